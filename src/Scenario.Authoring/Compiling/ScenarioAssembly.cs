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
    public static CompiledScenario Build(ObjectNode tree, DiagnosticBag diagnostics)
    {
        var root = new Fields(tree);
        var context = new CompilationContext(root, diagnostics);
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
        var flags = indicators.Flags();
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
            Indicators = indicatorDefinitions, Flags = flags,
            Questions = new QuestionCompiler(context).Questions(),
            Trust = [], Forecasts = [],
            Phases = phaseDefinitions,
            Categories = frame.Categories(),
            Moves = moves,
            Triggers = triggers,
            Injects = injects,
            Reactions = happenings.Reactions(),
            Policies = policyDefinitions,
            Endings = frame.Endings(),
            Profile = context.Indexes(NameKind.Indicator, root.Texts("profile")),
            Debrief = frame.Debrief(),
            Starts = frame.Starts(turns.Count),
            Memories = context.Names.Memories,
            Delays = context.Delays,
            Layout = new StateLayout(new(
                turns.Count, indicatorDefinitions.Count, flags.Count, seatDefinitions.Count, moves.Count, triggers.Count, injects.Count,
                phaseDefinitions.Count, context.Names.Memories.Count, context.Delays.Count)),
        };

        policies.Check(seatDefinitions, moves);
        policies.CheckReach(seatDefinitions, policyDefinitions);
        new VisibilityCheck(context, scenario).Run();
        return scenario;
    }
}
