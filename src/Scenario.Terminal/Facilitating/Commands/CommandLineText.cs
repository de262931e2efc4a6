using System.Globalization;
using System.Text.RegularExpressions;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>The rest of a line, taken apart from the left.</summary>
internal sealed partial class CommandLineText(string usage, string text)
{
    private const string Because = "because ";

    private string _rest = text.Trim();

    /// <summary>How the command is written, for messages.</summary>
    public string Usage { get; } = usage;

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => _rest.Length == 0;

    /// <summary>The next word, or what stands between the next quotation marks; empty at the end.</summary>
    public string Word()
    {
        var end = _rest.Length > 1 && _rest[0] == '"' ? _rest.IndexOf('"', 1) : -1;
        if (end > 0)
        {
            var quoted = _rest[1..end];
            _rest = _rest[(end + 1)..].TrimStart();
            return quoted.Trim();
        }

        end = _rest.AsSpan().IndexOfAny(' ', '\t');
        var word = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? "" : _rest[end..].TrimStart();
        return word;
    }

    /// <summary>The next word without a colon that ends it.</summary>
    public string Label() => Word().TrimEnd(':');

    /// <summary>Takes a word if it comes next.</summary>
    public bool Takes(string word)
    {
        if (!_rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (_rest.Length > word.Length && _rest[word.Length] is not (' ' or '\t')))
        {
            return false;
        }

        _rest = _rest[word.Length..].TrimStart();
        return true;
    }

    /// <summary>Takes a word that must come next.</summary>
    public void Expect(string word)
    {
        if (!Takes(word))
        {
            throw Unclear($"\"{word}\" is expected {(IsEmpty ? "at the end" : $"before \"{Shortened(_rest)}\"")}.");
        }
    }

    /// <summary>All that is left.</summary>
    public string Rest()
    {
        var all = _rest;
        _rest = "";
        return all;
    }

    /// <summary>What stands before a sign, which must follow.</summary>
    public string Until(string sign, string what)
    {
        var at = _rest.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            throw Unclear($"\"{sign.Trim()}\" is missing after {what}.");
        }

        var before = _rest[..at].Trim();
        _rest = _rest[(at + sign.Length)..].TrimStart();
        return before;
    }

    /// <summary>A subject and a text with <c>::</c> between them.</summary>
    public (string Title, string Text) TitleAndText()
    {
        var title = Until("::", "the subject");
        return IsEmpty ? throw Unclear("The text after \"::\" is missing.") : (title, Rest());
    }

    /// <summary>What stands before <c>because</c>, and the reason after it, or null if there is none.</summary>
    public (string Before, string? Reason) Reasoned()
    {
        var at = _rest.StartsWith(Because, StringComparison.OrdinalIgnoreCase) ? 0 : _rest.IndexOf(" " + Because, StringComparison.OrdinalIgnoreCase);
        var all = Rest();
        if (at < 0)
        {
            return all.EndsWith(" because", StringComparison.OrdinalIgnoreCase) ? throw Unclear("The reason after \"because\" is missing.") : (all, null);
        }

        var reason = all[(all.IndexOf(Because, at, StringComparison.OrdinalIgnoreCase) + Because.Length)..].Trim();
        return (all[..at].Trim(), reason.Length == 0 ? null : reason);
    }

    /// <summary>A whole number of percent, as <c>60</c> or <c>60%</c>.</summary>
    public int Percent(string typed) =>
        int.TryParse(typed.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent : throw Unclear($"Odds are a whole number of percent from 0 to 100, such as 60%: not \"{Shortened(typed)}\".");

    /// <summary>A whole number from 1.</summary>
    public int Number(string typed, string what) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? number : throw Unclear($"{what} is a number from 1: not \"{Shortened(typed)}\".");

    /// <summary>Seconds, written as <c>90s</c>, <c>20m</c>, <c>1h30m</c>, or minutes as a bare number.</summary>
    public int Seconds(string typed)
    {
        var match = Span().Match(typed);
        if (!match.Success || typed.Length == 0)
        {
            throw Unclear($"A time is written 20m, 90s or 1h30m: not \"{Shortened(typed)}\".");
        }

        int Part(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        return (Part("hours") * 3600) + ((Part("minutes") + Part("bare")) * 60) + Part("seconds");
    }

    /// <summary>Refuses what is left over.</summary>
    public void End()
    {
        if (!IsEmpty)
        {
            throw Unclear($"\"{Shortened(_rest)}\" is one thing too many.");
        }
    }

    /// <summary>What is wrong, and how it is written.</summary>
    public UnclearCommandException Unclear(string what) => new($"{what} It is written {Usage}");

    private static string Shortened(string text) => text.Length <= 30 ? text : text[..29] + "…";

    [GeneratedRegex(
        "^((?<hours>[0-9]{1,4})h)?((?<minutes>[0-9]{1,5})m(in)?)?((?<seconds>[0-9]{1,6})s)?$|^(?<bare>[0-9]{1,5})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();
}
