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

    public StandingAnswers Standing => StandingIn(game);

    /// <summary>What stands in any game.</summary>
    public static StandingAnswers StandingIn(TestGame game) => StandingAnswers.None.After(Undoing.Effective([.. game.Sink.Events]));
}
