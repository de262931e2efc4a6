using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Players;

/// <summary>What a program is asked: the view of its seat in one line, with ids for everything that an answer can name.</summary>
internal static class ProgramQuestion
{
    /// <summary>The version of the protocol.</summary>
    public const int Protocol = 1;

    public static byte[] Write(CompiledScenario scenario, SeatView view)
    {
        var question = new JsonObject
        {
            ["protocol"] = Protocol,
            ["ask"] = "decide",
            ["seat"] = view.SeatId,
            ["turn"] = view.Moment.Turn,
            ["view"] = View(scenario, view),
        };
        return Encoding.UTF8.GetBytes(question.ToJsonString(ViewJson.Wire.Options));
    }

    /// <summary>The view with ids in place of the numbers by which this program knows things: those say something of the file's order.</summary>
    private static JsonNode View(CompiledScenario scenario, SeatView view)
    {
        var json = JsonSerializer.SerializeToNode(view, ViewJson.Wire.SeatView)!.AsObject();
        json["seat"] = view.SeatId;
        json.Remove("seatId");
        Each(json["moves"], (move, i) => Move(scenario, move, view.Moves[i]));
        Each(json["traffic"], (message, i) => message["inject"] = view.Traffic[i].Prompt is null ? null : scenario.Injects[view.Traffic[i].Inject].Id);
        Each(json["decision"]!["chosen"], (chosen, i) => chosen["move"] = scenario.Moves[view.Decision.Chosen[i].Move].Id);
        Each(json["forecasts"], (forecast, i) => forecast["forecast"] = scenario.Forecasts[view.Forecasts[i].Forecast].Id);
        Each(json["estimates"], (estimate, i) =>
        {
            estimate["question"] = view.Estimates[i].Id;
            estimate.Remove("id");
        });
        return json;
    }

    private static void Move(CompiledScenario scenario, JsonObject json, MoveView move)
    {
        json["move"] = move.Id;
        json.Remove("id");
        if (move.Offer is { } offer)
        {
            Each(json["offer"]!["questions"], (question, i) => question["question"] = scenario.Questions[offer.Questions[i].Question].Id);
            Each(json["offer"]!["recipients"], (recipient, i) => recipient["actor"] = scenario.Actors[offer.Recipients[i].Actor].Id);
        }
    }

    private static void Each(JsonNode? array, Action<JsonObject, int> change)
    {
        var items = array!.AsArray();
        for (var i = 0; i < items.Count; i++)
        {
            change(items[i]!.AsObject(), i);
        }
    }
}
