using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Text;
using static Scenario.Authoring.Diagnostics.DiagnosticBag;

namespace Scenario.Authoring.Shapes;

/// <summary>Compares texts with their forms.</summary>
internal sealed class TextCheck(DiagnosticBag diagnostics)
{
    private static readonly string[] ReservedWords = ["turn", "phase", "and", "or", "not", "true", "false"];

    /// <summary>Words to choose from, in a sentence.</summary>
    public static string Choice(IReadOnlyList<string> words) => words.Count == 1
        ? $"`{words[0]}`"
        : string.Join(", ", words.Take(words.Count - 1).Select(static w => $"`{w}`")) + $" or `{words[^1]}`";

    public void Id(TextNode text, string what)
    {
        if (!TextForms.IsId(text.Value))
        {
            diagnostics.Report(
                ShapeCodes.BadForm, text.Span, $"{what} is not an id: {Quote(text.Value)}", "expected kebab-case",
                "small letters and digits in words joined by single hyphens, beginning with a letter, at most 64 characters");
        }
    }

    /// <summary>Reports an id that conditions could not tell from a word of their language.</summary>
    public static void Reserved(DiagnosticBag diagnostics, Mention given)
    {
        if (given.Kind is NameKind.Indicator or NameKind.Flag or NameKind.Phase && ReservedWords.Contains(given.Id))
        {
            diagnostics.Report(ShapeCodes.ReservedId, given.Span, $"{given.Kind.WithArticle()} cannot be called {Quote(given.Id)}", "a word of the condition language");
        }
    }

    public void Word(TextNode text, WordShape shape, string what)
    {
        if (!shape.Words.Contains(text.Value))
        {
            var near = Spelling.Nearest(text.Value, shape.Words);
            diagnostics.Report(
                ShapeCodes.NotOneOf, text.Span, $"{what} cannot be {Quote(text.Value)}", near is null ? null : $"perhaps `{near}`", "allowed: " + Choice(shape.Words));
        }
    }

    public void Text(TextNode text, TextShape shape, string what)
    {
        if (shape.Form == TextForm.Condition)
        {
            return;
        }

        if (shape.Form == TextForm.Line && string.IsNullOrWhiteSpace(text.Value))
        {
            diagnostics.Report(ShapeCodes.TextLength, text.Span, $"{what} is empty", "expected a text");
        }
        else if (text.Value.Length > shape.Longest && shape.Form is TextForm.Line or TextForm.Prose)
        {
            diagnostics.Report(
                ShapeCodes.TextLength, text.Within(shape.Longest, 1), $"{what} holds {text.Value.Length} characters and may hold at most {shape.Longest}", "too long from here");
        }
        else if (text.Value.Length > shape.Longest || !shape.Form.Fits(text.Value))
        {
            diagnostics.Report(ShapeCodes.BadForm, text.Span, $"{what} is not in the form asked for: {Quote(text.Value)}", "expected " + shape.Form.Words());
        }
        else
        {
            Safety(text, what);
        }
    }

    private void Safety(TextNode text, string what)
    {
        var unit = 0;
        foreach (var rune in text.Value.EnumerateRunes())
        {
            // Tabs and line breaks are common and harmless; everything else that has to be neutralised is told once a text.
            if (rune.Value is not ('\t' or '\r' or '\n') && !SafeText.IsSafe(rune.ToString()))
            {
                diagnostics.Report(
                    ShapeCodes.UnsafeText, text.Within(unit, rune.Utf16SequenceLength), $"{what} holds a character that cannot be shown: U+{rune.Value:X4}",
                    $"U+{rune.Value:X4}", "remove it");
                return;
            }

            unit += rune.Utf16SequenceLength;
        }
    }
}
