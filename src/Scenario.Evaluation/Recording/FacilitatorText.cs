using System.Text.Json;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Recording;

/// <summary>What facilitators, evaluators and teams ask for, as JSON and back.</summary>
internal sealed class FacilitatorText(CompiledScenario scenario, ElementIds ids)
{
    private readonly IdText _ids = new(ids);
    private readonly LetterText _letters = new(scenario, ids);
    private readonly ChangeText _changes = new(scenario, ids);

    public static string? NameOf(Submission submission) => submission switch
    {
        FacilitateExercise => "facilitate-exercise",
        FireInject => "fire-inject",
        PlanInject => "plan-inject",
        EditInject => "edit-inject",
        ImproviseInject => "improvise-inject",
        OpenMessage => "open-message",
        RecordExpectation => "record-expectation",
        OpenRuling => "open-ruling",
        RuleOnMove => "rule-on-move",
        MakeArgument => "make-argument",
        EstimateOdds => "estimate-odds",
        ProposeMove => "propose-move",
        RuleOnProposal => "rule-on-proposal",
        CorrectState => "correct-state",
        UndoTo => "undo-to",
        RecordFirstChoice => "record-first-choice",
        RecordCounterArgument => "record-counter-argument",
        SetTimer => "set-timer",
        JumpToTurn => "jump-to-turn",
        TakeNote => "take-note",
        _ => null,
    };

    public Submission? Read(string? name, JsonElement data) => name switch
    {
        "facilitate-exercise" => new FacilitateExercise(data.GetProperty("inHand"u8).GetBoolean()),
        "correct-state" => new CorrectState(_changes.ReadAll(data), Said(data, "reason")),
        "undo-to" => new UndoTo(Number(data, "stay"), Said(data, "reason")),
        "set-timer" => new SetTimer(Number(data, "seconds"), Text(data, "reason")),
        "jump-to-turn" => new JumpToTurn(Number(data, "turn"), Said(data, "reason")),
        "take-note" => ReadNote(data),
        "record-first-choice" => new RecordFirstChoice(Seat(data), Person(data), _ids.ReadAll(data, "moves", FieldRole.Move), Number(data, "confidence")),
        "record-counter-argument" => new RecordCounterArgument(Seat(data), Person(data), _ids.ReadAll(data, "moves", FieldRole.Move), Said(data, "text")),
        _ => ReadOfInjects(name, data) ?? ReadOfRulings(name, data),
    };

    public void Write(Utf8JsonWriter json, Submission submission)
    {
        switch (submission)
        {
            case FacilitateExercise facilitate:
                json.WriteBoolean("inHand"u8, facilitate.InHand);
                break;
            case CorrectState correct:
                _changes.WriteAll(json, correct.Changes);
                json.WriteString("reason"u8, correct.Reason);
                break;
            case UndoTo undo:
                json.WriteNumber("stay"u8, undo.Position);
                json.WriteString("reason"u8, undo.Reason);
                break;
            case RecordFirstChoice first:
                WritePerson(json, first.Seat, first.Person);
                _ids.Write(json, "moves", FieldRole.Move, first.Moves);
                json.WriteNumber("confidence"u8, first.Confidence);
                break;
            case RecordCounterArgument argument:
                WritePerson(json, argument.Seat, argument.Person);
                _ids.Write(json, "moves", FieldRole.Move, argument.Moves);
                json.WriteString("text"u8, argument.Text);
                break;
            case SetTimer timer:
                json.WriteNumber("seconds"u8, timer.Seconds);
                json.WriteString("reason"u8, timer.Reason);
                break;
            case JumpToTurn jump:
                json.WriteNumber("turn"u8, jump.Turn);
                json.WriteString("reason"u8, jump.Reason);
                break;
            case TakeNote note:
                Write(json, note);
                break;
            default:
                WriteOfInjects(json, submission);
                WriteOfRulings(json, submission);
                break;
        }
    }

    private Submission? ReadOfInjects(string? name, JsonElement data) => name switch
    {
        "fire-inject" => new FireInject(Inject(data), Text(data, "reason")),
        "plan-inject" => new PlanInject(Inject(data), Number(data, "plan"), Said(data, "reason")),
        "edit-inject" => new EditInject(Inject(data), Seat(data), Said(data, "title"), Said(data, "text")),
        "improvise-inject" => new ImproviseInject(_letters.Read(data.GetProperty("letter"u8)), Text(data, "reason")),
        "open-message" => new OpenMessage(Seat(data), _ids.Read(data, "message", FieldRole.Inject)),
        "record-expectation" => new RecordExpectation(Inject(data), Number(data, "expectation"), Number(data, "verdict"), Text(data, "remark")),
        _ => null,
    };

    private void WriteOfInjects(Utf8JsonWriter json, Submission submission)
    {
        switch (submission)
        {
            case FireInject fire:
                _ids.Write(json, "inject", FieldRole.Inject, fire.Inject);
                json.WriteString("reason"u8, fire.Reason);
                break;
            case PlanInject plan:
                _ids.Write(json, "inject", FieldRole.Inject, plan.Inject);
                json.WriteNumber("plan"u8, plan.Plan);
                json.WriteString("reason"u8, plan.Reason);
                break;
            case EditInject edit:
                _ids.Write(json, "inject", FieldRole.Inject, edit.Inject);
                _ids.Write(json, "seat", FieldRole.Seat, edit.Seat);
                json.WriteString("title"u8, edit.Title);
                json.WriteString("text"u8, edit.Text);
                break;
            case ImproviseInject improvise:
                json.WritePropertyName("letter"u8);
                _letters.Write(json, improvise.Message);
                json.WriteString("reason"u8, improvise.Reason);
                break;
            case OpenMessage open:
                _ids.Write(json, "seat", FieldRole.Seat, open.Seat);
                _ids.Write(json, "message", FieldRole.Inject, open.Message);
                break;
            case RecordExpectation record:
                _ids.Write(json, "inject", FieldRole.Inject, record.Inject);
                json.WriteNumber("expectation"u8, record.Expectation);
                json.WriteNumber("verdict"u8, record.Verdict);
                json.WriteString("remark"u8, record.Remark);
                break;
        }
    }

    private Submission? ReadOfRulings(string? name, JsonElement data) => name switch
    {
        "open-ruling" => new OpenRuling(Move(data)),
        "rule-on-move" => new RuleOnMove(
            Move(data), Number(data, "outcome"), data.GetProperty("odds"u8) is { ValueKind: JsonValueKind.Number } odds ? odds.GetInt32() : null,
            [.. data.GetProperty("rejected"u8).EnumerateArray().Select(static effect => effect.GetInt32())], Said(data, "reason")),
        "make-argument" => new MakeArgument(Seat(data), Person(data), Move(data), Number(data, "proposal"), data.GetProperty("for"u8).GetBoolean(), Said(data, "text")),
        "estimate-odds" => new EstimateOdds(Seat(data), Person(data), Move(data), Number(data, "percent")),
        "propose-move" => new ProposeMove(Seat(data), Person(data), Said(data, "title"), Said(data, "text")),
        "rule-on-proposal" => new RuleOnProposal(Number(data, "proposal"), Number(data, "odds"), _changes.ReadAll(data), Said(data, "reason")),
        _ => null,
    };

    private void WriteOfRulings(Utf8JsonWriter json, Submission submission)
    {
        switch (submission)
        {
            case OpenRuling open:
                _ids.Write(json, "move", FieldRole.Move, open.Move);
                break;
            case RuleOnMove rule:
                Write(json, rule);
                break;
            case MakeArgument argument:
                WritePerson(json, argument.Seat, argument.Person);
                _ids.Write(json, "move", FieldRole.Move, argument.Move);
                json.WriteNumber("proposal"u8, argument.Proposal);
                json.WriteBoolean("for"u8, argument.IsFor);
                json.WriteString("text"u8, argument.Text);
                break;
            case EstimateOdds estimate:
                WritePerson(json, estimate.Seat, estimate.Person);
                _ids.Write(json, "move", FieldRole.Move, estimate.Move);
                json.WriteNumber("percent"u8, estimate.Percent);
                break;
            case ProposeMove propose:
                WritePerson(json, propose.Seat, propose.Person);
                json.WriteString("title"u8, propose.Title);
                json.WriteString("text"u8, propose.Text);
                break;
            case RuleOnProposal rule:
                json.WriteNumber("proposal"u8, rule.Proposal);
                json.WriteNumber("odds"u8, rule.Odds);
                _changes.WriteAll(json, rule.Changes);
                json.WriteString("reason"u8, rule.Reason);
                break;
        }
    }

    private void Write(Utf8JsonWriter json, RuleOnMove rule)
    {
        _ids.Write(json, "move", FieldRole.Move, rule.Move);
        json.WriteNumber("outcome"u8, rule.Outcome);
        if (rule.Odds is { } odds)
        {
            json.WriteNumber("odds"u8, odds);
        }
        else
        {
            json.WriteNull("odds"u8);
        }

        json.WriteStartArray("rejected"u8);
        foreach (var effect in rule.Rejected)
        {
            json.WriteNumberValue(effect);
        }

        json.WriteEndArray();
        json.WriteString("reason"u8, rule.Reason);
    }

    private static void Write(Utf8JsonWriter json, TakeNote note)
    {
        json.WriteString("note"u8, KebabNames<NoteKind>.Instance.Of(note.Kind));
        json.WriteNumber("about"u8, note.About);
        json.WriteNumber("rating"u8, note.Rating);
        json.WriteString("text"u8, note.Text);
        if (note.Owner is not null || note.Due is not null)
        {
            json.WriteString("owner"u8, note.Owner);
            json.WriteString("due"u8, note.Due);
        }
    }

    private static TakeNote ReadNote(JsonElement data) => new(
        KebabNames<NoteKind>.Instance.Find(Said(data, "note")) ?? throw new FormatException($"no note is called \"{Said(data, "note")}\""),
        Number(data, "about"), Number(data, "rating"), Said(data, "text"),
        data.TryGetProperty("owner"u8, out var owner) ? owner.GetString() : null, data.TryGetProperty("due"u8, out var due) ? due.GetString() : null);

    private void WritePerson(Utf8JsonWriter json, int seat, int person)
    {
        _ids.Write(json, "seat", FieldRole.Seat, seat);
        json.WriteNumber("person"u8, person);
    }

    private int Seat(JsonElement data) => _ids.Read(data, "seat", FieldRole.Seat);

    private int Inject(JsonElement data) => _ids.Read(data, "inject", FieldRole.Inject);

    private int Move(JsonElement data) => _ids.Read(data, "move", FieldRole.Move);

    private static int Person(JsonElement data) => Number(data, "person");

    private static int Number(JsonElement data, string name) => data.GetProperty(name).GetInt32();

    private static string? Text(JsonElement data, string name) => data.GetProperty(name).GetString();

    private static string Said(JsonElement data, string name) => Text(data, name) ?? throw new FormatException($"its {name} is missing");
}
