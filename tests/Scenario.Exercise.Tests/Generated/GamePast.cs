using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Exercise.Tests.Generated;

/// <summary>The past of a game driven by a test: one state that was kept, and who has estimated in this turn.</summary>
internal sealed class GamePast(TestGame game) : IPast
{
    private ExerciseState? _kept;

    public int Position { get; private set; }

    public int Events => game.Sink.Events.Count;

    public void Keep() => (_kept, Position) = (game.State.Copy(), game.Sink.Events.Count);

    public ExerciseState? After(int events) => events == Position ? _kept : null;

    public int? Stands(EventKind kind, int subject, int who) => null;

    public bool HasEstimated(int move, int seat) => HasEstimated(game, move, seat);

    /// <summary>The same of any game.</summary>
    public static bool HasEstimated(TestGame game, int move, int seat) => Undoing.Effective([.. game.Sink.Events]).Reverse().TakeWhile(static e => e.Kind != EventKind.TurnOpened)
        .Any(e => e.Kind == EventKind.OddsEstimated && e.Subject == move && e.Before / ExerciseEvent.ForecastPeople == seat);
}
