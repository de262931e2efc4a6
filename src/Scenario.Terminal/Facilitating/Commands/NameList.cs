using System.Globalization;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>Something that can be named in a command.</summary>
/// <param name="Index">Its index, for the rules.</param>
/// <param name="Id">Its id, or empty if it has none.</param>
/// <param name="Title">Its title.</param>
public sealed record Named(int Index, string Id, string Title);

/// <summary>
/// Things of one kind, found by what people type: an id, the first part or beginning of an id, the beginning of a title, or
/// the number in the list, with or without the letter of its kind.
/// </summary>
/// <param name="kind">What they are called, such as <c>message</c>.</param>
/// <param name="letter">The letter before their numbers, such as <c>I</c>.</param>
/// <param name="all">The things, in the order in which they are counted.</param>
internal sealed class NameList(string kind, char letter, IReadOnlyList<Named> all)
{
    private const int MostNamed = 8;

    /// <summary>The things, in the order in which they are counted.</summary>
    public IReadOnlyList<Named> All => all;

    /// <summary>The one that is meant.</summary>
    /// <exception cref="UnclearCommandException">None is, or several are.</exception>
    public Named Find(string typed)
    {
        if (typed.Length == 0)
        {
            throw new UnclearCommandException($"Say which {kind}. {Known()}");
        }

        foreach (Func<Named, bool> fits in (Func<Named, bool>[])
        [
            thing => thing.Id.Equals(typed, StringComparison.OrdinalIgnoreCase) || thing.Title.Equals(typed, StringComparison.OrdinalIgnoreCase),
            thing => thing.Id.StartsWith(typed + "-", StringComparison.OrdinalIgnoreCase),
        ])
        {
            if (Only(typed, fits) is { } found)
            {
                return found;
            }
        }

        if (Number(typed) is { } number)
        {
            return number >= 1 && number <= all.Count ? all[number - 1] : throw new UnclearCommandException($"There is no {kind} {typed}. {Known()}");
        }

        return Only(typed, thing => thing.Id.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            ?? Only(typed, thing => thing.Title.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            ?? throw new UnclearCommandException($"There is no {kind} \"{typed}\". {Known()}");
    }

    private Named? Only(string typed, Func<Named, bool> fits)
    {
        var found = all.Where(fits).ToList();
        return found.Count > 1
            ? throw new UnclearCommandException($"\"{typed}\" could be {string.Join(" or ", found.Take(MostNamed).Select(Name))}: type more of it.")
            : found.Count == 1 ? found[0] : null;
    }

    private int? Number(string typed)
    {
        var digits = char.ToUpperInvariant(typed[0]) == letter ? typed.AsSpan(1) : typed.AsSpan();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private string Known() => all.Count == 0
        ? $"There is none at the moment."
        : $"There {(all.Count == 1 ? "is" : "are")}: {string.Join(", ", all.Take(MostNamed).Select(Name))}{(all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "")}.";

    private string Name(Named thing) => thing.Id.Length > 0 ? thing.Id : $"{letter}{Place(thing)} \"{thing.Title}\"";

    private int Place(Named thing) => all.TakeWhile(other => other != thing).Count() + 1;
}

/// <summary>A command that cannot be understood; its message says what is wrong and what was expected.</summary>
internal sealed class UnclearCommandException(string message) : Exception(message);
