using System.Buffers;
using System.Text.Json;
using Scenario.Evaluation.Log;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;

namespace Scenario.Evaluation.Recording;

/// <summary>
/// Events as JSON and back, exactly. Ids instead of indices, because a log outlives the order of the elements in a file;
/// a number that is no index stays a number.
/// </summary>
internal sealed class EventText
{
    private readonly CompiledScenario _scenario;
    private readonly FieldText _fields;
    private readonly EstimateText _estimates;
    private readonly LetterText _letters;

    public EventText(CompiledScenario scenario)
    {
        _scenario = scenario;
        Ids = new ElementIds(scenario);
        _fields = new FieldText(scenario, Ids);
        _estimates = new EstimateText(scenario, Ids);
        _letters = new LetterText(scenario, Ids);
    }

    public ElementIds Ids { get; }

    public static string KindName(EventKind kind) =>
        KebabNames<EventKind>.Instance.Of(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind));

    public byte[] Write(in ExerciseEvent happened)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, LineText.Options))
        {
            Write(json, happened);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the content of an event as one JSON object.</summary>
    public void Write(Utf8JsonWriter json, in ExerciseEvent happened)
    {
        var shape = EventShape.Of(happened.Kind);
        json.WriteStartObject();
        _fields.Write(json, shape.Subject, happened.Subject, happened.Subject);
        _fields.Write(json, shape.Before, happened.Before, happened.Subject);
        _fields.Write(json, shape.After, happened.After, happened.Subject);
        if (shape.HasEstimate)
        {
            json.WritePropertyName("estimate"u8);
            _estimates.Write(json, happened.Estimate, QuestionOf(happened.Kind, happened.Subject));
        }

        if (shape.HasLetter && happened.Letter is { } letter)
        {
            json.WritePropertyName("letter"u8);
            _letters.Write(json, letter);
        }

        if (happened.Text is not null)
        {
            json.WriteString(shape.Text, happened.Text);
        }

        if (happened.Cause != Cause.Procedure)
        {
            var (role, index) = (RoleOf(happened.Cause.Kind), happened.Cause.Index);
            json.WriteStartObject("cause"u8);
            _fields.Write(json, new(KebabNames<CauseKind>.Instance.Of(happened.Cause.Kind)!, role), index, index, always: true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public ExerciseEvent Read(string kindName, JsonElement data)
    {
        var kind = KebabNames<EventKind>.Instance.Find(kindName)
            ?? throw new FormatException($"this program knows no event called \"{kindName}\"; a newer one may");
        var shape = EventShape.Of(kind);
        var subject = _fields.Read(data, shape.Subject, 0);
        if (subject < 0 && Ids.Names(shape.Subject.Role))
        {
            throw new FormatException($"it names no {shape.Subject.Name}");
        }

        if (kind is EventKind.TurnOpened or EventKind.TurnClosed or EventKind.TimeJumped && (subject < 1 || subject > _scenario.Turns.Count))
        {
            throw new FormatException($"the scenario has no turn {subject}");
        }

        return new(
            kind, subject, _fields.Read(data, shape.Before, subject), _fields.Read(data, shape.After, subject), ReadCause(data),
            data.TryGetProperty(shape.Text, out var text) ? text.GetString() : null,
            shape.HasEstimate ? _estimates.Read(data.GetProperty("estimate"u8), QuestionOf(kind, subject)) : default,
            shape.HasLetter ? ReadLetter(kind, data) : null);
    }

    // An improvement has one among the notes; whatever else is written has one always.
    private Letter? ReadLetter(EventKind kind, JsonElement data) =>
        kind == EventKind.NoteTaken && !data.TryGetProperty("letter"u8, out _) ? null : _letters.Read(data.GetProperty("letter"u8));

    private int QuestionOf(EventKind kind, int subject) =>
        kind == EventKind.EstimateShared || _scenario.Questions.Count == 0 ? subject : subject % _scenario.Questions.Count;

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
            return new(kind, _fields.Read(cause, new(property.Name, RoleOf(kind)), 0));
        }

        throw new FormatException("a cause is empty");
    }
}
