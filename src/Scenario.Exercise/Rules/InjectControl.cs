using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>The facilitator's hand on the MSEL: firing, holding, skipping, putting off, editing, improvising.</summary>
internal sealed class InjectControl(Proceedings proceedings, TurnFlow turns)
{
    private const int LongestTitle = 200;

    private CompiledScenario Scenario => proceedings.Scenario;

    private ExerciseState State => proceedings.State;

    public Refusal? Fire(FireInject fire)
    {
        if (CheckInject(fire.Inject) is { } refusal)
        {
            return refusal;
        }

        if (State.Turn == 0 || State.Step is not (ProcedureStep.Deliberation or ProcedureStep.Reaction))
        {
            return ControlRules.NotNow(State, "A message can be fired during the deliberation or after a turn has closed.");
        }

        if (fire.Reason is { Length: > 0 } reason)
        {
            proceedings.Tell(EventKind.InjectPlanned, fire.Inject, State.Plan(fire.Inject), InjectPlan.AsWritten, Effects.Cause.Procedure, reason);
        }

        turns.Fire(fire.Inject);
        return null;
    }

    public Refusal? Plan(PlanInject plan)
    {
        if ((CheckInject(plan.Inject) ?? ControlRules.NeedsReason(plan.Reason)) is { } refusal)
        {
            return refusal;
        }

        if (plan.Plan is not (InjectPlan.AsWritten or InjectPlan.Held or InjectPlan.Skipped) && (plan.Plan <= State.Turn || plan.Plan > Scenario.Turns.Count))
        {
            return new(RefusalCode.BadControl, $"A message can be put off to a turn after {State.Turn}, up to {Scenario.Turns.Count}.");
        }

        if (plan.Plan == State.Plan(plan.Inject))
        {
            return new(RefusalCode.BadControl, $"\"{Title(plan.Inject)}\" {plan.Plan switch
            {
                InjectPlan.Held => "is held back already",
                InjectPlan.Skipped => "is skipped already",
                InjectPlan.AsWritten => "comes as written already",
                _ => $"is put off to turn {plan.Plan} already",
            }}.");
        }

        proceedings.Tell(EventKind.InjectPlanned, plan.Inject, State.Plan(plan.Inject), plan.Plan, Effects.Cause.Procedure, plan.Reason);
        return null;
    }

    public Refusal? Edit(EditInject edit)
    {
        if ((CheckInject(edit.Inject) ?? CheckWords(edit.Title, edit.Text)) is { } refusal)
        {
            return refusal;
        }

        if (edit.Seat < -1 || edit.Seat >= Scenario.Seats.Count || (edit.Seat >= 0 && !Scenario.Injects[edit.Inject].To.Includes(edit.Seat)))
        {
            return new(RefusalCode.BadControl, $"\"{Title(edit.Inject)}\" does not go to that seat.");
        }

        var inject = Scenario.Injects[edit.Inject];
        proceedings.Tell(
            EventKind.InjectEdited, edit.Inject, edit.Seat, 0, Effects.Cause.Procedure, null, default,
            new Letter(edit.Seat < 0 ? inject.To.Bits : 1UL << edit.Seat, inject.From, inject.Channel, edit.Title, edit.Text));
        return null;
    }

    public Refusal? Improvise(ImproviseInject improvise)
    {
        if (State.Turn == 0 || State.Step is not (ProcedureStep.Deliberation or ProcedureStep.Reaction))
        {
            return ControlRules.NotNow(State, "A message can be sent during the deliberation or after a turn has closed.");
        }

        // A bit for which there is no seat would be nobody's, and no log could name it.
        var everybody = Scenario.Seats.Count >= 64 ? ulong.MaxValue : (1UL << Scenario.Seats.Count) - 1;
        var message = improvise.Message with { To = improvise.Message.To & everybody };
        if (CheckWords(message.Title, message.Text) is { } refusal)
        {
            return refusal;
        }

        var seats = Enumerable.Range(0, Scenario.Seats.Count).Where(seat => (message.To & (1UL << seat)) != 0).ToList();
        if (seats.Count == 0)
        {
            return new(RefusalCode.BadControl, "A message needs a recipient: name at least one seat.");
        }

        if (string.IsNullOrWhiteSpace(message.From) || message.From.Length > LongestTitle || message.Channel.Length > LongestTitle)
        {
            return new(RefusalCode.BadControl, "Say from whom the message comes and how, in a line each.");
        }

        proceedings.Tell(EventKind.InjectImprovised, State.Improvised, 0, 0, Effects.Cause.Procedure, improvise.Reason, default, message);
        return null;
    }

    public Refusal? Open(OpenMessage open)
    {
        if (open.Seat < 0 || open.Seat >= Scenario.Seats.Count || open.Message < 0 || open.Message >= Scenario.Injects.Count + State.Improvised)
        {
            return new(RefusalCode.Unknown, "There is no such seat or message.");
        }

        if (open.Message < Scenario.Injects.Count && (!Scenario.Injects[open.Message].To.Includes(open.Seat) || State.DeliveredTurn(open.Message) == 0))
        {
            return new(RefusalCode.Unknown, "This message has not arrived.");
        }

        proceedings.Tell(EventKind.MessageOpened, open.Seat, open.Message, 0, Effects.Cause.Procedure);
        return null;
    }

    public Refusal? Record(RecordExpectation record)
    {
        if (record.Inject < 0 || record.Inject >= Scenario.Injects.Count || State.DeliveredTurn(record.Inject) == 0)
        {
            return new(RefusalCode.BadControl, "This message has not been delivered.");
        }

        if (record.Expectation < 0 || record.Expectation >= Scenario.Injects[record.Inject].Expected.Count || record.Verdict is < 0 or > 2)
        {
            return new(RefusalCode.BadControl, $"\"{Title(record.Inject)}\" has no such expected action.");
        }

        if (record.Remark?.Length > DecisionRules.LongestText)
        {
            return DecisionRules.TooLong();
        }

        proceedings.Tell(EventKind.ExpectationRecorded, record.Inject, record.Expectation, record.Verdict, Effects.Cause.Procedure, record.Remark);
        return null;
    }

    private Refusal? CheckInject(int inject)
    {
        if (inject < 0 || inject >= Scenario.Injects.Count)
        {
            return new(RefusalCode.Unknown, "There is no such message.");
        }

        return State.Ending >= 0 ? new(RefusalCode.WrongStep, "The exercise has ended: nothing more arrives.")
            : State.DeliveredTurn(inject) == 0 || turns.CanCome(inject) ? null
            : new(RefusalCode.BadControl, $"\"{Title(inject)}\" was delivered in turn {State.DeliveredTurn(inject)}.");
    }

    private static Refusal? CheckWords(string title, string text) =>
        string.IsNullOrWhiteSpace(title) || title.Length > LongestTitle ? new(RefusalCode.BadControl, $"A message needs a subject of at most {LongestTitle} characters.")
        : string.IsNullOrWhiteSpace(text) ? new(RefusalCode.BadControl, "A message needs a text.")
        : text.Length > DecisionRules.LongestText ? DecisionRules.TooLong()
        : null;

    private string Title(int inject) => Scenario.Injects[inject].Title;
}
