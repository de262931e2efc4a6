using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Source;
using Scenario.Exercise.Definitions;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles how far actors trust each other.</summary>
internal sealed class TrustCompiler(CompilationContext context)
{
    public IReadOnlyList<TrustDefinition> Trust()
    {
        var first = new Dictionary<(int Of, int In), SourceSpan>();
        var trust = new List<TrustDefinition>();
        foreach (var given in context.Known("trust"))
        {
            var (of, other) = (context.Index(NameKind.Actor, given["of"]), context.Index(NameKind.Actor, given["in"]));
            var percent = context.Amount(given["percent"], 0);
            if (of < 0 || other < 0)
            {
                continue;
            }

            var at = given["of"]!.Span;
            if (of == other)
            {
                context.Diagnostics.Report(
                    MeaningCodes.ShareWithSelf, given["in"]!.Span, $"{DiagnosticBag.Quote(given.Raw("of"))} trusts itself: nobody shares with themselves", "itself", "name another actor");
            }
            else if (!first.TryAdd((of, other), at))
            {
                context.Diagnostics.Report(
                    MeaningCodes.TrustTwice, at, $"how far {DiagnosticBag.Quote(given.Raw("of"))} trusts {DiagnosticBag.Quote(given.Raw("in"))} is said twice", "second time",
                    "leave one out", new DiagnosticNote("the first one is here", first[(of, other)]));
            }

            trust.Add(new(of, other, percent));
        }

        return trust;
    }
}
