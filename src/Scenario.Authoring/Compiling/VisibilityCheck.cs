using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Authoring.Compiling;

/// <summary>
/// Finds conditions whose outcome a seat is shown and whose ground it may not know: that a move is closed, or that a
/// rung is, would tell it the hidden truth.
/// </summary>
internal sealed class VisibilityCheck(CompilationContext context, CompiledScenario scenario)
{
    public void Run()
    {
        var moves = context.Root.Objects("moves").ToList();
        for (var i = 0; i < scenario.Moves.Count; i++)
        {
            if (scenario.Moves[i].Seat >= 0 && moves[i]["when"] is { } when)
            {
                Report(scenario.Moves[i].When, [scenario.Moves[i].Seat], when.Span, "this move", "closed");
            }
        }

        var climbers = scenario.Moves.Where(static move => move.Seat >= 0 && (Climbs(move.Effects) || Climbs(move.Otherwise)))
            .Select(static move => move.Seat).Distinct().ToList();
        var phases = context.Root.Objects("phases").ToList();
        for (var i = 1; i < scenario.Phases.Count; i++)
        {
            if (phases[i].Object("gate")?["when"] is { } when)
            {
                Report(scenario.Phases[i].Gate.When, climbers, when.Span, "this gate", "not met");
            }
        }
    }

    private void Report(Condition condition, List<int> seats, SourceSpan span, string what, string outcome)
    {
        var readings = new List<Reading>();
        condition.AddReadings(readings);
        foreach (var reading in readings.Distinct())
        {
            var blind = seats.Where(seat => !scenario.Sees(seat, reading)).Select(seat => DiagnosticBag.Quote(scenario.Seats[seat].Id)).ToList();
            if (blind.Count > 0)
            {
                context.Diagnostics.Report(
                    MeaningCodes.HiddenTruth, span, $"{what} reads {NameOf(reading)}, which {string.Join(", ", blind)} cannot see", $"{outcome} would tell",
                    "let the seat see it, or test something that it sees");
            }
        }
    }

    private string NameOf(Reading reading) => reading.Kind switch
    {
        ElementKind.Indicator => "the indicator " + DiagnosticBag.Quote(scenario.Indicators[reading.Index].Id),
        ElementKind.Flag => "the flag " + DiagnosticBag.Quote(scenario.Flags[reading.Index].Id),
        ElementKind.Move => "the secret move " + DiagnosticBag.Quote(scenario.Moves[reading.Index].Id),
        ElementKind.Inject => "the inject " + DiagnosticBag.Quote(scenario.Injects[reading.Index].Id),
        _ => "the trigger " + DiagnosticBag.Quote(scenario.Triggers[reading.Index].Id),
    };

    private static bool Climbs(IReadOnlyList<Effect> effects) => effects.Any(static effect => effect switch
    {
        PhaseEffect => true,
        WhenEffect choice => Climbs(choice.Then) || Climbs(choice.Otherwise),
        ChanceEffect chance => Climbs(chance.Then) || Climbs(chance.Otherwise),
        _ => false,
    });
}
