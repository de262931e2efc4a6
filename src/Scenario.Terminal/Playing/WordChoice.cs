namespace Scenario.Terminal.Playing;

/// <summary>A word that is chosen, typed twice by somebody who sees neither: a slip would lock its owner out.</summary>
internal sealed class WordChoice
{
    private string? _first;

    /// <summary>Whether it was typed once and is asked for again.</summary>
    public bool IsRepeated => _first is not null;

    /// <summary>Whether no word is wanted, should the second typing say so too.</summary>
    public bool IsNone => _first is { Length: 0 };

    /// <summary>Takes what was typed: true when it came twice, false when it differs and both are forgotten, null after the first time.</summary>
    public bool? Take(string typed)
    {
        string word = typed.Trim();
        if (_first is not { } first)
        {
            _first = word;
            return null;
        }

        _first = null;
        return word == first;
    }
}
