using Scenario.Authoring.Diagnostics;

namespace Scenario.Authoring.Shapes;

/// <summary>Checks names across the file: ids given twice, references to nothing.</summary>
public static class NameCheck
{
    /// <summary>Reports what is wrong.</summary>
    /// <param name="mentions">The ids of the file.</param>
    /// <param name="builtIn">Ids of policies that exist without being given.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static void Run(Mentions mentions, IReadOnlyList<string> builtIn, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<(NameKind, string, int), Mention>();
        var byKind = new Dictionary<NameKind, List<string>>();
        var existing = new HashSet<(NameKind, string)>();
        foreach (var given in mentions.Given)
        {
            TextCheck.Reserved(diagnostics, given);
            if (!byKind.TryGetValue(given.Kind, out var ids))
            {
                byKind[given.Kind] = ids = [];
            }

            ids.Add(given.Id);
            existing.Add((given.Kind, given.Id));
            if (!first.TryAdd((Family(given.Kind), given.Id, given.Scope), given))
            {
                var other = first[(Family(given.Kind), given.Id, given.Scope)];
                diagnostics.Report(
                    ShapeCodes.DuplicateId, given.Span, $"{given.Kind.WithArticle()} bears the id of {(given.Kind == other.Kind ? "another " + other.Kind.Words() : other.Kind.WithArticle())}: {DiagnosticBag.Quote(given.Id)}",
                    "used before", "give it another id", new DiagnosticNote("the first one is here", other.Span));
            }
        }

        byKind[NameKind.Policy] = [.. byKind.GetValueOrDefault(NameKind.Policy, []), .. builtIn];
        existing.UnionWith(builtIn.Select(static id => (NameKind.Policy, id)));

        foreach (var referred in mentions.Referred)
        {
            // A chair is looked for among the portfolios of its seat, when seats are compiled.
            if (diagnostics.IsFull || referred.Kind == NameKind.Portfolio || existing.Contains((referred.Kind, referred.Id)))
            {
                continue;
            }

            IEnumerable<string> known = byKind.TryGetValue(referred.Kind, out var candidates) ? candidates : [];
            diagnostics.Report(
                ShapeCodes.UnknownName, referred.Span, $"there is no {referred.Kind.Words()} {DiagnosticBag.Quote(referred.Id)}", $"unknown {referred.Kind.Words()}",
                Spelling.Help(referred.Kind.WithArticle(), referred.Id, known) ?? OtherKind(referred, first));
        }
    }

    private static string? OtherKind(Mention referred, Dictionary<(NameKind Family, string Id, int Scope), Mention> first)
    {
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            if (first.TryGetValue((Family(kind), referred.Id, 0), out var other))
            {
                return $"{DiagnosticBag.Quote(referred.Id)} is {other.Kind.WithArticle()}; {referred.Kind.WithArticle()} is needed here";
            }
        }

        return null;
    }

    // Conditions name indicators, flags and phases bare: they share one set of names.
    private static NameKind Family(NameKind kind) => kind is NameKind.Flag or NameKind.Phase ? NameKind.Indicator : kind;
}
