using System.Text;
using Scenario.Authoring;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>A small exercise with everything that a facilitator meets, at a real table without a log.</summary>
internal static class Room
{
    private const string Json = """
        {
          "formatVersion": 1, "id": "harbour", "title": "Harbour watch", "summary": "A test.", "language": "en", "version": "1", "contentNotice": "None.",
          "clock": { "start": "2025-03-01", "turns": [ {"days": 1}, {"days": 2}, {"days": 3}, {"days": 4} ] },
          "actors": [ {"id": "port", "name": "Port authority"}, {"id": "coast", "name": "Coast guard"}, {"id": "crowd", "name": "Public", "public": true} ],
          "seats": [
            {"id": "port", "actor": "port", "title": "Port authority", "brief": "Keep the port open.", "points": 3, "maxMoves": 2, "decision": {"rule": "majority"}},
            {"id": "coast", "actor": "coast", "title": "Coast guard", "brief": "Keep the coast safe.", "points": 3, "maxMoves": 2}
          ],
          "indicators": [
            {"id": "trust", "title": "Public trust", "meaning": "How far people believe what they are told.", "min": 0, "max": 100, "start": 50},
            {"id": "oil", "title": "Oil on the water", "meaning": "Spilled oil.", "min": 0, "max": 10, "start": 3, "decimals": 1, "unit": "km²"},
            {"id": "cause", "title": "Known cause", "meaning": "Known to Control alone.", "min": 0, "max": 10, "start": 1, "seenBy": "control"}
          ],
          "flags": [ {"id": "barrier", "meaning": "A barrier lies across the entrance"} ],
          "questions": [
            {"id": "spill", "title": "How much oil is on the water?", "kind": "number", "truth": "oil", "moving": true,
             "holdings": [{"actor": "port", "low": 0.5, "best": 1, "high": 2, "confidence": "moderate", "grade": "B2"}]},
            {"id": "hull", "title": "How is the tanker's hull?", "kind": "stage", "stages": ["tight", "leaking", "breaking up"],
             "holdings": [{"actor": "coast", "low": 1, "best": 1, "high": 2, "confidence": "low"}]}
          ],
          "phases": [
            {"id": "watch", "title": "Watch", "summary": "Nothing is closed."},
            {"id": "alarm", "title": "Alarm", "summary": "The entrance is closed.", "gate": {"when": "oil >= 5"}}
          ],
          "categories": [ {"id": "act", "title": "Act"}, {"id": "talk", "title": "Talk"} ],
          "moves": [
            {"id": "boom", "actor": "port", "category": "act", "title": "Lay an oil boom", "description": "Lay it.", "reason": "required", "odds": 60, "adjudication": "ruled",
             "effects": [{"add": "oil", "by": -1.5}, {"add": "trust", "by": 4}, {"flag": "barrier"}], "otherwise": [{"add": "trust", "by": -6}]},
            {"id": "press", "actor": "port", "category": "talk", "title": "Brief the press", "description": "Talk.", "reason": "optional", "effects": [{"add": "trust", "by": 2}]},
            {"id": "tow", "actor": "coast", "category": "act", "title": "Tow the tanker", "description": "Tow it.", "reason": "optional", "adjudication": "pooled", "odds": 40, "effects": [{"add": "oil", "by": -2}]}
          ],
          "triggers": [ {"id": "anger", "title": "Anger at the quay", "when": "trust < 40", "effects": [{"add": "oil", "by": 0.5}]} ],
          "injects": [
            {"id": "slick", "kind": "scheduled", "turn": 1, "from": "A pilot", "to": "all", "channel": "report", "title": "A slick off the mole", "text": "Black water, two hundred metres.", "expected": [{"action": "Ask the pilot for a position.", "by": "turn 1"}]},
            {"id": "birds", "kind": "scheduled", "turn": 2, "from": "A warden", "to": ["coast"], "channel": "call", "title": "Dead birds", "text": "Thirty since noon."},
            {"id": "quay", "kind": "conditional", "when": "trust < 40", "from": "A reporter", "to": "all", "channel": "press", "title": "Crowd at the quay", "text": "They want answers."},
            {"id": "leak", "kind": "contingency", "from": "A caller", "to": ["port"], "channel": "call", "title": "A second leak", "text": "It is leaking aft.", "effects": [{"add": "trust", "by": -15}, {"add": "oil", "by": 1}]}
          ],
          "objectives": [ {"id": "share", "title": "Share the position in time", "tasks": [{"id": "ask", "text": "Ask for it"}]}, {"id": "inform", "title": "Inform the public", "tasks": [{"id": "brief", "text": "Brief the press"}]} ],
          "policies": [],
          "endings": [ {"id": "over", "title": "The tide turns", "epilogue": "It is over."} ],
          "debrief": { "questions": [ {"id": "why", "text": "What did you know when you decided?"}, {"id": "next", "text": "What would you do otherwise?"} ] }
        }
        """;

    private static readonly CompiledScenario Scenario = Compile();

    /// <summary>A table before the first turn, or in it.</summary>
    public static LiveTable Table(bool open = true, bool inHand = true, TimeProvider? time = null)
    {
        var table = OpenTable.InMemory(
            new ExerciseEngine(Scenario, StatelessMachinery.For(Scenario)), new BeginExercise(0, 7, [ExerciseState.PlayedByPeople, ExerciseState.PlayedByPeople]), new Chance(), time ?? new RoomTime());
        if (inHand)
        {
            table.Submit(new FacilitateExercise(true));
        }

        if (open)
        {
            table.Submit(OpenTurn.Instance);
        }

        return table;
    }

    /// <summary>A table at which one move awaits a ruling and one proposal waits.</summary>
    public static LiveTable Busy()
    {
        var table = Table();
        table.Submit(new CommitDecision(0, [new(Move("boom"), "The tide turns at six.")], null));
        table.Submit(new ProposeMove(1, 1, "Ask the fishermen to help", "They know the water. They have boats. They are willing."));
        return table;
    }

    public static int Move(string id) => Scenario.MoveIndex(id);

    public static int Inject(string id) => Scenario.InjectIndex(id);

    private static CompiledScenario Compile()
    {
        var result = ScenarioCompiler.Compile(Encoding.UTF8.GetBytes(Json), "harbour.json");
        return result.Scenario ?? throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Select(d => $"{d.Code}: {d.Message} {d.Label}")));
    }

    private sealed class Chance : IEntropy
    {
        private byte _next;

        public void Fill(Span<byte> bytes)
        {
            foreach (ref byte one in bytes)
            {
                one = _next++;
            }
        }
    }
}
