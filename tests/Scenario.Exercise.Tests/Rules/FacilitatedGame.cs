using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;

namespace Scenario.Exercise.Tests.Rules;

/// <summary>An exercise of two seats of people in a facilitator's hand, its first turn open.</summary>
public abstract class FacilitatedGame
{
    private const string Injects = """
        {"id": "soon", "kind": "scheduled", "turn": 2, "from": "A", "to": "all", "channel": "memo", "title": "Soon", "text": "Old words.", "effects": [{"add": "trust", "by": 3}], "expected": [{"action": "Answer it."}]},
        {"id": "late", "kind": "scheduled", "turn": 3, "from": "A", "to": ["red"], "channel": "memo", "title": "Late", "text": "Late."},
        {"id": "drop", "kind": "conditional", "when": "trust < 40", "from": "A", "to": "all", "channel": "memo", "title": "Drop", "text": "Trust fell."},
        {"id": "hand", "kind": "contingency", "from": "A", "to": ["blue"], "channel": "memo", "title": "By hand", "text": "By hand.", "effects": [{"add": "trust", "by": -20}]}
        """;

    private const string Moves = """
        {"id": "bold", "actor": "red", "category": "talk", "title": "Be bold", "description": "It.", "reason": "none", "odds": 0, "adjudication": "ruled",
         "effects": [{"add": "trust", "by": 10}, {"add": "tension", "by": 2}], "otherwise": [{"add": "trust", "by": -4}]},
        {"id": "pool", "actor": "red", "category": "talk", "title": "Ask around", "description": "It.", "reason": "none", "odds": 0, "adjudication": "pooled", "effects": [{"add": "trust", "by": 1}]}
        """;

    private static readonly CompiledScenario Small = SmallScenario.With(Moves, triggers: """
        {"id": "alarm", "title": "Alarm", "when": "trust < 40", "effects": [{"add": "tension", "by": 1}]}
        """, injects: Injects);

    protected FacilitatedGame()
    {
        Game.Do(new FacilitateExercise(true));
        Game.Do(OpenTurn.Instance);
    }

    private protected TestGame Game { get; } = new(Small, people: true);

    private protected SeatView View(int seat) => SeatViews.Build(Small, Game.State, [.. Game.Sink.Events], seat);

    private protected ControlView Control() => ControlViews.Build(Small, Game.State, [.. Game.Sink.Events]);

    private protected void Decide(params string[] red)
    {
        Game.Do(new CommitDecision(0, [.. red.Select(move => new Choice(Move(move), null))], null));
        Game.Do(new CommitDecision(1, [], null));
    }

    private protected void NextTurn()
    {
        Decide();
        Game.Do(CloseDeliberation.Instance);
        Game.Do(OpenTurn.Instance);
    }

    private protected static int Inject(string id) => Small.InjectIndex(id);

    private protected static int Move(string id) => Small.MoveIndex(id);

    private protected static int Indicator(string id) => Small.IndicatorIndex(id);
}
