using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Authoring.Compiling;

/// <summary>
/// Finds conditions and amounts whose outcome a seat is shown, or by which its policy decides, and whose ground it may not
/// know: that a move or a rung is closed, or what a policy chooses, would tell the hidden truth. Odds and leaks are not among
/// them: whoever cannot work them out is told that they are uncertain. Nor is what makes a secret move known: like a trigger
/// it happens, and nobody is told why.
/// </summary>
internal sealed class VisibilityCheck(CompilationContext context, CompiledScenario scenario)
{
    private const string Remedy = "let the seat see it, or test something that it sees";

    // What was sound once stays playable: by the first rules it is a warning.
    private readonly DiagnosticCode _code = context.Rules == CompilationRules.First
        ? MeaningCodes.HiddenTruth with { Severity = Severity.Warning }
        : MeaningCodes.HiddenTruth;

    public void Run()
    {
        Moves();
        Gates();
        if (context.Rules != CompilationRules.First)
        {
            Policies();
        }
    }

    private void Moves()
    {
        var moves = context.Root.Objects("moves").ToList();
        for (var i = 0; i < scenario.Moves.Count; i++)
        {
            var move = scenario.Moves[i];
            if (move.Seat >= 0 && moves[i]["when"] is { } when)
            {
                Report(move.When.AddReadings, [move.Seat], when.Span, "this move", "closed would tell");
            }
        }
    }

    private void Gates()
    {
        var climbers = scenario.Moves.Where(move => move.Seat >= 0 && Climbs(move)).Select(static move => move.Seat).Distinct().ToList();
        var phases = context.Root.Objects("phases").ToList();
        for (var i = 1; i < scenario.Phases.Count; i++)
        {
            if (phases[i].Object("gate")?["when"] is { } when)
            {
                Report(scenario.Phases[i].Gate.When.AddReadings, climbers, when.Span, "this gate", "not met would tell");
            }
        }
    }

    private void Policies()
    {
        var policies = context.Root.Objects("policies").ToList();
        for (var i = 0; i < policies.Count; i++)
        {
            var definition = scenario.Policies[i];
            var played = Enumerable.Range(0, scenario.Seats.Count).Where(seat => scenario.Seats[seat].Policy == i).ToList();
            Decides(policies[i]["acts"], definition.Acts.AddReadings, played, "this policy");
            Decides(policies[i]["pass"], definition.Pass.AddReadings, played, "this policy");
            var rules = policies[i].Objects("rules").ToList();
            for (var rule = 0; rule < rules.Count; rule++)
            {
                // A seat follows only the rules for its own moves.
                var move = definition.Rules[rule].Move;
                List<int> followers = move < 0 ? [] : [.. played.Where(seat => scenario.Moves[move].Seat == seat)];
                Decides(rules[rule]["when"], definition.Rules[rule].When.AddReadings, followers, "this rule");
                Decides(rules[rule]["weight"], definition.Rules[rule].Weight.AddReadings, followers, "this rule");
            }
        }
    }

    private void Decides(Node? node, Action<ICollection<Reading>> readings, List<int> seats, string what)
    {
        if (node is not null)
        {
            Report(readings, seats, node.Span, what, "its choice would tell");
        }
    }

    private void Report(Action<ICollection<Reading>> read, List<int> seats, SourceSpan span, string what, string label)
    {
        var readings = new List<Reading>();
        read(readings);
        foreach (var reading in readings.Distinct())
        {
            var blind = seats.Where(seat => !scenario.Sees(seat, reading)).Select(seat => DiagnosticBag.Quote(scenario.Seats[seat].Id)).ToList();
            if (blind.Count > 0)
            {
                context.Diagnostics.Report(_code, span, $"{what} reads {NameOf(reading)}, which {string.Join(", ", blind)} cannot see", label, Remedy);
            }
        }
    }

    private string NameOf(Reading reading) => reading.Kind switch
    {
        ElementKind.Indicator => "the indicator " + DiagnosticBag.Quote(scenario.Indicators[reading.Index].Id),
        ElementKind.Flag => "the flag " + DiagnosticBag.Quote(scenario.Flags[reading.Index].Id),
        ElementKind.Move or ElementKind.Choice => "the secret move " + DiagnosticBag.Quote(scenario.Moves[reading.Index].Id),
        ElementKind.Inject => "the inject " + DiagnosticBag.Quote(scenario.Injects[reading.Index].Id),
        ElementKind.Belief => $"what {DiagnosticBag.Quote(scenario.Actors[reading.Index / scenario.Questions.Count].Id)} believes of "
            + DiagnosticBag.Quote(scenario.Questions[reading.Index % scenario.Questions.Count].Id),
        _ => "the trigger " + DiagnosticBag.Quote(scenario.Triggers[reading.Index].Id),
    };

    private bool Climbs(MoveDefinition move)
    {
        var seen = new HashSet<int>();
        return Climbs(move.Effects, seen) || Climbs(move.Otherwise, seen)
            || (move.Offer is { } offer && (offer.Forms.Any(form => Climbs(form.Effects, seen)) || (offer.Leak is { } leak && Climbs(leak.Effects, seen))));
    }

    // Also later, and also by a message that it sends; each message is followed once.
    private bool Climbs(IReadOnlyList<Effect> effects, HashSet<int> seen) => effects.Any(effect => effect switch
    {
        PhaseEffect => true,
        WhenEffect choice => Climbs(choice.Then, seen) || Climbs(choice.Otherwise, seen),
        ChanceEffect chance => Climbs(chance.Then, seen) || Climbs(chance.Otherwise, seen),
        AfterEffect after => Climbs(scenario.Delays[after.Delay].Effects, seen),
        InjectEffect { Inject: >= 0 } inject => seen.Add(inject.Inject) && Climbs(scenario.Injects[inject.Inject].Effects, seen),
        _ => false,
    });
}
