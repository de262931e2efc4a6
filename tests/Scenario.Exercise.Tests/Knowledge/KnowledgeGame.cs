using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;

namespace Scenario.Exercise.Tests.Knowledge;

/// <summary>Red and Blue, who hold figures on three questions and can tell each other, and the public.</summary>
internal sealed class KnowledgeGame
{
    public const int Red = 0;
    public const int Blue = 1;
    public const int Crowd = 2;
    public const int Count = 0;
    public const int Stage = 1;
    public const int Mood = 2;

    private const string Questions = """
        "questions": [
          {"id": "count", "title": "How many?", "kind": "number", "truth": "hidden", "moving": true,
           "holdings": [{"actor": "red", "low": 2, "best": 3, "high": 5, "confidence": "moderate", "grade": "B2"}, {"actor": "blue", "low": 8, "best": 9, "high": 9, "confidence": "moderate", "asOf": 2}]},
          {"id": "stage", "title": "How far?", "kind": "stage", "stages": ["none", "near", "here"], "holdings": [{"actor": "red", "low": 0, "best": 0, "high": 1, "confidence": "low"}]},
          {"id": "mood", "title": "What mood?", "kind": "category", "categories": ["calm", "angry"], "holdings": [{"actor": "blue", "category": "angry", "confidence": "high"}]}
        ],
        "trust": [{"of": "blue", "in": "red", "percent": "trust"}, {"of": "red", "in": "blue", "percent": 100}]
        """;

    private const string Sharing = """
        {"id": "tell", "actor": "red", "category": "talk", "title": "Tell Blue", "description": "It.", "reason": "none",
         "share": {"questions": 2, "recipients": ["blue"], "caveat": true,
                   "forms": [{"form": "full", "effects": [{"add": "tension", "by": 1}]}, {"form": "sanitised", "effects": [{"add": "tension", "by": 0.5}]}]}},
        {"id": "answer", "actor": "blue", "category": "act", "title": "Tell Red", "description": "It.", "reason": "none",
         "share": {"questions": 3, "recipients": ["red"], "forms": ["full", "sanitised"]}},
        {"id": "publish", "actor": "red", "category": "talk", "title": "Publish", "description": "It.", "reason": "none",
         "share": {"recipients": ["crowd"], "forms": ["headline"]}},
        {"id": "whisper", "actor": "red", "category": "talk", "title": "Whisper", "description": "It.", "reason": "none",
         "share": {"recipients": ["blue"], "forms": ["full"]}, "leak": {"base": 100, "effects": [{"add": "trust", "by": -7}]}},
        {"id": "mumble", "actor": "red", "category": "talk", "title": "Mumble", "description": "It.", "reason": "none", "odds": 0,
         "share": {"recipients": ["blue"], "forms": ["full"]}},
        {"id": "surge", "actor": "red", "category": "talk", "title": "Surge collection", "description": "It.", "reason": "none",
         "choose": {"questions": 1}, "effects": [{"sharpen": {"actor": "red"}}]},
        {"id": "look", "actor": "red", "category": "talk", "title": "Look again", "description": "It.", "reason": "none",
         "choose": {"questions": 1, "among": ["count"]}, "effects": [{"observe": {"actor": "red", "noise": 1, "width": 2, "confidence": "high", "grade": "A1"}}]},
        {"id": "reconcile", "actor": "red", "category": "talk", "title": "Reconcile", "description": "It.", "reason": "none",
         "choose": {"questions": 1, "disputed": true}, "effects": [{"reconcile": {"actor": "red"}}]}
        """;

    public KnowledgeGame(string moves = "", string triggers = "", string injects = "", string gate = "tension <= 5", string more = "", ulong seed = 1)
    {
        Scenario = SmallScenario.With(
            Sharing + (moves.Length > 0 ? "," + moves : ""), triggers, injects, gate: gate, more: Questions + (more.Length > 0 ? "," + more : ""));
        Game = new TestGame(Scenario, seed, people: true);
        Game.Do(OpenTurn.Instance);
    }

    public CompiledScenario Scenario { get; }

    public TestGame Game { get; }

    public Estimate? Held(int actor, int question) => Game.State.Estimate(actor, question);

    public SeatView View(int seat) => SeatViews.Build(Scenario, Game.State, [.. Game.Sink.Events], seat);

    public IReadOnlyList<ExerciseEvent> Events(EventKind kind) => [.. Game.Sink.Events.Where(happened => happened.Kind == kind)];

    public Choice Choice(string move, Particulars? particulars = null) => new(Scenario.MoveIndex(move), null, particulars);

    public static Particulars To(int actor, params int[] questions) => new(questions, [actor]);

    public static Particulars About(params int[] questions) => new(questions, []);

    /// <summary>Plays one turn: each seat makes these moves.</summary>
    public void Turn(Choice[] red, Choice[]? blue = null, bool opensNext = true)
    {
        Game.Do(new CommitDecision(Red, red, null));
        Game.Do(new CommitDecision(Blue, blue ?? [], null));
        Game.Do(CloseDeliberation.Instance);
        if (opensNext)
        {
            Game.Do(OpenTurn.Instance);
        }
    }
}
