using System.Globalization;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Text;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>The course of a game in plain lines, one block a turn: as one seat may know it, or with all layers open.</summary>
public sealed class CourseText
{
    /// <summary>Instead of a seat: all layers are open.</summary>
    public const int AllLayers = -1;

    private readonly CompiledScenario _scenario;
    private readonly IReadOnlyList<ExerciseEvent> _history;
    private readonly int _seat;
    private readonly List<string> _lines = [];

    private CourseText(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int seat)
    {
        _scenario = scenario;
        _history = ProposalNames.Named(history);
        _seat = seat;
    }

    /// <summary>What happened from an event on, each line safe to show.</summary>
    /// <param name="scenario">The scenario played.</param>
    /// <param name="history">What happened since the beginning; of what a seat may not know nothing is told, whether or not it is left away here.</param>
    /// <param name="from">The first event to tell.</param>
    /// <param name="seat">Whose knowledge to tell it from, or <see cref="AllLayers"/>.</param>
    public static IReadOnlyList<string> Lines(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int from = 0, int seat = AllLayers)
    {
        if (seat < 0)
        {
            return new CourseText(scenario, history, seat).Tell(from);
        }

        var told = history.Take(from).Count(happened => Redaction.For(scenario, happened, seat) is not null);
        return new CourseText(scenario, SeatLens.Course(scenario, FiredMessages.Unmarked(history), seat), seat).Tell(told);
    }

    /// <summary>The last event of a history in one line, safe to show.</summary>
    /// <param name="scenario">The scenario played.</param>
    /// <param name="history">What happened until then, as it may be known; not empty.</param>
    /// <param name="seat">Who knows it, or <see cref="AllLayers"/>.</param>
    public static string Caption(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int seat = AllLayers)
    {
        var last = ProposalNames.At(history, history.Count - 1);
        return SafeText.Line(EventWords.Of(scenario, last, seat) ?? EventText.KindName(last.Kind).Replace('-', ' '));
    }

    private IReadOnlyList<string> Tell(int from)
    {
        // The state, too, meets only what is known: nothing hidden can be read from it.
        var known = new Recording.KnownState(_scenario, _history);
        for (var i = 0; i < _history.Count; i++)
        {
            OddsHeld? odds = _seat < 0 && _history[i].Kind == EventKind.MoveResolved ? OddsHeld.Of(_scenario, known.State, _history[i].Subject) : null;
            known.Meet(i);
            if (i >= from)
            {
                Tell(i, known.State, odds);
            }
        }

        return [.. _lines.Select(SafeText.Line)];
    }

    private void Tell(int index, ExerciseState state, OddsHeld? odds)
    {
        var happened = _history[index];
        switch (happened.Kind)
        {
            case EventKind.TurnOpened:
                OpenBlock(happened.Subject);
                break;
            case EventKind.TurnClosed:
                Add(RangeOf(index).From, index, "Time passes", static cause => cause.Kind == CauseKind.Drift, isEmptyTold: false);
                AddLine(Aging.Words(_scenario, _history, RangeOf(index).From, index));
                AddLine(Situation(state));
                break;
            case EventKind.EndingReached:
                AddEnding(state, index);
                break;

            // Told by the block itself, or by the changes that follow a cause.
            case EventKind.ExerciseBegan or EventKind.StepEntered or EventKind.IndicatorChanged:
                break;
            case EventKind.SeatAssigned when state.Turn == 0:
                break;
            case EventKind.QuestionSelected or EventKind.RecipientSelected or EventKind.FormSelected:
            case EventKind.EstimateChanged when (EstimateChange)happened.Before is EstimateChange.Begun or EstimateChange.Aged:
                break;
            case EventKind.MoveResolved:
                Add(RangeOf(index).From, RangeOf(index).To, EventWords.Resolved(_scenario, happened, IsOverruled(index), odds), CauseOf(happened), isEmptyTold: true);
                break;
            case EventKind.OutcomeOverruled:
            case EventKind.InjectPlanned when FiredMessages.IsPlanOfFired(happened):
                break;
            case EventKind.CounterArgumentMade:
                AddLine(SpokenAgainst.Line(_scenario, _history, index));
                break;
            case EventKind.MoveChosen when ParticularsWords.Of(_scenario, _history, index) is { Length: > 0 } particulars:
                AddLine($"{EventWords.Of(_scenario, happened, _seat)} ({particulars})");
                break;
            case EventKind.DecisionCommitted when happened.After > 0 && happened.Text is null:
                break;
            default:
                if (EventWords.Of(_scenario, happened, _seat) is { } words)
                {
                    var (from, to) = RangeOf(index);
                    Add(from, to, words, CauseOf(happened), isEmptyTold: true);
                }

                break;
        }
    }

    // A ruling that has it otherwise is told right after what the model had.
    private bool IsOverruled(int index) => index + 1 < _history.Count && _history[index + 1] is { Kind: EventKind.OutcomeOverruled } next && next.Subject == _history[index].Subject;

    private void OpenBlock(int turn)
    {
        if (_lines.Count > 0)
        {
            _lines.Add("");
        }

        var definition = _scenario.Turns[turn - 1];
        var title = definition.Title is { } heading ? ": " + heading : "";
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"Turn {turn}{title} ({definition.From:yyyy-MM-dd} to {definition.To:yyyy-MM-dd})"));
    }

    private string Situation(ExerciseState state)
    {
        var values = Enumerable.Range(0, _scenario.Indicators.Count)
            .Where(i => _seat < 0 || _scenario.Sees(_seat, new(Exercise.Conditions.ElementKind.Indicator, i)))
            .Select(i => $"{_scenario.Indicators[i].Title} {_scenario.Indicators[i].Text(state.Value(i))}").ToList();
        return $"Rung {state.Phase}, {_scenario.Phases[state.Phase].Title}{(values.Count > 0 ? ": " : "")}{string.Join(", ", values)}";
    }

    private void AddEnding(ExerciseState state, int index)
    {
        if (EndingViews.Of(_scenario, state, [.. _history.Take(index + 1)]) is not { } ending)
        {
            return;
        }

        _lines.Add("");
        _lines.Add($"Ending: {ending.Title}");
        _lines.AddRange(ending.Profile
            .Where((_, i) => _seat < 0 || _scenario.Sees(_seat, new(Exercise.Conditions.ElementKind.Indicator, _scenario.Profile[i])))
            .Select(line => $"  {line.Title}: {line.Start} -> {line.End}"));
    }

    private void Add(int from, int to, string words, Func<Cause, bool>? isCause, bool isEmptyTold)
    {
        var changes = isCause is null ? "" : string.Join(", ", Changes(from, to, isCause));
        if (isEmptyTold || changes.Length > 0)
        {
            _lines.Add("  " + words + (changes.Length > 0 ? $" [{changes}]" : ""));
        }
    }

    private IEnumerable<string> Changes(int from, int to, Func<Cause, bool> isCause)
    {
        var sums = new SortedDictionary<int, long>();
        for (var i = from; i <= to; i++)
        {
            var happened = _history[i];
            if (!isCause(happened.Cause))
            {
                continue;
            }

            if (happened.Kind == EventKind.IndicatorPushed)
            {
                sums[happened.Subject] = sums.GetValueOrDefault(happened.Subject) + happened.After;
            }
            else if (happened.Kind == EventKind.IndicatorPlaced)
            {
                yield return $"{_scenario.Indicators[happened.Subject].Title} becomes {_scenario.Indicators[happened.Subject].Text(happened.After)}";
            }
        }

        foreach (var (indicator, steps) in sums.Where(static sum => sum.Value != 0))
        {
            yield return EventWords.Signed(_scenario.Indicators[indicator], steps);
        }
    }

    private static Func<Cause, bool>? CauseOf(in ExerciseEvent happened)
    {
        var (before, after) = (happened.Before, happened.After);
        var index = happened.Kind == EventKind.PhaseChanged ? Math.Max(before, after) : happened.Subject;
        CauseKind? kind = happened.Kind switch
        {
            EventKind.MoveResolved => CauseKind.Move,
            EventKind.TriggerFired => CauseKind.Trigger,
            EventKind.InjectDelivered => CauseKind.Inject,
            EventKind.PhaseChanged => CauseKind.Phase,
            EventKind.CorrectionMade => CauseKind.Correction,
            EventKind.ProposalRuled => CauseKind.Proposal,
            _ => null,
        };
        return kind is { } wanted ? cause => cause == new Cause(wanted, index) : null;
    }

    // The events of the turn that an event belongs to, as far as they have happened; what was undone is no part of what
    // came after, though it may bear the same numbers.
    private (int From, int To) RangeOf(int index)
    {
        var (from, to) = (index, index);
        while (from > 0 && _history[from].Kind is not (EventKind.TurnOpened or EventKind.Undone))
        {
            from--;
        }

        while (to + 1 < _history.Count && _history[to].Kind != EventKind.TurnClosed && _history[to + 1].Kind != EventKind.Undone)
        {
            to++;
        }

        return (from, to);
    }

    private void AddLine(string? words)
    {
        if (words is not null)
        {
            _lines.Add("  " + words);
        }
    }
}
