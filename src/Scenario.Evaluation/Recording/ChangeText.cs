using System.Text.Json;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Recording;

/// <summary>Changes made by hand as JSON and back.</summary>
internal sealed class ChangeText(CompiledScenario scenario, ElementIds ids)
{
    private readonly IdText _ids = new(ids);
    private readonly EstimateText _estimates = new(scenario, ids);

    public void WriteAll(Utf8JsonWriter json, IReadOnlyList<ControlChange> changes)
    {
        json.WriteStartArray("changes"u8);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change"u8, KebabNames<ControlChangeKind>.Instance.Of(change.Kind));
            Write(json, change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public IReadOnlyList<ControlChange> ReadAll(JsonElement data) => [.. data.GetProperty("changes"u8).EnumerateArray().Select(Read)];

    private void Write(Utf8JsonWriter json, ControlChange change)
    {
        switch (change.Kind)
        {
            case ControlChangeKind.Add or ControlChangeKind.Set:
                _ids.Write(json, "indicator", FieldRole.Indicator, change.Index);
                json.WriteNumber("amount"u8, (decimal)change.Amount / FixedPoint.One);
                break;
            case ControlChangeKind.Flag:
                _ids.Write(json, "flag", FieldRole.Flag, change.Index);
                json.WriteNumber("amount"u8, change.Amount);
                break;
            case ControlChangeKind.Estimate:
                var questions = Math.Max(1, scenario.Questions.Count);
                _ids.Write(json, "actor", FieldRole.Actor, change.Index / questions);
                _ids.Write(json, "question", FieldRole.Question, change.Index % questions);
                json.WritePropertyName("estimate"u8);
                _estimates.Write(json, change.Estimate, change.Index % questions);
                break;
            case ControlChangeKind.Share:
                _ids.Write(json, "question", FieldRole.Question, change.Index);
                _ids.Write(json, "from", FieldRole.Actor, (int)change.Amount);
                _ids.Write(json, "to", FieldRole.Actor, change.To);
                json.WriteString("form"u8, KebabNames<SharingForm>.Instance.Of(change.Estimate.Form));
                break;
            case ControlChangeKind.Move:
                _ids.Write(json, "move", FieldRole.Move, change.Index);
                break;
            default:
                _ids.Write(json, "inject", FieldRole.Inject, change.Index);
                break;
        }
    }

    private ControlChange Read(JsonElement data)
    {
        var name = data.GetProperty("change"u8).GetString()!;
        var kind = KebabNames<ControlChangeKind>.Instance.Find(name) ?? throw new FormatException($"no change is called \"{name}\"");
        return kind switch
        {
            ControlChangeKind.Add or ControlChangeKind.Set =>
                new(kind, _ids.Read(data, "indicator", FieldRole.Indicator), (long)(data.GetProperty("amount"u8).GetDecimal() * FixedPoint.One)),
            ControlChangeKind.Flag => new(kind, _ids.Read(data, "flag", FieldRole.Flag), data.GetProperty("amount"u8).GetInt64()),
            ControlChangeKind.Estimate => ReadEstimate(data),
            ControlChangeKind.Share => new(
                kind, _ids.Read(data, "question", FieldRole.Question), _ids.Read(data, "from", FieldRole.Actor), _ids.Read(data, "to", FieldRole.Actor),
                default(Estimate) with { Form = FormOf(data.GetProperty("form"u8).GetString()!) }),
            ControlChangeKind.Move => new(kind, _ids.Read(data, "move", FieldRole.Move)),
            _ => new(kind, _ids.Read(data, "inject", FieldRole.Inject)),
        };
    }

    private ControlChange ReadEstimate(JsonElement data)
    {
        var question = _ids.Read(data, "question", FieldRole.Question);
        return new(
            ControlChangeKind.Estimate, scenario.Holding(_ids.Read(data, "actor", FieldRole.Actor), question),
            Estimate: _estimates.Read(data.GetProperty("estimate"u8), question));
    }

    private static SharingForm FormOf(string name) => KebabNames<SharingForm>.Instance.Find(name) ?? throw new FormatException($"no form is called \"{name}\"");
}
