using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>The MSEL as the facilitator sees it.</summary>
internal sealed class InjectControlViews
{
    private readonly CompiledScenario _scenario;
    private readonly ExerciseState _state;
    private readonly HashSet<(int Seat, int Inject)> _opened = [];
    private readonly HashSet<int> _missed = [];
    private readonly Dictionary<int, string?> _reasons = [];
    private readonly Dictionary<(int Inject, int Seat), Letter> _edited = [];
    private readonly Dictionary<(int Inject, int Expectation), (int Verdict, string? Remark)> _verdicts = [];

    public InjectControlViews(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history)
    {
        _scenario = scenario;
        _state = state;
        foreach (var happened in history)
        {
            Follow(happened);
        }
    }

    public IReadOnlyList<InjectControlView> All() => [.. _scenario.Injects.Select((inject, index) => new InjectControlView(
        index, inject.Id, _edited.TryGetValue((index, -1), out var words) ? words.Title : inject.Title, _edited.Keys.Any(edited => edited.Inject == index), inject.Kind, Status(inject, index), When(inject, index), Due(inject, index, _state.Plan(index)), _state.DeliveredTurn(index), Recipients(inject), [.. Enumerable.Range(0, _scenario.Seats.Count).Where(inject.To.Includes)], Texts(inject, index), Readers(inject, index),
        [.. inject.Expected.Select((expected, number) => Expectation(expected, index, number))], _reasons.GetValueOrDefault(index)))];

    private void Follow(in ExerciseEvent happened)
    {
        switch (happened.Kind)
        {
            case EventKind.MessageOpened:
                _opened.Add((happened.Subject, happened.Before));
                break;
            case EventKind.InjectMissed:
                _missed.Add(happened.Subject);
                break;
            case EventKind.InjectPlanned:
                _reasons[happened.Subject] = happened.Text;
                break;
            case EventKind.InjectEdited when happened.Letter is { } letter:
                _edited[(happened.Subject, happened.Before)] = letter;
                break;
            case EventKind.ExpectationRecorded:
                _verdicts[(happened.Subject, happened.Before)] = (happened.After, happened.Text);
                break;
        }
    }

    private InjectStatus Status(InjectDefinition inject, int index)
    {
        if (_state.DeliveredTurn(index) != 0)
        {
            return Readers(inject, index).All(static reader => reader.IsOpened) ? InjectStatus.Done : InjectStatus.Released;
        }

        var plan = _state.Plan(index);
        return plan == InjectPlan.Skipped || _missed.Contains(index) ? InjectStatus.Skipped
            : plan == InjectPlan.Held ? InjectStatus.Draft
            : _state.Ending >= 0 || (Due(inject, index, plan) is var due and > 0 && due <= _state.Turn)
                ? InjectStatus.Obsolete
            : InjectStatus.Ready;
    }

    // The turn with whose opening it comes or would have come, or 0 when nobody has set one.
    private int Due(InjectDefinition inject, int index, int plan) => inject.Kind == InjectKind.Conditional ? _state.FollowUpTurn(index)
        : InjectPlan.DeferredTo(plan) is var deferred and > 0 ? deferred
        : _state.FollowUpTurn(index) is var follows and > 0 ? follows
        : inject.Kind == InjectKind.Scheduled ? inject.Turn : 0;

    private string When(InjectDefinition inject, int index)
    {
        if (_state.DeliveredTurn(index) is var turn and > 0)
        {
            return $"came in turn {turn}";
        }

        if (InjectPlan.DeferredTo(_state.Plan(index)) is var deferred and > 0)
        {
            return $"put off to turn {deferred}" + (inject.Kind == InjectKind.Conditional ? ", then when " + inject.Occasion.Condition.Describe(FullKnowledge.Instance) : "");
        }

        if (_state.FollowUpTurn(index) is var follows and > 0)
        {
            return $"follows in turn {follows}";
        }

        var condition = inject.Occasion.Condition is ConstantCondition ? "" : inject.Occasion.Condition.Describe(FullKnowledge.Instance);
        return inject.Kind switch
        {
            InjectKind.Scheduled => $"turn {inject.Turn}" + (condition.Length > 0 ? $" if {condition}" : ""),
            InjectKind.Conditional => "when " + condition,
            _ => "by hand",
        };
    }

    private string Recipients(InjectDefinition inject) => inject.To == Audience.All
        ? "all" : string.Join(", ", _scenario.Seats.Where((_, seat) => inject.To.Includes(seat)).Select(static seat => seat.Title));

    private List<(string Seat, string Text)> Texts(InjectDefinition inject, int index)
    {
        var texts = new List<(string, string)> { ("all", _edited.TryGetValue((index, -1), out var general) ? general.Text : inject.Text) };
        for (var seat = 0; seat < _scenario.Seats.Count; seat++)
        {
            if (_edited.TryGetValue((index, seat), out var own))
            {
                texts.Add((_scenario.Seats[seat].Title, own.Text));
            }
            else if (inject.Versions.TryGetValue(seat, out var version))
            {
                texts.Add((_scenario.Seats[seat].Title, version));
            }
        }

        return texts;
    }

    // Only people open messages; a policy reads nothing.
    private List<(string Seat, bool IsOpened)> Readers(InjectDefinition inject, int index) => _state.DeliveredTurn(index) == 0 ? [] :
    [
        .. Enumerable.Range(0, _scenario.Seats.Count)
            .Where(seat => inject.To.Includes(seat) && _state.Policy(seat) == ExerciseState.PlayedByPeople)
            .Select(seat => (_scenario.Seats[seat].Title, _opened.Contains((seat, index)))),
    ];

    private ExpectationView Expectation(ExpectedAction expected, int inject, int number) =>
        _verdicts.TryGetValue((inject, number), out var verdict)
            ? new(expected.Action, expected.By, verdict.Verdict, verdict.Remark)
            : expected.Place >= 0 && _state.ExpectedMet(expected.Place) is var turn and > 0
                ? new(expected.Action, expected.By, 1, $"as its condition showed at the close of turn {turn}")
                : new(expected.Action, expected.By, null, null);
}
