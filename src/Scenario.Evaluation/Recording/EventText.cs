using System.Buffers;
using System.Text.Json;
using Scenario.Evaluation.Log;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Recording;

/// <summary>
/// Events as JSON and back, exactly. Ids instead of indices, because a log outlives the order of the elements in a file;
/// a number that is no index stays a number.
/// </summary>
internal sealed class EventText(CompiledScenario scenario)
{
    private readonly ElementIds _ids = new(scenario);

    public ElementIds Ids => _ids;

    public static string KindName(EventKind kind) =>
        KebabNames<EventKind>.Instance.Of(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind));

    public byte[] Write(in ExerciseEvent happened)
    {
        var shape = EventShape.Of(happened.Kind);
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, LineText.Options))
        {
            json.WriteStartObject();
            WriteField(json, shape.Subject, happened.Subject, happened.Subject);
            WriteField(json, shape.Before, happened.Before, happened.Subject);
            WriteField(json, shape.After, happened.After, happened.Subject);
            if (happened.Text is not null)
            {
                json.WriteString(shape.Text, happened.Text);
            }

            if (happened.Cause != Cause.Procedure)
            {
                var (role, index) = (RoleOf(happened.Cause.Kind), happened.Cause.Index);
                json.WriteStartObject("cause"u8);
                WriteField(json, new(KebabNames<CauseKind>.Instance.Of(happened.Cause.Kind)!, role), index, index, always: true);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public ExerciseEvent Read(string kindName, JsonElement data)
    {
        var kind = KebabNames<EventKind>.Instance.Find(kindName)
            ?? throw new FormatException($"this program knows no event called \"{kindName}\"; a newer one may");
        var shape = EventShape.Of(kind);
        var subject = ReadField(data, shape.Subject, 0);
        if (subject < 0 && _ids.Names(shape.Subject.Role))
        {
            throw new FormatException($"it names no {shape.Subject.Name}");
        }

        if (kind is EventKind.TurnOpened or EventKind.TurnClosed && (subject < 1 || subject > scenario.Turns.Count))
        {
            throw new FormatException($"the scenario has no turn {subject}");
        }

        return new(
            kind, subject, ReadField(data, shape.Before, subject), ReadField(data, shape.After, subject), ReadCause(data),
            data.TryGetProperty(shape.Text, out var text) ? text.GetString() : null);
    }

    private static FieldRole RoleOf(CauseKind kind) => kind switch
    {
        CauseKind.Move => FieldRole.Move,
        CauseKind.Trigger => FieldRole.Trigger,
        CauseKind.Inject => FieldRole.Inject,
        CauseKind.Phase => FieldRole.Phase,
        CauseKind.Drift => FieldRole.Indicator,
        CauseKind.Start => FieldRole.Start,
        CauseKind.Policy => FieldRole.Policy,
        _ => FieldRole.Number,
    };

    private void WriteField(Utf8JsonWriter json, Field field, int value, int subject, bool always = false)
    {
        if (_ids.Of(field.Role, value) is { } id)
        {
            json.WriteString(field.Name, id);
        }
        else if (field.Role == FieldRole.Step && KebabNames<ProcedureStep>.Instance.Of((ProcedureStep)value) is { } step)
        {
            json.WriteString(field.Name, step);
        }
        else if (field.Role == FieldRole.Truth && value is 0 or 1)
        {
            json.WriteBoolean(field.Name, value == 1);
        }
        else if (field.Role is FieldRole.Percent or FieldRole.IndicatorValue)
        {
            json.WriteNumber(field.Name, value * StepOf(field.Role, subject) / FixedPoint.One);
        }
        else if (value != 0 || always)
        {
            json.WriteNumber(field.Name, value);
        }
    }

    private int ReadField(JsonElement data, Field field, int subject)
    {
        if (!data.TryGetProperty(field.Name, out var value))
        {
            return 0;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            JsonValueKind.String when field.Role == FieldRole.Step =>
                (int)(KebabNames<ProcedureStep>.Instance.Find(value.GetString()!) ?? throw new FormatException($"no step is called \"{value.GetString()}\"")),
            JsonValueKind.String => _ids.Find(field.Role, value.GetString()!),
            _ when field.Role is FieldRole.Percent or FieldRole.IndicatorValue => Whole(value.GetDecimal() * FixedPoint.One / StepOf(field.Role, subject)),
            _ => Bare(field.Role, value.GetInt32()),
        };
    }

    // An index is always written as an id: what comes as a number is "none" or "nobody", or was never written by this program.
    private int Bare(FieldRole role, int value) =>
        value >= 0 && _ids.Names(role)
            ? throw new FormatException($"the scenario in this log has no {role} number {value}")
            : value;

    private decimal StepOf(FieldRole role, int subject) =>
        role == FieldRole.IndicatorValue && subject >= 0 && subject < scenario.Indicators.Count ? scenario.Indicators[subject].Step : 1;

    private static int Whole(decimal number) =>
        decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new FormatException($"{number} is finer or larger than its indicator allows");

    private Cause ReadCause(JsonElement data)
    {
        if (!data.TryGetProperty("cause"u8, out var cause))
        {
            return Cause.Procedure;
        }

        foreach (var property in cause.EnumerateObject())
        {
            var kind = KebabNames<CauseKind>.Instance.Find(property.Name)
                ?? throw new FormatException($"nothing is brought about by a \"{property.Name}\"");
            return new(kind, ReadField(cause, new(property.Name, RoleOf(kind)), 0));
        }

        throw new FormatException("a cause is empty");
    }
}
