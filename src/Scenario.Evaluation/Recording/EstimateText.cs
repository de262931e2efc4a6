using System.Text.Json;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Recording;

/// <summary>Figures as JSON and back, exactly: numbers in the question's own unit, stages and categories by their number from 0, actors by their ids.</summary>
internal sealed class EstimateText(CompiledScenario scenario, ElementIds ids)
{
    public void Write(Utf8JsonWriter json, in Estimate estimate, int question)
    {
        var step = StepOf(question);
        json.WriteStartObject();
        json.WriteNumber("low"u8, estimate.Low * step / FixedPoint.One);
        json.WriteNumber("best"u8, estimate.Best * step / FixedPoint.One);
        json.WriteNumber("high"u8, estimate.High * step / FixedPoint.One);
        json.WriteString("confidence"u8, KebabNames<Confidence>.Instance.Of(estimate.Confidence));
        json.WriteString("grade"u8, estimate.Grade.Text);
        WriteActors(json, "roots", estimate.Roots);
        if (estimate.Veiled != 0)
        {
            WriteActors(json, "veiled", estimate.Veiled);
        }

        json.WriteString("from"u8, ids.Of(FieldRole.Actor, estimate.From));
        json.WriteString("form"u8, KebabNames<SharingForm>.Instance.Of(estimate.Form));
        json.WriteNumber("asOf"u8, estimate.AsOf);
        json.WriteNumber("news"u8, estimate.News);
        if (estimate.IsDisputed)
        {
            json.WriteBoolean("disputed"u8, true);
        }

        json.WriteEndObject();
    }

    public Estimate Read(JsonElement data, int question)
    {
        var step = StepOf(question);
        return new(
            Steps(data, "low", step), Steps(data, "best", step), Steps(data, "high", step),
            Word<Confidence>(data, "confidence"), Grade.Parse(data.GetProperty("grade"u8).GetString()),
            Actors(data, "roots"), Actors(data, "veiled"),
            data.GetProperty("from"u8).GetString() is { } from ? ids.Find(FieldRole.Actor, from) : -1,
            Word<SharingForm>(data, "form"), data.GetProperty("asOf"u8).GetInt32(), data.GetProperty("news"u8).GetInt32(),
            data.TryGetProperty("disputed"u8, out var disputed) && disputed.GetBoolean());
    }

    private void WriteActors(Utf8JsonWriter json, string name, ulong actors)
    {
        json.WriteStartArray(name);
        for (var actor = 0; actor < scenario.Actors.Count; actor++)
        {
            if ((actors & (1UL << actor)) != 0)
            {
                json.WriteStringValue(ids.Of(FieldRole.Actor, actor));
            }
        }

        json.WriteEndArray();
    }

    private ulong Actors(JsonElement data, string name) => data.TryGetProperty(name, out var actors)
        ? actors.EnumerateArray().Aggregate(0UL, (all, actor) => all | (1UL << ids.Find(FieldRole.Actor, actor.GetString()!)))
        : 0;

    private decimal StepOf(int question) => question >= 0 && question < scenario.Questions.Count ? scenario.Questions[question].Step : FixedPoint.One;

    private static int Steps(JsonElement data, string name, decimal step)
    {
        var steps = data.GetProperty(name).GetDecimal() * FixedPoint.One / step;
        return decimal.Truncate(steps) == steps && steps is >= int.MinValue and <= int.MaxValue
            ? (int)steps
            : throw new FormatException($"the figure {data.GetProperty(name)} is finer or larger than its question allows");
    }

    private static T Word<T>(JsonElement data, string name)
        where T : struct, Enum =>
        KebabNames<T>.Instance.Find(data.GetProperty(name).GetString()!) ?? throw new FormatException($"no {name} is called \"{data.GetProperty(name)}\"");
}
