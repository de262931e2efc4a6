using System.Text;
using System.Text.Json.Nodes;
using Scenario.Authoring;
using Scenario.Exercise.Definitions;

namespace Scenario.Exercise.Tests.Generated;

/// <summary>The smallest sound scenario, with whatever a test wants to add: two seats, two indicators, a flag, three rungs, four turns.</summary>
internal static class SmallScenario
{
    public static CompiledScenario With(
        string moves = "", string triggers = "", string injects = "", string endings = "", string drift = "", string gate = "tension <= 5", string policies = "", string more = "")
    {
        var json = $$$"""
            {
              "formatVersion": 1, "id": "small", "title": "Small", "summary": "A test.", "language": "en", "version": "1", "contentNotice": "None.",
              "clock": { "start": "2025-01-01", "turns": [ {"days": 1}, {"days": 2}, {"days": 3}, {"days": 4} ] },
              "actors": [ {"id": "red", "name": "Red"}, {"id": "blue", "name": "Blue"}, {"id": "crowd", "name": "Public", "public": true} ],
              "seats": [
                {"id": "red", "actor": "red", "title": "Red", "brief": "Be red.", "points": 3, "maxMoves": 3, "automatedMoves": 3{{{(policies.Contains("\"red\"", StringComparison.Ordinal) ? ", \"policy\": \"red\"" : "")}}}},
                {"id": "blue", "actor": "blue", "title": "Blue", "brief": "Be blue.", "points": 3, "maxMoves": 3}
              ],
              "indicators": [
                {"id": "trust", "title": "Trust", "meaning": "Trust.", "min": 0, "max": 100, "start": 50, "drift": [{{{drift}}}]},
                {"id": "tension", "title": "Tension", "meaning": "Tension.", "min": 0, "max": 10, "start": 3, "decimals": 1},
                {"id": "hidden", "title": "Hidden", "meaning": "Hidden.", "min": 0, "max": 10, "start": 3, "seenBy": "control"}
              ],
              "flags": [ {"id": "told", "meaning": "Blue has been told"} ],
              "phases": [
                {"id": "low", "title": "Low", "summary": "Low."},
                {"id": "middle", "title": "Middle", "summary": "Middle.", "gate": {"when": "{{{gate}}}", "onMet": [{"add": "trust", "by": 5}], "onForced": [{"add": "trust", "by": -20}]}, "comingDown": {"effects": [{"add": "trust", "by": -1}]}},
                {"id": "high", "title": "High", "summary": "High.", "gate": {"when": "told", "forcible": false}}
              ],
              "categories": [ {"id": "talk", "title": "Talk"}, {"id": "act", "title": "Act"} ],
              "moves": [
                {"id": "wait", "actor": "blue", "category": "talk", "title": "Wait", "description": "Wait.", "reason": "optional"},
                {"id": "up", "actor": "red", "category": "act", "title": "Climb", "description": "Climb.", "reason": "optional", "effects": [{"phase": "advance"}]},
                {"id": "down", "actor": "red", "category": "act", "title": "Descend", "description": "Descend.", "reason": "optional", "effects": [{"phase": "step-down"}]}
                {{{(moves.Length > 0 ? "," + moves : "")}}}
              ],
              {{{(more.Length > 0 ? more + "," : "")}}}
              "triggers": [{{{triggers}}}], "injects": [{{{injects}}}], "policies": [{{{policies}}}],
              "endings": [ {{{(endings.Length > 0 ? endings + "," : "")}}} {"id": "over", "title": "Over", "epilogue": "Over."} ],
              "debrief": { "questions": [ {"id": "why", "text": "Why?"} ] }
            }
            """;
        var result = ScenarioCompiler.Compile(Encoding.UTF8.GetBytes(json), "small.json");
        return result.Scenario ?? throw new InvalidOperationException(
            string.Join("\n", result.Diagnostics.Select(static d => $"{d.Code}: {d.Message} {d.Label}")) + "\n" + json);
    }

    /// <summary>A move of one seat with effects and whatever else is given as JSON.</summary>
    public static string Move(string id, string effects, string more = "", string seat = "red", string category = "talk") =>
        new JsonObject
        {
            ["id"] = id, ["actor"] = seat, ["category"] = category, ["title"] = "Do " + id, ["description"] = "It.", ["reason"] = "optional",
        }.ToJsonString()[..^1] + ", \"effects\": [" + effects + "]" + (more.Length > 0 ? ", " + more : "") + "}";
}
