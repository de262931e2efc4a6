namespace Scenario.Authoring.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class Spelling
{
    private const int LongestName = 64;
    private const int MostCandidates = 2000;

    /// <summary>The most similar candidate within a third of the length, or null. Of equals the first one wins.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        var least = Math.Max(1, name.Length / 3) + 1;
        string? best = null;
        var written = name.ToLowerInvariant();
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            if (candidate.Length <= LongestName && Math.Abs(candidate.Length - name.Length) < least)
            {
                var distance = Distance(written, candidate.ToLowerInvariant());
                if (distance < least)
                {
                    (least, best) = (distance, candidate);
                }
            }
        }

        return best ?? Extended(written, candidates);
    }

    /// <summary>The help line for a name that does not exist.</summary>
    public static string? Help(string what, string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } near ? $"{what} with a similar name exists: {DiagnosticBag.Quote(near)}" : null;

    /// <summary>Damerau-Levenshtein distance (adjacent letters changing places count once).</summary>
    public static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var now = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            (before, last, now) = (last, now, before);
        }

        return last[right.Length];
    }

    // `nl1` for `nl1-nonlethal-package`: people remember how an id begins.
    private static string? Extended(string written, IEnumerable<string> candidates)
    {
        var found = candidates.Take(MostCandidates)
            .Where(c => written.Length >= 2 && c.StartsWith(written + "-", StringComparison.Ordinal))
            .Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
