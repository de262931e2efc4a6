using System.Globalization;

namespace Scenario.Terminal.Plain;

/// <summary>Words that plain mode knows, in the order in which a beginning is completed.</summary>
internal enum PlainWord
{
    Unknown,
    Situation,
    Traffic,
    Moves,
    Ladder,
    Brief,
    Commit,
    Help,
    Quit,
    Next,
    Read,
    Detail,
    Choose,
    Drop,
    Answer,
    Short,
    All,
    Last,
    Estimates,
    Edit,
    Forecast,
    Reveal,
    Hand,
    Skip,
    Close,
    Table,
    Propose,
    Argue,
    Odds,
    Team,
    First,
    Against,
    Vote,
    Feedback,
}

/// <summary>One line typed by a participant, taken apart.</summary>
/// <param name="Word">What is asked for.</param>
/// <param name="Number">The number after it, or 0.</param>
/// <param name="Rest">What follows: a reason or an answer; for an unknown word the whole line.</param>
internal sealed record PlainCommand(PlainWord Word, int Number, string Rest)
{
    private static readonly Dictionary<string, PlainWord> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["begin"] = PlainWord.Next,
        ["go"] = PlainWord.Next,
        ["?"] = PlainWord.Help,
        ["exit"] = PlainWord.Quit,
        ["leave"] = PlainWord.Quit,
        ["messages"] = PlainWord.Traffic,
        ["mark"] = PlainWord.Choose,
        ["change"] = PlainWord.Edit,
    };

    /// <summary>Takes a line apart.</summary>
    public static PlainCommand Parse(string line)
    {
        string[] parts = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string rest = parts.Length > 1 ? parts[1] : "";
        var word = WordOf(parts[0]);
        if (word == PlainWord.Unknown)
        {
            return new PlainCommand(word, 0, line);
        }

        int number = 0;
        string[] after = rest.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (after[0].Length > 0 && int.TryParse(after[0].TrimEnd('.', ':', ','), NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            rest = after.Length > 1 ? after[1] : "";
        }

        return new PlainCommand(word, number, WithoutBecause(rest));
    }

    /// <summary>A reason without the <c>because</c> that people put before it.</summary>
    public static string WithoutBecause(string reason) =>
        reason.StartsWith("because ", StringComparison.OrdinalIgnoreCase) ? reason[8..].Trim() : reason.Trim();

    private static PlainWord WordOf(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number is >= 1 and <= 8 ? (PlainWord)number : PlainWord.Unknown;
        }

        if (OtherNames.TryGetValue(word, out var other))
        {
            return other;
        }

        return Enum.GetValues<PlainWord>().Skip(1)
            .FirstOrDefault(w => w.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}
