using Scenario.Exercise.Definitions;

namespace Scenario.Exercise.Views;

/// <summary>What an element rests on, in words.</summary>
public static class BasisWords
{
    /// <summary>One line, such as <c>source: KBS World Radio, 2024-10-22, P2 s10</c>; empty when the author does not say.</summary>
    public static string Of(CompiledScenario scenario, Basis basis)
    {
        if (basis.Kind == BasisKind.Unstated)
        {
            return "";
        }

        var words = basis.Kind switch
        {
            BasisKind.Source => "source",
            BasisKind.Extension => "inferred from the sources",
            _ => "invented for this exercise",
        };
        var places = basis.References.Select(reference =>
        {
            var source = scenario.Sources[reference.Source];
            return string.Join(", ", new[] { source.Publisher, source.Date, reference.At }.Where(static part => part.Length > 0));
        });
        var line = words + (basis.References.Count == 0 ? "" : ": " + string.Join("; ", places));
        return basis.Note is { Length: > 0 } note ? $"{line} - {note}" : line;
    }
}
