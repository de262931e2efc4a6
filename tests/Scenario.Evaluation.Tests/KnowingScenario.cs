using Scenario.Evaluation.Recording;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Luck;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests;

/// <summary>A scenario of three turns in which two actors know different things, tell each other and are asked for forecasts.</summary>
internal static class KnowingScenario
{
    public const int Town = 0;
    public const int Dam = 1;
    public const int Control = 2;
    public const int Tell = 0;
    public const int Look = 1;
    public const int Sort = 2;
    public const int Quiet = 3;
    public const int Report = 4;
    public const int Flow = 0;
    public const int Crest = 1;
    public const int Origin = 2;
    public const int Public = 2;
    public const int Definition = 0;
    public const int Threshold = 1;
    public const int Siren = 2;

    private static readonly DrawSite Site = new(KeyedLuck.Purpose("knowing/any"), 0);

    public static readonly byte[] Text = """{"formatVersion":1,"id":"knowing","title":"Who knows?"}"""u8.ToArray();

    public static CompiledScenario Compile(LogHeader header) =>
        header.ScenarioText.Span.SequenceEqual(Text) ? Value : throw new FormatException("not the knowing scenario.");

    public static ExerciseEngine Engine() => new(Value, StatelessMachinery.For(Value));

    public static BeginExercise Begin(ulong seed = 7) => new(0, seed, [ExerciseState.PlayedByPeople, ExerciseState.PlayedByPeople, ExerciseState.Vacant]);

    /// <summary>What people do in a whole game, one submission after another.</summary>
    public static IReadOnlyList<Submission> Script { get; } =
    [
        OpenTurn.Instance,
        new AnswerInject(Town, Definition, "Five metres, and rising"),
        new RecordForecast(Town, 1, 0, 30),
        new RecordForecast(Town, 2, 0, 60),
        new RecordForecast(Dam, 1, 0, 90),
        new CommitDecision(Town, [new(Tell, "They should know", new([Flow], [Dam, Public], SharingForm.Sanitised, "Do not | quote us"))], "Openly"),
        new CommitDecision(Dam, [new(Report, null, new([Crest], [Town]))], null),
        OpenTurn.Instance,
        new RecordForecast(Dam, 1, 0, 10),
        new CommitDecision(Town, [new(Tell, "Is this so?", new([Crest], [Dam])), new(Quiet, "Nobody need know <b>")], null),
        new CommitDecision(Dam, [new(Report, null, new([Origin], [Town], SharingForm.Headline))], null),
        OpenTurn.Instance,
        new ForgoDecision(Dam, "The \u001b[31moperator could not agree"),
        new CommitDecision(Town, [new(Sort, null, new([Origin], [])), new(Look, null, new([Flow], []))], "To be sure"),
        new CloseExercise(),
    ];

    /// <summary>What a facilitator, an evaluator and two teams do in a whole game, with every kind of thing they can do.</summary>
    public static IReadOnlyList<Submission> FacilitatedScript { get; } =
    [
        new FacilitateExercise(true),
        OpenTurn.Instance,
        new SetTimer(1200, "As \u202eagreed"),
        new OpenMessage(Town, Definition),
        new EditInject(Siren, Dam, "A <b>siren</b>", "Yours.\nWho ordered it?"),
        new PlanInject(Threshold, InjectPlan.Held, "Not \u001b[31myet"),
        new FireInject(Siren, "They were quiet"),
        new RecordExpectation(Siren, 0, 2, "They asked the dam"),
        new ImproviseInject(new(1UL << Town, "A neighbour", "call", "The *cellar*", "It is wet."), "To hurry them"),
        new OpenMessage(Town, 4),
        new RecordFirstChoice(Town, 1, [Tell], 70),
        new RecordFirstChoice(Town, 2, [], 40),
        new ProposeMove(Dam, 1, "Ring | the bells", "Nobody sleeps then."),
        new MakeArgument(Town, 2, -1, 0, false, "It frightens people"),
        new RuleOnProposal(0, 100, [new(ControlChangeKind.Add, 1, 3000), new(ControlChangeKind.Flag, 0, 1), new(ControlChangeKind.Share, Flow, Dam, Town)], "Well argued"),
        new CommitDecision(Town, [new(Look, "To be sure", new([Flow], []))], null, [new(1, true, null), new(2, false, "Too slow")]),
        new CommitDecision(Dam, [new(Report, null, new([Crest], [Town]))], null),
        new OpenRuling(Look),
        new MakeArgument(Dam, 1, Look, 0, true, "They stand at the river"),
        new EstimateOdds(Dam, 1, Look, 60),
        new RuleOnMove(Look, 2, null, [0], "It was dark"),
        new RuleOnMove(Report, 0, 40, [], "The line was bad"),
        new PauseExercise(),
        new ResumeExercise(),
        CloseDeliberation.Instance,
        new CorrectState(
            [new(ControlChangeKind.Set, 0, 5100), new(ControlChangeKind.Estimate, (Dam * 3) + Flow, Estimate: Figure(49, 51, 52, Confidence.High, "A1", Dam))], "A slip of mine"),
        new TakeNote(NoteKind.Observation, 0, 0, "They told <at once>"),
        new TakeNote(NoteKind.Rating, 0, 2, "Almost"),
        new TakeNote(NoteKind.Bookmark, -1, 0, ""),
        new JumpToTurn(3, "Nothing happens until then"),
        new CommitDecision(Town, [], null),
        CloseDeliberation.Instance,
        new TakeNote(NoteKind.HotWashAnswer, 0, 0, "Nothing"),
        new TakeNote(NoteKind.Feedback, -1, 5, "Good"),
        new TakeNote(NoteKind.Improvement, -1, 0, "Train | it", "The mayor", "2025-03-31"),
        new CloseExercise(),
    ];

    private static Amount Percent(int percent) => Amount.Constant(percent * FixedPoint.One);

    private static Basis Invented { get; } = new(BasisKind.Hypothetical, [], null);

    private static Occasion Always { get; } = new(ConstantCondition.Always, Repetition.Once, -1);

    private static ComparisonCondition RiverAtLeast(int metres) => new(
        ComparisonOperator.AtLeast, new IndicatorAmount(0, 100, "River", change: false), Amount.Constant(metres * FixedPoint.One));

    private static Estimate Figure(int low, int best, int high, Confidence confidence, string? grade, int root, int asOf = 1) =>
        new(low, best, high, confidence, Grade.Parse(grade), 1UL << root, 0, -1, SharingForm.Full, asOf, 0, IsDisputed: false);

    private static HoldingDefinition Held(int actor, Estimate estimate, string? caveat = null) => new(actor, estimate, caveat, Invented);

    // After everything it is built from.
    public static CompiledScenario Value { get; } = Build();

    private static CompiledScenario Build() => new()
    {
        Id = "knowing",
        Version = "1.0",
        Title = "Who knows?",
        Summary = "A river rises, and two do not see the same.",
        Language = "en",
        ContentNotice = "Invented.",
        Sources = [],
        Turns = [new("Rain", new(2025, 3, 3), new(2025, 3, 3), 5, null), new(null, new(2025, 3, 4), new(2025, 3, 5), 5, null), new("Crest", new(2025, 3, 6), new(2025, 3, 9), 0, null)],
        Objectives = [new("lo1", "Tell what one knows", null, [], null, Invented)],
        Actors = [new("town", "Alder Bridge", "A town.", false, Invented), new("dam", "Dam operator", "A dam.", false, Invented), new("public", "Everybody", "All.", true, Invented)],
        Seats =
        [
            new("town", "Town", Town, "Brief of the town", null, true, false, 3, 2, 1, TeamRule.Chair, -1, 1, [], [Tell, Look, Sort, Quiet], Invented),
            new("dam", "Dam", Dam, "Brief of the dam", null, true, false, 3, 2, 1, TeamRule.Chair, -1, 0, [], [Report], Invented),
            new("control", "Facilitator", -1, "", null, false, true, 0, 0, 0, TeamRule.Chair, -1, -1, [], [], Basis.None),
        ],
        Indicators =
        [
            new("river", "River", "Height at the gauge", 0, 100, 48, 1, "m", Audience.Control, Direction.Down, [new AddEffect(0, Amount.Constant(500))], Invented),
            new("trust", "Trust", "In the mayor", 0, 100, 50, 0, null, Audience.Of(Town), Direction.Up, [], Invented),
        ],
        Flags = [new("warned", "The town is warned", Audience.Of(Town), false, Invented)],
        Questions = Questions(),
        Trust = [new(Town, Dam, Percent(80)), new(Dam, Town, Percent(60))],
        Forecasts = [new("flood", "The river reaches six metres", [1, 2], 3, RiverAtLeast(6), 0, null, -1, Invented)],
        Phases = [new("watch", "Watch", "Looking", new(ConstantCondition.Always, "true", null, true, [], []), [], Invented)],
        Categories = [new("care", "Care")],
        Moves = Moves(),
        Triggers = [],
        Injects =
        [
            new("definition", InjectKind.Scheduled, 1, Always, "The mayor", Audience.Of(Town), "call", null, "What would make you warn?", "Say it.", new Dictionary<int, string>(), [], [], [], [], Town, "When do you warn?", -1, null, Invented),
            new("threshold", InjectKind.Scheduled, 3, Always, "The mayor", Audience.Of(Town), "call", null, "Is it so far?", "You said.", new Dictionary<int, string>(), [], [], [], [], -1, null, Definition, null, Invented),
            new("siren", InjectKind.Contingency, 0, Always, "The fire brigade", Audience.All, "call", null, "A siren", "It is heard.", new Dictionary<int, string>(), [new("Ask who ordered it.", "at once", 0)], [0], [new AddEffect(1, Amount.Constant(-2000))], [], -1, null, -1, null, Invented),
            new("second-report", InjectKind.Scheduled, 2, Always, "The weather service", Audience.Of(Dam), "report", null, "It goes on", "It rains.", new Dictionary<int, string>(), [], [], [], [], -1, null, -1, null, Invented),
        ],
        Reactions = [],
        Policies =
        [
            new("open", "Open", Percent(100), [new(Report, Amount.Constant(1000), ConstantCondition.Always)], Amount.Constant(0), PolicyStyle.Drawn, Invented),
            new("curious", "Curious", Percent(100), [new(Look, Amount.Constant(1000), ConstantCondition.Always)], Amount.Constant(0), PolicyStyle.Drawn, Invented),
        ],
        Endings = [new("over", "It is over", ConstantCondition.Always, false, "The rain stops.", Invented)],
        Profile = [0],
        Debrief = new([new("q1", "What did you keep to yourselves?", 0)], [], null),
        Starts = [new("full", "From the beginning", "All of it", 1, [], Invented)],
        Memories = [new(RiverAtLeast(6), false)],
        Delays = [],
        Layout = new(new(3, 2, 1, 3, 5, 0, 4, 1, 1, 0, Actors: 3, Questions: 3, Unveilable: 5, Facilitated: true)),
    };

    private static QuestionDefinition[] Questions() =>
    [
        new("flow", "How high is the river?", QuestionKind.Number, 0, 0, 100, 1, [], true, false,
            [Held(Town, Figure(30, 40, 60, Confidence.Low, "C3", Town), "By eye"), Held(Dam, Figure(45, 50, 55, Confidence.Moderate, "B2", Dam))], Invented),
        new("crest", "Where is the crest?", QuestionKind.Stage, -1, 0, 2, 0, ["Hills", "Valley", "Town"], false, false, [Held(Dam, Figure(0, 1, 1, Confidence.Moderate, null, Dam))], Invented),
        new("origin", "What makes it rise?", QuestionKind.Category, -1, 0, 1, 0, ["Rain", "Melting snow"], false, false,
            [Held(Town, Figure(0, 0, 0, Confidence.Low, null, Town)), Held(Dam, Figure(1, 1, 1, Confidence.Moderate, "B2", Dam, asOf: 2))], Invented),
    ];

    private static MoveDefinition[] Moves() =>
    [
        Move("tell", Town, "Tell what you know", [], new(2, [], false, [Dam, Public], [new(SharingForm.Full, []), new(SharingForm.Sanitised, [new AddEffect(1, Amount.Constant(1000))]), new(SharingForm.Headline, [])], true, new(Percent(100), Site with { Index = 1 }, [new AddEffect(1, Amount.Constant(-3000))]))),
        Move("look", Town, "Look for yourself", [new ObserveEffect(Town, -1, 3, 5, Confidence.Moderate, Grade.Parse("A2"), Site with { Index = 2 })], new(1, [Flow], false, [], [], false, null)),
        Move("sort", Town, "Sort out what does not fit", [new ReconcileEffect(Town, -1)], new(1, [], true, [], [], false, null)),
        Move("quiet", Town, "Drain the meadow quietly", [new AddEffect(0, Amount.Constant(-200))], null, isSecret: true, new TurnCondition()),
        Move("report", Dam, "Report to the town", [], new(1, [], false, [Town], [new(SharingForm.Full, []), new(SharingForm.Headline, [])], false, null)),
    ];

    private static MoveDefinition Move(string id, int seat, string title, IReadOnlyList<Effect> effects, OfferDefinition? offer, bool isSecret = false, Condition? unveiled = null) => new(
        id, seat, 0, title, "As it says.", 1, 0, 0, ConstantCondition.Always, null, 0, 0, Percent(100), Site, effects, [], null, null, isSecret, ReasonRule.Optional, [],
        offer, unveiled, true, Invented);

    /// <summary>From turn 3 on.</summary>
    private sealed class TurnCondition : Condition
    {
        protected override string Words => "turn >= 3";

        public override bool Holds(ExerciseState state) => state.Turn >= 3;

        public override string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true) => Words;

        public override void AddReadings(ICollection<Reading> readings)
        {
        }
    }
}
