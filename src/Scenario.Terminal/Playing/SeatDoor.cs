using Scenario.Exercise.Views;

namespace Scenario.Terminal.Playing;

/// <summary>Lets people to their seats.</summary>
internal sealed class SeatDoor(ISeatWords? words)
{
    private readonly WordDoor _door = new(words);

    /// <summary>What became of the word typed last.</summary>
    public WordAnswer Last { get; private set; }

    /// <summary>What is asked of whoever sits down at a seat now.</summary>
    public WordAsked Asks(SeatView view) =>
        // Once the exercise has ended all layers are open, and nothing is left to keep.
        view.Ending is not null ? WordAsked.None : _door.Asks(view.SeatId);

    /// <summary>How it stands with wrong words for a seat.</summary>
    public WrongWords Wrong(SeatView view) => _door.Wrong(view.SeatId);

    /// <summary>Keeps a chosen word, or tries one that was given; true if the seat is open.</summary>
    public bool Try(SeatView view, string word)
    {
        Last = Asks(view) == WordAsked.None ? new(WordOutcome.Opens) : _door.Try(view.SeatId, word);
        return Last.IsOpen;
    }
}
