namespace Scenario.Terminal.Playing;

/// <summary>What is asked of the person who sits down.</summary>
internal enum WordAsked
{
    None,
    Choose,
    Give,
}

/// <summary>What became of a word that was typed at a door.</summary>
internal enum WordOutcome
{
    Opens,
    Wrong,
    Shut,
    Empty,
    Unkept,
}

/// <summary>What a door answers to a word.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Wrong">How it stands with wrong words since.</param>
/// <param name="Fault">Why a chosen word could not be kept.</param>
internal readonly record struct WordAnswer(WordOutcome Outcome, WrongWords Wrong = default, string Fault = "")
{
    public bool IsOpen => Outcome == WordOutcome.Opens;
}

/// <summary>One door for seats and staff alike: asks for words, tries them, and never says what the right one is.</summary>
/// <param name="words">The words; null if none are kept here.</param>
internal sealed class WordDoor(ISeatWords? words)
{
    // Who wanted no word is not asked again, whatever the keeper of the words makes of an empty one.
    private readonly HashSet<string> _open = [];

    /// <summary>What is asked of whoever wants in now.</summary>
    public WordAsked Asks(string id) => words is null || _open.Contains(id) ? WordAsked.None
        : !words.IsSet(id) ? WordAsked.Choose
        : words.Opens(id, "") ? WordAsked.None : WordAsked.Give;

    /// <summary>How it stands with wrong words.</summary>
    public WrongWords Wrong(string id) => words?.Wrong(id) ?? default;

    /// <summary>Keeps a chosen word, or tries one that was given.</summary>
    public WordAnswer Try(string id, string word)
    {
        string typed = word.Trim();
        return Asks(id) switch
        {
            WordAsked.Choose => Keep(id, typed),
            WordAsked.Give => Give(id, typed),
            _ => new(WordOutcome.Opens),
        };
    }

    // What is typed at a shut door is handed on too: whoever keeps the words counts it, and tries nothing.
    private WordAnswer Give(string id, string typed)
    {
        bool wasShut = Wrong(id).IsShut;
        if (typed.Length > 0 && words!.Opens(id, typed))
        {
            return new(WordOutcome.Opens);
        }

        var wrong = Wrong(id);
        return new(wasShut && wrong.IsShut ? WordOutcome.Shut : typed.Length == 0 ? WordOutcome.Empty : WordOutcome.Wrong, wrong);
    }

    private WordAnswer Keep(string id, string typed)
    {
        if (typed.Length == 0)
        {
            _open.Add(id);
        }

        try
        {
            words!.Set(id, typed);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Where no word can be kept one can still go on without; the door was open to anybody before.
            return typed.Length > 0 ? new(WordOutcome.Unkept, default, fault.Message) : new(WordOutcome.Opens);
        }

        return new(WordOutcome.Opens);
    }
}
