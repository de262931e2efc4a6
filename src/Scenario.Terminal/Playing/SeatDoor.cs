using Scenario.Exercise.Views;

namespace Scenario.Terminal.Playing;

/// <summary>What is asked of the person who sits down.</summary>
internal enum WordAsked
{
    None,
    Choose,
    Give,
}

/// <summary>Lets people to their seats: asks for words, counts wrong ones, and never says what the right one is.</summary>
internal sealed class SeatDoor(ISeatWords? words)
{
    /// <summary>After so many wrong words the way out is told.</summary>
    public const int Patience = 3;

    private readonly Dictionary<string, int> _wrong = [];

    // Who wanted no word is not asked again, whatever the keeper of the words makes of an empty one.
    private readonly HashSet<string> _open = [];

    /// <summary>What is asked of whoever sits down at a seat now.</summary>
    public WordAsked Asks(SeatView view)
    {
        // Once the exercise has ended all layers are open, and nothing is left to keep.
        if (words is null || view.Ending is not null || _open.Contains(view.SeatId))
        {
            return WordAsked.None;
        }

        return !words.IsSet(view.SeatId) ? WordAsked.Choose : words.Opens(view.SeatId, "") ? WordAsked.None : WordAsked.Give;
    }

    /// <summary>Keeps a chosen word, or tries one that was given; true if the seat is open.</summary>
    public bool Try(SeatView view, string word)
    {
        string typed = word.Trim();
        switch (Asks(view))
        {
            case WordAsked.Choose:
                return Keep(view.SeatId, typed);
            case WordAsked.Give when !words!.Opens(view.SeatId, typed):
                _wrong[view.SeatId] = Wrong(view) + 1;
                return false;
            default:
                _wrong.Remove(view.SeatId);
                return true;
        }
    }

    /// <summary>Why the last word that was chosen could not be kept, or null.</summary>
    public string? Fault { get; private set; }

    private bool Keep(string seatId, string word)
    {
        Fault = null;
        if (word.Length == 0)
        {
            _open.Add(seatId);
        }

        try
        {
            words!.Set(seatId, word);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Where no word can be kept one can still play without; the seat was open to anybody before.
            Fault = fault.Message;
            return word.Length == 0;
        }

        return true;
    }

    /// <summary>How many wrong words were given for a seat in a row.</summary>
    public int Wrong(SeatView view) => _wrong.GetValueOrDefault(view.SeatId);
}
