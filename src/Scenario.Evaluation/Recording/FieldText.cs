using System.Text.Json;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Recording;

/// <summary>One number of an event as JSON and back: an id, a word, or an amount in its own unit.</summary>
internal sealed class FieldText(CompiledScenario scenario, ElementIds ids)
{
    private const string ActorName = "actor";
    private const string QuestionName = "question";
    private const string SeatName = "seat";
    private const string ProposalName = "proposal";
    private const string ModelOdds = "model";

    public void Write(Utf8JsonWriter json, Field field, int value, int subject, bool always = false)
    {
        if (WordOf(field.Role, value, subject) is { } word)
        {
            json.WriteString(field.Name, word);
        }
        else if (IsPair(field.Role, value, out var first, out var second))
        {
            WritePair(json, field, first, second);
        }
        else if (field.Role == FieldRole.Argued && value < 0)
        {
            json.WriteNumber(ProposalName, -1 - value);
        }
        else if (field.Role == FieldRole.Truth && value is 0 or 1)
        {
            json.WriteBoolean(field.Name, value == 1);
        }
        else if (field.Role is FieldRole.Percent or FieldRole.Odds or FieldRole.IndicatorValue)
        {
            json.WriteNumber(field.Name, value * StepOf(field.Role, subject) / FixedPoint.One);
        }
        else if (value != 0 || always)
        {
            json.WriteNumber(field.Name, value);
        }
    }

    public int Read(JsonElement data, Field field, int subject)
    {
        if (field.Role == FieldRole.Holding && data.TryGetProperty(ActorName, out var actor))
        {
            return scenario.Holding(
                ids.Find(FieldRole.Actor, actor.GetString()!), ids.Find(FieldRole.Question, data.GetProperty(QuestionName).GetString()!));
        }

        if (field.Role == FieldRole.Person && data.TryGetProperty(SeatName, out var seat))
        {
            return ExerciseEvent.Who(ids.Find(FieldRole.Seat, seat.GetString()!), Person(data.GetProperty(field.Name).GetInt32()));
        }

        if (field.Role == FieldRole.Argued && data.TryGetProperty(ProposalName, out var proposal))
        {
            return -1 - Math.Max(0, proposal.GetInt32());
        }

        if (!data.TryGetProperty(field.Name, out var value))
        {
            return field.Role is FieldRole.Holding or FieldRole.Person or FieldRole.Argued or FieldRole.AnyMove or FieldRole.Note ? throw new FormatException($"it names no {field.Name}") : 0;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            JsonValueKind.String => OfWord(field.Role, value.GetString()!, subject),
            _ when field.Role is FieldRole.Percent or FieldRole.Odds or FieldRole.IndicatorValue => Whole(value.GetDecimal() * FixedPoint.One / StepOf(field.Role, subject)),
            _ => Bare(field.Role, value.GetInt32()),
        };
    }

    private string? WordOf(FieldRole role, int value, int subject) => role switch
    {
        FieldRole.AnyMove or FieldRole.Argued => ids.Of(FieldRole.Move, value),
        FieldRole.Message => ids.Of(FieldRole.Inject, value),
        FieldRole.Odds => value == -1 ? ModelOdds : null,
        FieldRole.Note => KebabNames<NoteKind>.Instance.Of((NoteKind)value),
        FieldRole.Topic => ids.Of(TopicOf(subject), value),
        FieldRole.Step => KebabNames<ProcedureStep>.Instance.Of((ProcedureStep)value),
        FieldRole.Form => KebabNames<SharingForm>.Instance.Of((SharingForm)value),
        FieldRole.Change => KebabNames<EstimateChange>.Instance.Of((EstimateChange)value),
        _ => ids.Of(role, value),
    };

    private int OfWord(FieldRole role, string word, int subject) => role switch
    {
        FieldRole.AnyMove or FieldRole.Argued => ids.Find(FieldRole.Move, word),
        FieldRole.Message => ids.Find(FieldRole.Inject, word),
        FieldRole.Odds => word == ModelOdds ? -1 : throw new FormatException($"odds are not \"{word}\""),
        FieldRole.Note => (int)(KebabNames<NoteKind>.Instance.Find(word) ?? throw new FormatException($"no note is called \"{word}\"")),
        FieldRole.Topic => ids.Find(TopicOf(subject), word),
        FieldRole.Step => (int)(KebabNames<ProcedureStep>.Instance.Find(word) ?? throw new FormatException($"no step is called \"{word}\"")),
        FieldRole.Form => (int)(KebabNames<SharingForm>.Instance.Find(word) ?? throw new FormatException($"no form is called \"{word}\"")),
        FieldRole.Change => (int)(KebabNames<EstimateChange>.Instance.Find(word) ?? throw new FormatException($"no change is called \"{word}\"")),
        _ => ids.Find(role, word),
    };

    private static FieldRole TopicOf(int note) => (NoteKind)note == NoteKind.HotWashAnswer ? FieldRole.DebriefQuestion
        : (NoteKind)note is NoteKind.Observation or NoteKind.Rating ? FieldRole.Objective
        : FieldRole.Number;

    private bool IsPair(FieldRole role, int value, out int first, out int second)
    {
        var questions = scenario.Questions.Count;
        (first, second) = role switch
        {
            FieldRole.Holding when value >= 0 && questions > 0 => (value / questions, value % questions),
            FieldRole.Person when value >= 0 => ExerciseEvent.SeatAndPerson(value),
            _ => (-1, -1),
        };
        return first >= 0 && first < (role == FieldRole.Holding ? scenario.Actors.Count : scenario.Seats.Count);
    }

    private void WritePair(Utf8JsonWriter json, Field field, int first, int second)
    {
        if (field.Role == FieldRole.Holding)
        {
            json.WriteString(ActorName, ids.Of(FieldRole.Actor, first));
            json.WriteString(QuestionName, ids.Of(FieldRole.Question, second));
        }
        else
        {
            json.WriteString(SeatName, ids.Of(FieldRole.Seat, first));
            json.WriteNumber(field.Name, second);
        }
    }

    // An index is always written as an id: what comes as a number is "none" or "nobody", or was never written by this program.
    private int Bare(FieldRole role, int value) =>
        IsNoNumber(role, value)
            ? throw new FormatException($"the scenario in this log has no {role} number {value}")
            : value;

    private bool IsNoNumber(FieldRole role, int value) => role switch
    {
        FieldRole.Message => value < 0 || ids.Of(FieldRole.Inject, value) is not null,
        FieldRole.Note or FieldRole.Argued or FieldRole.Odds => true,
        FieldRole.AnyMove => value != -1,
        FieldRole.Form or FieldRole.Change or FieldRole.Holding or FieldRole.Person => value >= 0,
        _ => value >= 0 && ids.Names(role),
    };

    private static int Person(int number) =>
        number is >= 0 and < ExerciseEvent.PeopleOfSeat ? number : throw new FormatException($"there is no person {number}");

    private decimal StepOf(FieldRole role, int subject) =>
        role == FieldRole.IndicatorValue && subject >= 0 && subject < scenario.Indicators.Count ? scenario.Indicators[subject].Step : 1;

    private static int Whole(decimal number) =>
        decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new FormatException($"{number} is finer or larger than its indicator allows");
}
