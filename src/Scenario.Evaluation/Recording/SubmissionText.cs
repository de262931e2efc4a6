using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Scenario.Evaluation.Log;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Recording;

/// <summary>Submissions as JSON and back, so that a game can be played again from its log.</summary>
internal sealed class SubmissionText(ElementIds ids)
{
    public byte[] Write(Submission submission)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, LineText.Options))
        {
            json.WriteStartObject();
            json.WriteString("ask"u8, NameOf(submission));
            WriteContent(json, submission);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public Submission Read(JsonElement data) => data.GetProperty("ask"u8).GetString() switch
    {
        "begin-exercise" => new BeginExercise(
            Index(data.GetProperty("start"u8), FieldRole.Start),
            ulong.Parse(data.GetProperty("seed"u8).GetString()!, NumberStyles.None, CultureInfo.InvariantCulture),
            [.. data.GetProperty("policies"u8).EnumerateArray().Select(policy => Index(policy, FieldRole.Policy))]),
        "open-turn" => OpenTurn.Instance,
        "commit-decision" => new CommitDecision(
            Index(data.GetProperty("seat"u8), FieldRole.Seat),
            [.. data.GetProperty("choices"u8).EnumerateArray().Select(ReadChoice)], data.GetProperty("reason"u8).GetString()),
        "act-by-policy" => new ActByPolicy(Index(data.GetProperty("seat"u8), FieldRole.Seat)),
        "answer-inject" => new AnswerInject(
            Index(data.GetProperty("seat"u8), FieldRole.Seat), Index(data.GetProperty("inject"u8), FieldRole.Inject), data.GetProperty("text"u8).GetString()!),
        "close-deliberation" => CloseDeliberation.Instance,
        "pause-exercise" => new PauseExercise(),
        "resume-exercise" => new ResumeExercise(),
        "close-exercise" => new CloseExercise(),
        var other => throw new FormatException($"this program knows no submission called \"{other}\"; a newer one may"),
    };

    private static string NameOf(Submission submission) => submission switch
    {
        BeginExercise => "begin-exercise",
        OpenTurn => "open-turn",
        CommitDecision => "commit-decision",
        ActByPolicy => "act-by-policy",
        AnswerInject => "answer-inject",
        CloseDeliberation => "close-deliberation",
        PauseExercise => "pause-exercise",
        ResumeExercise => "resume-exercise",
        CloseExercise => "close-exercise",
        _ => throw new ArgumentException($"{submission.GetType().Name} has no name in the log.", nameof(submission)),
    };

    private void WriteContent(Utf8JsonWriter json, Submission submission)
    {
        switch (submission)
        {
            case BeginExercise begin:
                WriteIndex(json, "start", FieldRole.Start, begin.Start);
                json.WriteString("seed"u8, begin.Seed.ToString(CultureInfo.InvariantCulture));
                json.WriteStartArray("policies"u8);
                foreach (var policy in begin.Policies)
                {
                    WriteIndex(json, null, FieldRole.Policy, policy);
                }

                json.WriteEndArray();
                break;
            case CommitDecision commit:
                WriteIndex(json, "seat", FieldRole.Seat, commit.Seat);
                json.WriteStartArray("choices"u8);
                foreach (var choice in commit.Choices)
                {
                    json.WriteStartObject();
                    WriteIndex(json, "move", FieldRole.Move, choice.Move);
                    json.WriteString("reason"u8, choice.Reason);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteString("reason"u8, commit.Reason);
                break;
            case ActByPolicy act:
                WriteIndex(json, "seat", FieldRole.Seat, act.Seat);
                break;
            case AnswerInject answer:
                WriteIndex(json, "seat", FieldRole.Seat, answer.Seat);
                WriteIndex(json, "inject", FieldRole.Inject, answer.Inject);
                json.WriteString("text"u8, answer.Text);
                break;
        }
    }

    private Choice ReadChoice(JsonElement choice) =>
        new(Index(choice.GetProperty("move"u8), FieldRole.Move), choice.GetProperty("reason"u8).GetString());

    private void WriteIndex(Utf8JsonWriter json, string? name, FieldRole role, int index)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        if (ids.Of(role, index) is { } id)
        {
            json.WriteStringValue(id);
        }
        else
        {
            json.WriteNumberValue(index);
        }
    }

    private int Index(JsonElement value, FieldRole role) =>
        value.ValueKind == JsonValueKind.String ? ids.Find(role, value.GetString()!) : value.GetInt32();
}
