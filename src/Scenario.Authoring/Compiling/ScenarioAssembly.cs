using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;

namespace Scenario.Authoring.Compiling;

/// <summary>Puts the parts of a scenario together, in the order in which they need each other.</summary>
internal static class ScenarioAssembly
{
    /// <summary>Compiles a tree whose form has been checked. What comes out of a faulty tree must not be used.</summary>
    public static CompiledScenario Build(ObjectNode tree, DiagnosticBag diagnostics, CompilationRules rules)
    {
        var root = new Fields(tree);
        var context = new CompilationContext(root, diagnostics, rules);
        var questions = new QuestionCompiler(context).Questions();
        context.Names.OpenQuestions(questions);
        var effects = new EffectCompiler(context);
        var frame = new FrameCompiler(context, effects);
        var phases = new PhaseCompiler(context, effects);
        var seats = new SeatCompiler(context);
        var indicators = new IndicatorCompiler(context, effects);
        var happenings = new HappeningCompiler(context, effects);
        var policies = new PolicyCompiler(context);
        phases.CompileGates();
        seats.FindActors();
        var turns = frame.Turns();
        var moves = new MoveCompiler(context, effects, seats).Moves();
        var seatDefinitions = seats.Seats(moves);
        var indicatorDefinitions = indicators.Indicators();
        var phaseDefinitions = phases.Phases();
        var triggers = happenings.Triggers();
        var injects = happenings.Injects(turns.Count);
        var policyDefinitions = policies.Policies();
        var scenario = new CompiledScenario
        {
            Id = root.Raw("id"),
            Version = root.Line("version"),
            Title = root.Line("title"),
            Summary = root.Prose("summary"),
            Language = root.Line("language"),
            ContentNotice = root.Prose("contentNotice"),
            Sources = frame.Sources(),
            Turns = turns,
            Objectives = frame.Objectives(),
            Actors = frame.Actors(),
            Seats = seatDefinitions,
            Indicators = indicatorDefinitions,
            Flags = indicators.Flags(),
            Questions = questions,
            Phases = phaseDefinitions,
            Categories = frame.Categories(),
            Moves = moves,
            Triggers = triggers,
            Injects = injects,
            Reactions = happenings.Reactions(),
            Endings = frame.Endings(),
            Profile = context.Indexes(NameKind.Indicator, root.Texts("profile")),
            Debrief = frame.Debrief(),
            Starts = frame.Starts(turns.Count),

            // What knows nothing of knowledge keeps the places in memory that it always had: these come last.
            Trust = new TrustCompiler(context).Trust(),
            Forecasts = new ForecastCompiler(context).Forecasts(),
            Policies = [.. policyDefinitions, .. BuiltIn(context, moves, indicatorDefinitions)],
            Memories = context.Names.Memories,
            Delays = context.Delays,
            Layout = new StateLayout(Sizes(context, moves, injects)),
        };
        policies.Check(scenario, policyDefinitions);
        new VisibilityCheck(context, scenario).Run();
        return scenario;
    }

    // Only a sound file has moves whose size can be told.
    private static IReadOnlyList<PolicyDefinition> BuiltIn(
        CompilationContext context, IReadOnlyList<MoveDefinition> moves, IReadOnlyList<IndicatorDefinition> indicators) =>
        context.Rules == CompilationRules.First || context.Diagnostics.HasErrors ? [] : BuiltInPolicies.Of(moves, indicators, context.Delays);

    private static StateSizes Sizes(CompilationContext context, IReadOnlyList<MoveDefinition> moves, IReadOnlyList<InjectDefinition> injects)
    {
        int Count(string list) => context.Root.Objects(list).Count();
        var questions = context.Names.QuestionCount;
        return new(
            context.Turns, Count("indicators"), Count("flags"), Count("seats"), moves.Count, Count("triggers"), Count("injects"), Count("phases"),
            context.Names.Memories.Count, context.Delays.Count, questions == 0 ? 0 : Count("actors"), questions,
            moves.Any(static move => move.Unveiled is not null) ? moves.Count : 0,
            injects.Sum(static inject => inject.Expected.Count(static expected => expected.When is not null)), Facilitated: context.Rules != CompilationRules.First);
    }
}
