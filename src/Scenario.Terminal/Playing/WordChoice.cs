namespace Scenario.Terminal.Playing;

/// <summary>A word that is chosen is typed twice: a slip nobody saw would shut its own owner out.</summary>
internal sealed class WordChoice
{
    private string? _first;

    /// <summary>Takes what was typed; what is said to whoever types, or null once the word is settled. No word at all needs no second time.</summary>
    public string? Ask(string typed)
    {
        string word = typed.Trim();
        if (_first is null)
        {
            _first = word.Length == 0 ? null : word;
            return _first is null ? null : "Type the same word once more.";
        }

        bool same = string.Equals(_first, word, StringComparison.Ordinal);
        _first = null;
        return same ? null : "These were two different words: choose again.";
    }
}
