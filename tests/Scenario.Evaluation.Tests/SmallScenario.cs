using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Luck;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests;

/// <summary>A scenario of three turns that lets every kind of event happen, built by hand.</summary>
internal static class SmallScenario
{
    public const int Town = 0;
    public const int Dam = 1;
    public const int Control = 2;
    public const int Walk = 0;
    public const int Warn = 1;
    public const int Whisper = 2;
    public const int Release = 3;
    public const int Report = 0;

    private const int River = 0;
    private const int Trust = 1;

    public static readonly byte[] Text = """{"formatVersion":1,"id":"small","title":"Wasser <b>am</b> Tor 물"}"""u8.ToArray();

    public static CompiledScenario Compile(LogHeader header) =>
        header.ScenarioText.Span.SequenceEqual(Text) ? Value : throw new FormatException("not the small scenario.");

    public static ExerciseEngine Engine() => new(Value, StatelessMachinery.For(Value));

    public static BeginExercise Begin(ulong seed = 7) => new(0, seed, [ExerciseState.PlayedByPeople, 0, ExerciseState.Vacant]);

    /// <summary>What people do in a whole game, one submission after another.</summary>
    public static IReadOnlyList<Submission> Script { get; } =
    [
        OpenTurn.Instance,
        new AnswerInject(Town, Report, "At four metres.\n- <script>alert(1)</script> *bold* [x](http://evil.example)"),
        new CommitDecision(Town, [new(Walk, null), new(Warn, "The forecast has come")], "Better early"),
        new AssignSeat(Dam, ExerciseState.PlayedByPeople),
        OpenTurn.Instance,
        new PauseExercise(),
        new ResumeExercise(),
        new CommitDecision(Town, [new(Whisper, "Nobody need know"), new(Walk, null)], null),
        CloseDeliberation.Instance,
        OpenTurn.Instance,
        new AssignSeat(Dam, 0),
        new AssignSeat(Town, 1),
        new CloseExercise(),
    ];

    private static DrawSite Site(string name, int index = 0) => new(KeyedLuck.Purpose("small/" + name), index);

    private static Amount Percent(int percent) => Amount.Constant(percent * FixedPoint.One);

    private static Occasion Once(Condition condition) => new(condition, Repetition.Once, -1);

    private static Basis Invented { get; } = new(BasisKind.Hypothetical, [], null);

    private static Basis FromSource { get; } = new(BasisKind.Source, [new(0, "P2 s1")], null);

    // After everything it is built from.
    public static CompiledScenario Value { get; } = Build();

    private static ComparisonCondition RiverAtLeast(int metres) => new(
        ComparisonOperator.AtLeast, new IndicatorAmount(River, 100, "River", change: false), Amount.Constant(metres * FixedPoint.One));

    private static CompiledScenario Build() => new()
    {
        Id = "small",
        Version = "1.0",
        Title = "Water at the gate",
        Summary = "A river *rises*.\n\n- one\n- two <script>",
        Language = "en",
        ContentNotice = "Invented; see [nowhere](http://example.invalid).",
        Sources = [new("paper", "A paper | with a bar", "A press", "2024-10-18", "usable", null)],
        Turns =
        [
            new("Rain", new(2025, 3, 3), new(2025, 3, 3), 5, null), new(null, new(2025, 3, 4), new(2025, 3, 5), 5, null),
            new("Crest", new(2025, 3, 6), new(2025, 3, 9), 0, null),
        ],
        Objectives = [new("lo1", "Act on a stated condition", null, [new("t1", "The town warned.", new FlagCondition(0, "The town is warned")), new("t2", "It talked.", null)], RiverAtLeast(1), Invented)],
        Actors = [new("town", "Alder Bridge", "A town.", false, Invented), new("dam", "Dam operator", "A dam.", false, FromSource)],
        Seats =
        [
            new("town", "Town", 0, "Brief of the town", "Safe people", true, false, 3, 2, 1, TeamRule.Chair, -1, 1, [], [Walk, Warn, Whisper], Invented),
            new("dam", "Dam", 1, "Brief of the dam", null, true, false, 3, 2, 1, TeamRule.Chair, -1, 0, [], [Release], Invented),
            new("control", "Facilitator", -1, "", null, false, true, 0, 0, 0, TeamRule.Chair, -1, -1, [], [], Basis.None),
        ],
        Indicators =
        [
            new("river", "River", "Height at the gauge", 0, 100, 30, 1, "m", Audience.All, Direction.Down, [new AddEffect(River, Amount.Constant(500), "It goes on raining")], FromSource),
            new("trust", "Trust", "In the mayor", 0, 100, 50, 0, null, Audience.Of(Town), Direction.Up, [], Invented),
        ],
        Flags = [new("warned", "The town is warned", Audience.All, false, Invented)],
        Questions = [],
        Trust = [],
        Forecasts = [],
        Phases =
        [
            new("watch", "Watch", "Looking", new(ConstantCondition.Always, "true", null, true, [], []), [], Invented),
            new("warn", "Warn", "Telling", new(RiverAtLeast(9), "river >= 9", null, true, [], [new AddEffect(Trust, Amount.Constant(-4000), "A false alarm costs")]), [], Invented),
        ],
        Categories = [new("care", "Care"), new("works", "Works")],
        Moves = Moves(),
        Triggers = [new("high", "The river is *high*", Once(RiverAtLeast(4)), [new AfterEffect(0, 1), new InjectEffect(2)], Audience.All, Invented)],
        Injects = Injects(),
        Reactions = [new(false, 0), new(true, 1)],
        Policies = [new("careful", "Careful", Percent(90), [new(Release, Amount.Constant(3000), ConstantCondition.Always)], Amount.Constant(1000), PolicyStyle.Drawn, Invented), new("calm", "Calm", Percent(100), [new(Walk, Amount.Constant(1000), ConstantCondition.Always)], Amount.Constant(0), PolicyStyle.Drawn, Invented)],
        Endings = [new("dry", "Dry feet", new NotCondition(RiverAtLeast(6)), false, "The town stays **dry**.", Invented), new("wet", "Wet feet", ConstantCondition.Always, false, "Wet.", Invented)],
        Profile = [River, Trust],
        Debrief = new([new("q1", "What would have made you wait?", 0), new("q2", "And else?", -1)], [new(new FlagCondition(0, "The town is warned"), "They were told.")], "No verdict."),
        Starts = [new("full", "From the beginning", "All of it", 1, [new AddEffect(River, Amount.Constant(100))], Invented)],
        Memories = [new(RiverAtLeast(3), true)],
        Delays = [new([new AddDrawnEffect(Trust, -3, 3, null, null, Site("delay"))], new(CauseKind.Trigger, 0))],
        Layout = new(new(3, 2, 1, 3, 4, 1, 3, 2, 1, 1)),
    };

    private static MoveDefinition[] Moves() =>
    [
        new("walk", Town, 0, "Walk the levee", "Look.", 1, 0, 1, ConstantCondition.Always, null, 0, 0, Percent(100), Site("walk"), [new AddEffect(Trust, Amount.Constant(2000), "People see it")], [], "It is seen.", null, false, ReasonRule.None, [], null, null, true, Invented),
        new("warn", Town, 1, "Warn the town", "Tell.", 2, 0, 1, ConstantCondition.Always, null, 1, 0, Percent(60), Site("warn"), [new FlagEffect(0, true), new PhaseEffect(1)], [new AddEffect(Trust, Amount.Constant(-5000))], "Heard.", "Not heard.", false, ReasonRule.Required, [Dam], null, null, true, FromSource),
        new("whisper", Town, 0, "Whisper", "Quietly.", 1, 0, 1, ConstantCondition.Always, null, 0, 1, Percent(50), Site("whisper"), [new ChanceEffect(Percent(50), [new SetEffect(Trust, Amount.Constant(40000))], [], Site("whisper", 1)), new PhaseEffect(1)], [new PhaseEffect(-1)], null, null, true, ReasonRule.Optional, [], null, null, true, Invented),
        new("release", Dam, 1, "Release water", "Open.", 1, 0, 1, ConstantCondition.Always, null, 0, 0, Percent(100), Site("release"), [new AddDrawnEffect(River, 2, 9, null, null, Site("release", 1))], [], null, null, false, ReasonRule.Required, [], null, null, true, Invented),
    ];

    private static InjectDefinition[] Injects() =>
    [
        new("report", InjectKind.Scheduled, 1, Once(ConstantCondition.Always), "Weather service", Audience.Of(Town), "report", "B2", "Rain", "It rains.", new Dictionary<int, string>(), [], [0], [], [1], Town, "When do you warn?", -1, null, FromSource),
        new("call", InjectKind.Conditional, 0, Once(RiverAtLeast(7)), "A farmer", Audience.All, "call", null, "Water in the barn", "Help!", new Dictionary<int, string>(), [], [], [new AddEffect(Trust, Amount.Constant(-1000))], [], -1, null, -1, null, Invented),
        new("press", InjectKind.Contingency, 0, Once(ConstantCondition.Always), "Gazette", Audience.All, "press", "C3", "River high <img>", "High.", new Dictionary<int, string>(), [], [], [], [], -1, null, -1, null, Invented),
    ];
}

/// <summary>Bytes that look random and come out the same each time.</summary>
internal sealed class SeededEntropy(ulong seed) : IEntropy
{
    private int _count;

    public void Fill(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)KeyedLuck.Bits(seed, 1, _count, i);
        }

        _count++;
    }
}
