using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>Orders the events of a game by turns, and within a turn by what people ask afterwards: what came, who decided what and why, what followed.</summary>
internal sealed class ChronicleWriter
{
    private readonly CompiledScenario _scenario;
    private readonly IReadOnlyList<ExerciseEvent> _events;
    private readonly ExerciseState _state;
    private readonly Dictionary<int, OddsHeld> _odds = [];

    private ChronicleWriter(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events)
    {
        _scenario = scenario;
        _events = events;
        _state = new(scenario.Layout);
    }

    public static (IReadOnlyList<TurnChronicle> Turns, ExerciseState End) Write(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events)
    {
        var writer = new ChronicleWriter(scenario, events);
        return (writer.Turns(), writer._state);
    }

    private List<TurnChronicle> Turns()
    {
        var turns = new List<TurnChronicle>();
        var opened = -1;
        var from = 0;
        for (var i = 0; i < _events.Count; i++)
        {
            if (_events[i].Kind == EventKind.TurnOpened)
            {
                // What the start brought before the first turn is read with it.
                if (opened >= 0)
                {
                    turns.Add(Turn(_events[opened].Subject, from, i - 1));
                    from = i;
                }

                opened = i;
            }

            if (_events[i].Kind == EventKind.MoveResolved)
            {
                _odds[i] = OddsHeld.Of(_scenario, _state, _events[i].Subject);
            }

            EventCourse.Apply(_scenario, _state, _events[i]);
        }

        if (opened >= 0)
        {
            turns.Add(Turn(_events[opened].Subject, from, _events.Count - 1));
        }

        return turns;
    }

    private TurnChronicle Turn(int turn, int from, int to)
    {
        var resolution = Find(from, to, e => e.Kind == EventKind.StepEntered && e.After == (int)ProcedureStep.Resolution) ?? to;
        var closed = Find(from, to, e => e.Kind == EventKind.TurnClosed);
        return new(
            turn, _scenario.Turns[turn - 1], Happenings(from, resolution, to, withDrift: false), Decisions(from, to), Answers(from, to),
            Happenings(resolution + 1, to, to, withDrift: true), closed is not null, _state.Phase,
            [.. Enumerable.Range(0, _scenario.Indicators.Count).Select(_state.Value)]);
    }

    private List<SeatDecision> Decisions(int from, int to)
    {
        var decisions = new List<SeatDecision>();
        var chosen = new List<int>();
        for (var i = from; i <= to; i++)
        {
            switch (_events[i].Kind)
            {
                case EventKind.MoveChosen:
                    chosen.Add(i);
                    break;
                case EventKind.DecisionCommitted:
                    decisions.Add(new(
                        _events[i].Subject, IsMissing: false, i, _events[i].Text,
                        [.. chosen.Select(at => Chosen(at, from, to))], SpokenAgainst.Of(_scenario, _events, from, i, _events[i].Subject)));
                    chosen.Clear();
                    break;
                case EventKind.DecisionMissed:
                    decisions.Add(new(_events[i].Subject, IsMissing: true, i, _events[i].Text, [], SpokenAgainst.Of(_scenario, _events, from, i, _events[i].Subject)));
                    break;
            }
        }

        return decisions;
    }

    private ChosenMove Chosen(int at, int from, int to)
    {
        var move = _events[at].Subject;
        return new(
            _scenario.Moves[move], _events[at].Text, ParticularsWords.Of(_scenario, _events, at), Outcome(move, from, to),
            Changes(new(CauseKind.Move, move), from, to));
    }

    private string Outcome(int move, int from, int to)
    {
        if (Find(from, to, e => e.Kind == EventKind.MoveResolved && e.Subject == move) is not { } at)
        {
            return "";
        }

        return EventWords.Outcome(_scenario, _events[at], Find(from, to, e => e.Kind == EventKind.OutcomeOverruled && e.Subject == move) is not null, _odds[at]);
    }

    private List<WrittenAnswer> Answers(int from, int to) =>
    [
        .. Enumerable.Range(from, to - from + 1).Where(i => _events[i].Kind == EventKind.AnswerRecorded)
            .Select(i => new WrittenAnswer(i, _scenario.Injects[_events[i].Subject], _events[i].Text ?? "")),
    ];

    private List<Happening> Happenings(int from, int to, int last, bool withDrift)
    {
        var result = new List<Happening>();
        for (var i = from; i <= to; i++)
        {
            if (Told(i, from, last) is { } told)
            {
                result.Add(told);
            }
        }

        if (Aging.Words(_scenario, _events, from, to) is { } aged)
        {
            result.Add(new(-1, aged, []));
        }

        List<ChangeLine> drift = withDrift
            ? [.. Enumerable.Range(0, _scenario.Indicators.Count).SelectMany(i => Changes(new(CauseKind.Drift, i), from, to))]
            : [];
        if (drift.Count > 0)
        {
            result.Add(new(-1, "Time passes", drift));
        }

        return result;
    }

    private Happening? Told(int index, int from, int to)
    {
        var happened = _events[index];
        var subject = happened.Subject;
        // Why a message was fired stands in the table of the MSEL.
        var words = EventWords.Of(_scenario, happened.Kind == EventKind.InjectDelivered ? happened with { Text = null } : happened);
        Happening Plain(string more = "") => new(index, words + more, []);
        Happening Caused(Cause cause, string more = "") => new(index, words + more, Changes(cause, from, to));

        // The reason of the whole is each change's as well: said once, it is enough.
        Happening Reasoned(Cause cause) => new(index, words ?? "", Changes(cause, from, to, happened.Text));
        return happened.Kind switch
        {
            EventKind.InjectDelivered => Caused(new(CauseKind.Inject, subject)) with { Inject = subject },
            EventKind.TriggerFired => Caused(new(CauseKind.Trigger, subject)),
            EventKind.PhaseChanged => Caused(new(CauseKind.Phase, Math.Max(happened.Before, happened.After)), ", by " + NameOf(happened.Cause)),
            EventKind.PhaseHeld => Plain(", asked by " + NameOf(happened.Cause)),
            EventKind.DelayedEffectsDue or EventKind.FlagChanged or EventKind.EndingAnnounced => Plain(),
            EventKind.InjectImprovised => new(index, LetterWords.Of(_scenario, happened) ?? "", []) { Quoted = happened.Letter?.Text },
            EventKind.InjectMissed or EventKind.TimeJumped => Plain(),
            EventKind.CorrectionMade => Reasoned(new(CauseKind.Correction, subject)),
            EventKind.ProposalRuled => Reasoned(new(CauseKind.Proposal, subject)),
            EventKind.EstimateShared or EventKind.ReportCircular or EventKind.DiscrepancyNoticed or EventKind.ShareLeaked or EventKind.MoveUnveiled => Plain(),
            EventKind.EstimateChanged when (EstimateChange)happened.Before is not (EstimateChange.Begun or EstimateChange.Aged) => Plain(),
            EventKind.SeatAssigned when HasOpened(index) => Plain(", from now on"),
            _ => null,
        };
    }

    // Before the first turn, who plays what is part of the beginning and told at the head of the report.
    private bool HasOpened(int index) => Find(0, index, e => e.Kind == EventKind.TurnOpened) is not null;

    private List<ChangeLine> Changes(Cause cause, int from, int to, string? said = null)
    {
        var tally = new ChangeTally();
        for (var i = from; i <= to; i++)
        {
            if (_events[i].Cause == cause)
            {
                tally.Add(_events[i] with { Text = _events[i].Text == said ? null : _events[i].Text });
            }
        }

        return [.. tally.Effects().Select(effect => new ChangeLine(
            effect.Value is { } value
                ? $"{_scenario.Indicators[effect.Indicator].Title} becomes {_scenario.Indicators[effect.Indicator].Text(value)}"
                : EventWords.Signed(_scenario.Indicators[effect.Indicator], effect.Sum),
            effect.Why))];
    }

    private string NameOf(Cause cause) => EventWords.NameOf(_scenario, cause);

    private int? Find(int from, int to, Func<ExerciseEvent, bool> wanted)
    {
        for (var i = from; i <= to; i++)
        {
            if (wanted(_events[i]))
            {
                return i;
            }
        }

        return null;
    }
}
