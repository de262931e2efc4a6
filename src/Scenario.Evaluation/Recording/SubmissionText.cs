using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Scenario.Evaluation.Log;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Recording;

/// <summary>Submissions as JSON and back, so that a game can be played again from its log.</summary>
internal sealed class SubmissionText(CompiledScenario scenario, ElementIds ids)
{
    private readonly IdText _ids = new(ids);
    private readonly FacilitatorText _facilitator = new(scenario, ids);

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
            _ids.Read(data.GetProperty("start"u8), FieldRole.Start),
            ulong.Parse(data.GetProperty("seed"u8).GetString()!, NumberStyles.None, CultureInfo.InvariantCulture),
            [.. data.GetProperty("policies"u8).EnumerateArray().Select(policy => _ids.Read(policy, FieldRole.Policy))]),
        "open-turn" => OpenTurn.Instance,
        "commit-decision" => new CommitDecision(
            _ids.Read(data.GetProperty("seat"u8), FieldRole.Seat),
            [.. data.GetProperty("choices"u8).EnumerateArray().Select(ReadChoice)], data.GetProperty("reason"u8).GetString(),
            data.TryGetProperty("ballots"u8, out var ballots) ? [.. ballots.EnumerateArray().Select(ReadBallot)] : null),
        "act-by-policy" => new ActByPolicy(_ids.Read(data.GetProperty("seat"u8), FieldRole.Seat)),
        "assign-seat" => new AssignSeat(_ids.Read(data.GetProperty("seat"u8), FieldRole.Seat), _ids.Read(data.GetProperty("policy"u8), FieldRole.Policy)),
        "answer-inject" => new AnswerInject(
            _ids.Read(data.GetProperty("seat"u8), FieldRole.Seat), _ids.Read(data.GetProperty("inject"u8), FieldRole.Inject), data.GetProperty("text"u8).GetString()!),
        "forgo-decision" => new ForgoDecision(_ids.Read(data.GetProperty("seat"u8), FieldRole.Seat), data.GetProperty("reason"u8).GetString()!),
        "record-forecast" => new RecordForecast(
            _ids.Read(data.GetProperty("seat"u8), FieldRole.Seat), data.GetProperty("person"u8).GetInt32(),
            _ids.Read(data.GetProperty("forecast"u8), FieldRole.Forecast), data.GetProperty("percent"u8).GetInt32()),
        "close-deliberation" => CloseDeliberation.Instance,
        "pause-exercise" => new PauseExercise(),
        "resume-exercise" => new ResumeExercise(),
        "close-exercise" => new CloseExercise(),
        var other => _facilitator.Read(other, data) ?? throw new FormatException($"this program knows no submission called \"{other}\"; a newer one may"),
    };

    private static string NameOf(Submission submission) => submission switch
    {
        BeginExercise => "begin-exercise",
        OpenTurn => "open-turn",
        CommitDecision => "commit-decision",
        ActByPolicy => "act-by-policy",
        AssignSeat => "assign-seat",
        AnswerInject => "answer-inject",
        ForgoDecision => "forgo-decision",
        RecordForecast => "record-forecast",
        CloseDeliberation => "close-deliberation",
        PauseExercise => "pause-exercise",
        ResumeExercise => "resume-exercise",
        CloseExercise => "close-exercise",
        _ => FacilitatorText.NameOf(submission) ?? throw new ArgumentException($"{submission.GetType().Name} has no name in the log.", nameof(submission)),
    };

    private void WriteContent(Utf8JsonWriter json, Submission submission)
    {
        switch (submission)
        {
            case BeginExercise begin:
                _ids.Write(json, "start", FieldRole.Start, begin.Start);
                json.WriteString("seed"u8, begin.Seed.ToString(CultureInfo.InvariantCulture));
                json.WriteStartArray("policies"u8);
                foreach (var policy in begin.Policies)
                {
                    _ids.Write(json, null, FieldRole.Policy, policy);
                }

                json.WriteEndArray();
                break;
            case CommitDecision commit:
                _ids.Write(json, "seat", FieldRole.Seat, commit.Seat);
                json.WriteStartArray("choices"u8);
                foreach (var choice in commit.Choices)
                {
                    WriteChoice(json, choice);
                }

                json.WriteEndArray();
                json.WriteString("reason"u8, commit.Reason);
                WriteBallots(json, commit.Ballots);
                break;
            case ActByPolicy act:
                _ids.Write(json, "seat", FieldRole.Seat, act.Seat);
                break;
            case AssignSeat assign:
                _ids.Write(json, "seat", FieldRole.Seat, assign.Seat);
                _ids.Write(json, "policy", FieldRole.Policy, assign.Policy);
                break;
            case AnswerInject answer:
                _ids.Write(json, "seat", FieldRole.Seat, answer.Seat);
                _ids.Write(json, "inject", FieldRole.Inject, answer.Inject);
                json.WriteString("text"u8, answer.Text);
                break;
            case ForgoDecision forgo:
                _ids.Write(json, "seat", FieldRole.Seat, forgo.Seat);
                json.WriteString("reason"u8, forgo.Reason);
                break;
            case RecordForecast forecast:
                _ids.Write(json, "seat", FieldRole.Seat, forecast.Seat);
                json.WriteNumber("person"u8, forecast.Person);
                _ids.Write(json, "forecast", FieldRole.Forecast, forecast.Forecast);
                json.WriteNumber("percent"u8, forecast.Percent);
                break;
            default:
                _facilitator.Write(json, submission);
                break;
        }
    }

    private static void WriteBallots(Utf8JsonWriter json, IReadOnlyList<Ballot>? ballots)
    {
        if (ballots is null)
        {
            return;
        }

        json.WriteStartArray("ballots"u8);
        foreach (var ballot in ballots)
        {
            json.WriteStartObject();
            json.WriteNumber("person"u8, ballot.Person);
            json.WriteBoolean("for"u8, ballot.IsFor);
            json.WriteString("reason"u8, ballot.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Ballot ReadBallot(JsonElement ballot) =>
        new(ballot.GetProperty("person"u8).GetInt32(), ballot.GetProperty("for"u8).GetBoolean(), ballot.GetProperty("reason"u8).GetString());

    private void WriteChoice(Utf8JsonWriter json, Choice choice)
    {
        json.WriteStartObject();
        _ids.Write(json, "move", FieldRole.Move, choice.Move);
        json.WriteString("reason"u8, choice.Reason);
        if (choice.Particulars is { } particulars)
        {
            json.WriteStartObject("particulars"u8);
            _ids.Write(json, "questions", FieldRole.Question, particulars.Questions);
            _ids.Write(json, "recipients", FieldRole.Actor, particulars.Recipients);
            json.WriteString("form"u8, KebabNames<SharingForm>.Instance.Of(particulars.Form));
            json.WriteString("caveat"u8, particulars.Caveat);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private Choice ReadChoice(JsonElement choice) => new(
        _ids.Read(choice.GetProperty("move"u8), FieldRole.Move), choice.GetProperty("reason"u8).GetString(),
        choice.TryGetProperty("particulars"u8, out var particulars) ? ReadParticulars(particulars) : null);

    private Particulars ReadParticulars(JsonElement particulars) => new(
        [.. particulars.GetProperty("questions"u8).EnumerateArray().Select(question => _ids.Read(question, FieldRole.Question))],
        [.. particulars.GetProperty("recipients"u8).EnumerateArray().Select(recipient => _ids.Read(recipient, FieldRole.Actor))],
        KebabNames<SharingForm>.Instance.Find(particulars.GetProperty("form"u8).GetString()!)
            ?? throw new FormatException($"no form is called \"{particulars.GetProperty("form"u8)}\""),
        particulars.GetProperty("caveat"u8).GetString());
}
