using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>Builds what a seat sees of the made-up game.</summary>
internal static class SeoulView
{
    public static readonly string[] SeatTitles = ["Seoul: National Security Council", "Kyiv: Office of the President", "Washington: National Security Council"];
    private static readonly DateOnly[] Opens = [new(2024, 10, 18), new(2024, 10, 22), new(2024, 10, 25), new(2024, 10, 29)];

    public static SeatView Build(int seat, ProcedureStep step, int turn, int lastTurn, CommitDecision? decision, Dictionary<int, AnswerView> answers,
        IReadOnlyList<GivenForecast>? forecasts = null)
    {
        var over = step is ProcedureStep.HotWash or ProcedureStep.Closed;
        var closedTurns = over || step == ProcedureStep.Reaction ? turn : turn - 1;
        var moves = Moves(turn);
        return new SeatView(
            seat, seat switch { 0 => "seoul", 1 => "kyiv", _ => "washington" }, SeatTitles[seat], "a credible answer, safety at home, allies at your side",
            seat == 0 ? SeoulTexts.Brief : "**Hold the line**, and ask for what the line needs.", Portfolios(seat),
            new FrameView("The Ladder: Seoul, October to December 2024", SeoulTexts.Summary, SeoulTexts.Notice, "From the first report",
                "Eighteen October. Your service has just told the council that a decision to send troops was taken.",
                ["Separate planned, present and committed force in conflicting reports", "Tie graduated steps to stated, observable conditions"]),
            new MomentView(step, turn, 1, lastTurn, turn switch { 1 => "First assessment", 2 => "Response in phases", 0 => null, _ => "Brussels" },
                turn == 0 ? Opens[0] : Opens[turn - 1], turn == 0 ? Opens[0] : Opens[turn].AddDays(-1), 15),
            Ladder(turn), Indicators(turn, step), [.. Written(turn), .. Traffic(turn, answers)], moves,
            new DecisionView(decision is null ? DecisionStatus.Open : DecisionStatus.Committed, 3, 3,
                decision is null ? [] : [.. decision.Choices.Select(c => new ChosenView(c.Move, moves[c.Move].Title, c.Reason))], decision?.Reason),
            [new SeatStatusView("Washington", DecisionStatus.Open, true), new SeatStatusView("Kyiv", DecisionStatus.Open, true)],
            [.. Enumerable.Range(1, Math.Max(0, closedTurns)).Reverse().Select(t => Reveal(t, t == turn ? decision : null, moves))],
            [.. answers.Values], over ? Ending() : null, SeoulKnowledge.Estimates(seat, turn),
            SeoulKnowledge.Forecasts(turn, over, forecasts ?? []), over ? SeoulOpened.Reveal() : null);
    }

    private static PortfolioView[] Portfolios(int seat) => seat != 0 ? [] :
    [
        new("Intelligence service", "One source close to the transfer talks would be lost if quoted.", "share less", "invented"),
        new("Legal adviser", "Sending people to the front is harder to defend than sending goods.", "procedure", "invented"),
    ];

    private static RungView[] Ladder(int turn) => [.. SeoulTexts.Rungs.Select((r, i) => new RungView(
        r.Title, r.Summary, i == Math.Min(Math.Max(turn, 0), 2), i == 0 ? null : i <= 2, i <= 2 ? "" : "needs assessed stage >= 2 and assessed cooperation >= 6: stage is 1, cooperation is 5",
        r.Agree, i < 4, i < 3 ? "in a source (002 P2)" : "inferred; numbers invented"))];

    private static IndicatorView[] Indicators(int turn, ProcedureStep step) => [.. SeoulTexts.Indicators.Select((x, i) =>
    {
        int change = turn == 0 || (step == ProcedureStep.Deliberation && i % 5 != 0) ? 0 : new[] { 5, -3, 0, 1, -2, 0, 2 }[(i + turn) % 7];
        int now = Math.Clamp(x.Start + change, x.Min, x.Max);
        change = now - x.Start;
        return new IndicatorView(x.Id, x.Title, x.Meaning, $"{now}", change == 0 ? "" : $"{change:+0;-0}",
            x.Better == "neither" || change == 0 ? null : x.Better == "up" == change > 0, 1000 * (now - x.Min) / (x.Max - x.Min),
            1000 * (x.Start - x.Min) / (x.Max - x.Min), $"{x.Min}", $"{x.Max}", null, x.All, "invented for play");
    })];

    private static MessageView[] Traffic(int turn, Dictionary<int, AnswerView> answers)
    {
        int count = turn switch { 0 => 0, 1 => 4, 2 => 9, _ => SeoulTexts.Messages.Length };
        return [.. SeoulTexts.Messages.Take(turn == 1 ? 3 : count).Concat(turn == 1 ? [SeoulTexts.Messages[^1]] : []).Select((m, i) => new MessageView(
            turn == 1 && i == 3 ? SeoulTexts.Messages.Length - 1 : i, i < 4 ? 1 : i < 9 ? 2 : 3, (i < 4 ? 1 : i < 9 ? 2 : 3) == turn, m.From, "all seats", m.Channel,
            m.Grade is null ? null : $"{m.Grade}: usually reliable source, probably true", m.Title, m.Text, m.Prompt, answers.ContainsKey(i), "in a source (002 P2 s4-s10)",
            m.Title == "The threshold question" ? new AnswerView(2, "Draft line: a response in phases", "At which level?", Trigger) : null)).Reverse()];
    }

    public const string Trigger = "Regular units in combat, seen by two services that do not share a source.";

    /// <summary>Messages that the rules write: each has a negative number of its own.</summary>
    private static MessageView[] Written(int turn) => turn < 3 ? [] :
    [
        new(-2, 3, true, "Washington", "Seoul: National Security Council", "message", null, "Your own report comes back: How many soldiers are in Russia now?",
            "Washington passes on, full: **11,000 to 12,500, best 11,000**.\n\nIt speaks of turn 2; first collected by own collection. Held there with moderate confidence.\n\n**This is your own report coming back.** You collected it first; it has gone round and returns as if it were another's. It adds nothing: your estimate stays as it was.", null, false, ""),
        new(-1, 3, true, "Kyiv", "Seoul: National Security Council", "message", "C3: fairly reliable source, possibly true", "Kyiv's figure does not fit: How far have the furthest units come?",
            "Kyiv passes on, sanitised: **On Ukrainian territory**.\n\n**It does not fit what you hold.** Both figures are now inside your range and you are less sure of the answer.", null, false, ""),
    ];

    private static MoveView[] Moves(int turn) => [.. SeoulTexts.Moves.Select((m, i) =>
    {
        bool open = m.Category is not ("Defensive arms" or "Offensive arms") && i != 1 && turn > 0;
        return new MoveView(i, m.Id, m.Category, m.Title, m.Description, m.Cost, open,
            open ? [] : i == 1 ? ["rests until turn 4 (made in turn 1)"] : ["opens from rung 3, Defensive arms: you stand on rung 1", "needs a legal review of arms transfers: none was made"],
            i % 4 == 0 ? "likely (70 %)" : "", ["Alliance +5", "Danger to sources +1"], i % 3 == 2 ? ReasonRule.Required : i % 7 == 6 ? ReasonRule.None : ReasonRule.Optional,
            i % 9 == 3, ["rests two turns after it is made", "Washington should be consulted"], i == 1 ? 1 : 0, m.Core, "idea from a source (001 P2); numbers invented",
            m.Id == "ph1-advance" ? [SeoulTexts.Warning] : [], SeoulKnowledge.Offer(m.Id));
    })];

    private static RevealView Reveal(int turn, CommitDecision? decision, MoveView[] moves)
    {
        var entries = new List<RevealEntry>();
        foreach (var choice in decision?.Choices ?? [])
        {
            entries.Add(new RevealEntry(RevealKind.Move, SeatTitles[0], moves[choice.Move].Title, "succeeded (likely, 70 %; drawn 41)", choice.Reason, ["Alliance +5", "Danger to sources +1"]));
        }

        if (entries.Count == 0)
        {
            entries.Add(new RevealEntry(RevealKind.Silence, SeatTitles[0], "No move", "", null, []));
        }

        entries.Add(new RevealEntry(RevealKind.Move, "Pyongyang", "Send a further brigade west", "succeeded", null, ["Military cooperation +1"]));
        entries.Add(new RevealEntry(RevealKind.Silence, "Washington", "No move that you can see", "", null, []));
        entries.Add(new RevealEntry(RevealKind.Trigger, "", "Partners notice that nothing was shared with them this turn", "", null, ["Alliance -2"]));
        entries.Add(new RevealEntry(RevealKind.Ladder, "", "Seoul steps up to rung 1, Coordinate and share; its gate was met", "", null, ["Credibility +5"]));
        entries.Add(new RevealEntry(RevealKind.Drift, "", "Attention fades", "", null, ["Domestic support -1", "Own readiness +1"]));
        return new RevealView(turn, Opens[turn - 1], Opens[turn].AddDays(-1), entries);
    }

    private static EndingView Ending() => new(
        "Managed ladder", "The promise to answer in phases was kept, rung by rung, and **partners say so**.\n\n- Kyiv received warning and generators.\n- Pyongyang received technology, less than it asked for.\n- Seoul kept its air defence.",
        [
            new("Alliance", "Cohesion of partners.", "60", "72", 720, 600, true, [600, 650, 720]),
            new("Credibility", "Fit between words and deeds.", "55", "61", 610, 550, true, [550, 520, 610]),
            new("Own readiness", "Air defence at home.", "75", "66", 660, 750, false, [750, 720, 660]),
            new("Tension on the peninsula", "Nine ends the exercise.", "3", "3", 300, 300, null, [300, 400, 300]),
        ],
        SeoulTexts.Questions,
        [
            new("Tie graduated steps to stated, observable conditions", true, [new("Writes a trigger in turn 2", true), new("Checks it when it is met", null)]),
            new("Choose what to share, with whom, in what form", false, [new("Chooses a form on purpose", false)]),
        ], "No ending is a victory, and none is a verdict on the real policy.");
}
