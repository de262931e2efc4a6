using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>What the seats of the made-up game believe, may share and forecast.</summary>
internal static class SeoulKnowledge
{
    public static readonly string[] Stages = ["Training in the Far East", "Moving west", "In the Kursk area", "In combat", "On Ukrainian territory"];

    public static readonly string[] Titles =
    [
        "How many soldiers does Pyongyang plan to send?", "How many soldiers are in Russia now?", "How far have the furthest units come?",
        "How much technology has reached Pyongyang?", "In which role are they to fight?", "How far are preparations for a nuclear test?",
        "How firmly do the units hold together?", "How close do Pyongyang and Moscow cooperate?",
    ];

    private static readonly string[] Roles = ["As units of their own", "Mixed into Russian units", "As labour behind the front"];

    public static EstimateView[] Estimates(int seat, int turn) => turn == 0 ? [] : seat == 0 ?
    [
        Number(0, "13,000", "15,000", new("12,000", "12,000", "13,000", 800, 800, 866, "moderate", "B2: usually reliable source, probably true", "own collection", 1, "", null, false)),
        Number(1, "0", "15,000", new("9,000", "10,615", "12,500", 600, 707, 833, "moderate", "B2: usually reliable source, probably true",
            "own collection and Washington; last passed on by Washington, full", Math.Max(1, turn), turn > 1 ? "best 3,000 to 10,615, range wider, confidence up" : "", "counts those across the border by the evening of the day before", true)),
        Named(2, QuestionKind.Stage, Stages, new(Stages[0], Stages[1], Stages[2], 0, 250, 500, "low", "C3: fairly reliable source, possibly true", "own collection; last passed on by Kyiv, sanitised", 1, "was: Training in the Far East", null, false)),
        Number(3, "0", "10", new("1", "3", "6", 100, 300, 600, "low", null, "own collection", 1, "", null, false)),
        Named(4, QuestionKind.Category, Roles, new(Roles[1], Roles[1], Roles[1], 500, 500, 500, "low", null, "Kyiv", 1, "", null, false)),
        Number(5, "0", "10", new("2", "3", "5", 200, 300, 500, "high", null, "own collection", 1, "", null, false)),
        Number(6, "0", "10", null),
        Number(7, "0", "10", new("4", "4", "4", 400, 400, 400, "none", null, "own collection", 1, "", null, false)),
    ] :
    [
        Number(1, "0", "15,000", new("10,500", "11,200", "12,500", 700, 746, 833, "low", null, "own collection", 1, "", null, false)),
        Named(2, QuestionKind.Stage, Stages, new(Stages[4], Stages[4], Stages[4], 1000, 1000, 1000, "low", null, "own collection", 1, "", null, false)),
    ];

    public static OfferView? Offer(string move) => move switch
    {
        "in1-publish-assessment" => new(1, Offered(1, 2), [new(6, "The public")], [new(SharingForm.Headline, Words(SharingForm.Headline), ["Danger to sources +2"])], true, ""),
        "in2-brief-brussels" => new(2, Offered(0, 1, 2, 3), [new(3, "Brussels")], Forms(), true, "very unlikely (7 %)"),
        "in3-brief-kyiv" => new(2, Offered(0, 1, 2, 3, 5), [new(1, "Kyiv"), new(2, "Washington"), new(3, "Brussels")], Forms(), true, "very unlikely (7 %)"),
        "in5-surge-collection" => new(1, Offered(0, 1, 2, 3, 4, 5, 6, 7), [], [], false, ""),
        "in6-reconcile-figures" => new(1, Offered(1), [], [], false, ""),
        _ => null,
    };

    public static ForecastView[] Forecasts(int turn, bool over, IReadOnlyList<GivenForecast> given) =>
    [
        Forecast(0, "Troops are in combat by the end of turn 6", turn, over, given, true),
        Forecast(1, "There is a nuclear test by the end of turn 6", turn, over, given, false),
        Forecast(2, "Moscow punishes Seoul, should Seoul reach rung 3", turn, over, given, null),
    ];

    private static ForecastView Forecast(int forecast, string text, int turn, bool over, IReadOnlyList<GivenForecast> given, bool? outcome)
    {
        GivenForecast[] mine = [.. given.Where(g => g.Words.StartsWith($"{forecast} ", StringComparison.Ordinal)).Select(g => g with { Words = g.Words[2..] })];
        ForecastScore[] scores = [.. mine.Select(g => new ForecastScore($"{g.Seat}, person {g.Person}", 490)), new("All, pooled", 402)];
        return new(forecast, text, !over && turn is 2 or 4 or 6, [2, 4, 6], mine, over ? outcome : null, over && outcome is not null && mine.Length > 0 ? scores : []);
    }

    private static OfferedForm[] Forms() =>
    [
        new(SharingForm.Full, Words(SharingForm.Full), ["Danger to sources +1"]),
        new(SharingForm.Sanitised, Words(SharingForm.Sanitised), ["Danger to sources +0.5"]),
        new(SharingForm.Headline, Words(SharingForm.Headline), []),
    ];

    private static string Words(SharingForm form) => form switch
    {
        SharingForm.Full => "full: with its origin; it weighs most and can lift confidence to high",
        SharingForm.Sanitised => "sanitised: from \"a service\"; it weighs less and can lift confidence to moderate",
        _ => "headline: the bare claim; it weighs least and can lift confidence to low",
    };

    private static OfferedQuestion[] Offered(params int[] questions) =>
        [.. questions.Select(q => new OfferedQuestion(q, Titles[q], Estimates(0, 1).First(e => e.Question == q).Held is { } held
            ? $"{held.Low} to {held.High}, best {held.Best}; {held.Confidence} confidence" : "nothing held"))];

    private static EstimateView Number(int question, string min, string max, HeldView? held) =>
        new(question, $"q{question + 1}", Titles[question], QuestionKind.Number, held, min, max, [], "inferred from the sources (003 P2)");

    private static EstimateView Named(int question, QuestionKind kind, string[] names, HeldView held) =>
        new(question, $"q{question + 1}", Titles[question], kind, held, names[0], names[^1], names, "inferred from the sources (004 P3)");
}
