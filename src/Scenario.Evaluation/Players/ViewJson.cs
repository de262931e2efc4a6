using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Players;

/// <summary>A seat's view as JSON: names in camelCase, words for what is one of several.</summary>
[JsonSerializable(typeof(SeatView))]
internal sealed partial class ViewJson : JsonSerializerContext
{
    public static ViewJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<ProcedureStep>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<DecisionStatus>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ReasonRule>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<RevealKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<QuestionKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<SharingForm>(JsonNamingPolicy.CamelCase),
        },
    });
}
