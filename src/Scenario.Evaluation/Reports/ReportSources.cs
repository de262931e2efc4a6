using System.Text;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Views;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>What the scenario rests on: documents, and for each element whether it is in them, inferred or invented.</summary>
internal static class ReportSources
{
    public static void Add(StringBuilder text, CompiledScenario scenario)
    {
        text.Line("## What this rests on").Line();
        if (scenario.Sources.Count > 0)
        {
            text.Line("| Source | Publisher | Date | Weight | Remark |").Line("|---|---|---|---|---|");
            foreach (var source in scenario.Sources)
            {
                text.Line($"| {Inline(source.Title)} | {Inline(source.Publisher)} | {Inline(source.Date)} | {Inline(source.Weight)} | {Inline(source.Note)} |");
            }

            text.Line();
        }

        var elements = Elements(scenario).ToList();
        AddKind(text, scenario, elements, BasisKind.Source, "In the sources");
        AddKind(text, scenario, elements, BasisKind.Extension, "Inferred from the sources");
        AddKind(text, scenario, elements, BasisKind.Hypothetical, "Invented for the exercise");
        AddKind(text, scenario, elements, BasisKind.Unstated, "Not stated by the author");
    }

    private static void AddKind(
        StringBuilder text, CompiledScenario scenario, List<(string What, string Title, Basis Basis)> elements, BasisKind kind, string heading)
    {
        var chosen = elements.FindAll(element => element.Basis.Kind == kind);
        if (chosen.Count == 0)
        {
            return;
        }

        text.Line($"**{heading}** ({chosen.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)})").Line();
        foreach (var (what, title, basis) in chosen)
        {
            var words = BasisWords.Of(scenario, basis);
            text.Line($"- {what} \"{Inline(title)}\"{(words.Length == 0 || (basis.References.Count == 0 && basis.Note is null) ? "" : ": " + Inline(words))}");
        }

        text.Line();
    }

    private static IEnumerable<(string What, string Title, Basis Basis)> Elements(CompiledScenario scenario) =>
        scenario.Actors.Select(e => ("Actor", e.Name, e.Basis))
            .Concat(scenario.Indicators.Select(e => ("Indicator", e.Title, e.Basis)))
            .Concat(scenario.Phases.Select(e => ("Rung", e.Title, e.Basis)))
            .Concat(scenario.Moves.Select(e => ("Move", e.Title, e.Basis)))
            .Concat(scenario.Triggers.Select(e => ("Trigger", e.Title, e.Basis)))
            .Concat(scenario.Injects.Select(e => ("Message", e.Title, e.Basis)))
            .Concat(scenario.Policies.Select(e => ("Policy", e.Title, e.Basis)))
            .Concat(scenario.Endings.Select(e => ("Ending", e.Title, e.Basis)));
}
