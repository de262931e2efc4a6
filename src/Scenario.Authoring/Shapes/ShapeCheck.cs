using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Source;
using Scenario.Authoring.Syntax;
using static Scenario.Authoring.Diagnostics.DiagnosticBag;

namespace Scenario.Authoring.Shapes;

/// <summary>Compares a tree with the tables: reports every fault of form at once, and collects the ids on its way.</summary>
public sealed class ShapeCheck
{
    private readonly DiagnosticBag _diagnostics;
    private readonly TextCheck _texts;
    private readonly List<Mention> _given = [];
    private readonly List<Mention> _referred = [];

    private ShapeCheck(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _texts = new(diagnostics);
    }

    /// <summary>Checks a whole file.</summary>
    public static Mentions Run(Node root, DiagnosticBag diagnostics)
    {
        var check = new ShapeCheck(diagnostics);
        check.Value(root, ScenarioShape.Root, "the file", 0);
        return new(check._given, check._referred);
    }

    private void Value(Node node, ValueShape shape, string what, int scope)
    {
        if (node is FaultyNode || _diagnostics.IsFull)
        {
            return;
        }

        switch (shape)
        {
            case ObjectShape expected:
                Object(node, expected, what);
                break;
            case ListShape expected:
                List(node, expected, what);
                break;
            case EffectsShape:
                Effects(node, what);
                break;
            case MapShape expected:
                Map(node, expected, what);
                break;
            case AudienceShape expected:
                Audience(node, expected, what);
                break;
            case WordOrObjectShape expected:
                WordOrObject(node, expected, what, scope);
                break;
            case NumberShape or AmountShape:
                Number(node, shape, what);
                break;
            case RungShape:
                Rung(node, what);
                break;
            case TruthShape:
                if (node is not TruthNode)
                {
                    WrongType(node, what, "`true` or `false`");
                }

                break;
            default:
                Text(node, shape, what, scope);
                break;
        }
    }

    private void Object(Node node, ObjectShape shape, string what)
    {
        if (node is not ObjectNode found)
        {
            WrongType(node, what, "an object");
            return;
        }

        foreach (var property in shape.Properties)
        {
            if (property.Required && found.Find(property.Name) is null && !IsExcused(found, property))
            {
                _diagnostics.Report(
                    ShapeCodes.MissingProperty, found.Opening, $"`{property.Name}` is missing in {what}", $"{shape.Words} without `{property.Name}`",
                    $"add `\"{property.Name}\": ...`: {property.Description}");
            }
        }

        foreach (var property in found.Properties)
        {
            if (shape.Find(property.Name) is { } expected)
            {
                Value(property.Value, expected.Shape, Quote(property.Name), found.Span.Start);
            }
            else
            {
                UnknownProperty(property, shape.Words, [.. shape.Properties.Select(static p => p.Name)]);
            }
        }
    }

    private static bool IsExcused(ObjectNode found, PropertyShape property) =>
        property.Unless is { } unless && found.Find(unless)?.Value is TruthNode { Value: true };

    private void UnknownProperty(Property property, string words, IReadOnlyList<string> known)
    {
        var help = Spelling.Nearest(property.Name, known) is { } near
            ? $"a property with a similar name exists: `{near}`"
            : "known here: " + string.Join(", ", known);
        _diagnostics.Report(ShapeCodes.UnknownProperty, property.NameSpan, $"{Quote(property.Name)} is not a property of {Article(words)}", "unknown property", help);
    }

    private void List(Node node, ListShape shape, string what)
    {
        if (node is not ListNode found)
        {
            WrongType(node, what, "a list");
            return;
        }

        Count(found, shape.Fewest, shape.Most, what);
        foreach (var item in found.Items.Take(shape.Most))
        {
            Value(item, shape.Item, $"an element of {what}", found.Span.Start);
        }
    }

    private void Count(ListNode found, int fewest, int most, string what)
    {
        if (found.Items.Count < fewest)
        {
            _diagnostics.Report(
                ShapeCodes.TooFew, new(found.Span.Start, 1), $"{what} holds {found.Items.Count} elements and needs at least {fewest}", "too few");
        }
        else if (found.Items.Count > most)
        {
            _diagnostics.Report(
                ShapeCodes.TooMany, FirstByte(found.Items[most]), $"{what} holds {found.Items.Count} elements and may hold at most {most}", "the first one too many");
        }
    }

    private void Effects(Node node, string what)
    {
        if (node is not ListNode found)
        {
            WrongType(node, what, "a list of effects");
            return;
        }

        Count(found, 0, EffectsShape.Most, what);
        foreach (var item in found.Items.Take(EffectsShape.Most))
        {
            if (item is ObjectNode effect)
            {
                Effect(effect, what);
            }
            else if (item is not FaultyNode)
            {
                WrongType(item, $"an element of {what}", "an effect");
            }
        }
    }

    private void Effect(ObjectNode effect, string what)
    {
        var leading = effect.Properties.Where(static p => EffectShapes.LeadingProperties.Contains(p.Name)).ToList();
        if (leading.Count == 1)
        {
            var form = EffectShapes.All.First(f => f.Leading == leading[0].Name && (f.Beside is null || effect.Find(f.Beside) is not null));
            Object(effect, form.Shape, $"an effect of {what}");
        }
        else if (leading.Count > 1)
        {
            _diagnostics.Report(
                ShapeCodes.EffectWithoutKind, leading[1].NameSpan, $"an effect says both `{leading[0].Name}` and `{leading[1].Name}`", "second thing",
                "make two effects of it", new DiagnosticNote("the first one is here", leading[0].NameSpan));
        }
        else
        {
            var near = effect.Properties.Select(static p => Spelling.Nearest(p.Name, EffectShapes.LeadingProperties)).FirstOrDefault(static n => n is not null);
            _diagnostics.Report(
                ShapeCodes.EffectWithoutKind, effect.Properties.Count > 0 ? effect.Properties[0].NameSpan : effect.Opening,
                $"an effect of {what} does not say what it does", "unknown effect",
                near is null ? "one of these is needed: " + string.Join(", ", EffectShapes.LeadingProperties) : $"an effect with a similar name exists: `{near}`");
        }
    }

    private void Map(Node node, MapShape shape, string what)
    {
        if (node is not ObjectNode found)
        {
            WrongType(node, what, "an object");
            return;
        }

        foreach (var property in found.Properties)
        {
            _referred.Add(new(shape.Keys, property.Name, property.NameSpan, 0));
            Value(property.Value, shape.Value, Quote(property.Name), found.Span.Start);
        }
    }

    private void Audience(Node node, AudienceShape shape, string what)
    {
        if (node is ListNode)
        {
            Value(node, Parts.References(shape.Kind, shape.Most), what, 0);
        }
        else if (node is not TextNode text)
        {
            WrongType(node, what, $"a list of {shape.Kind.Words()}s or " + TextCheck.Choice(shape.Words));
        }
        else if (!shape.Words.Contains(text.Value))
        {
            _diagnostics.Report(
                ShapeCodes.NotOneOf, text.Span, $"{what} cannot be {Quote(text.Value)}", null,
                $"write {TextCheck.Choice(shape.Words)}, or a list of {shape.Kind.Words()}s such as `[\"{Shorten(text.Value, 60)}\"]`");
        }
    }

    private void WordOrObject(Node node, WordOrObjectShape shape, string what, int scope)
    {
        if (node is ObjectNode or TextNode)
        {
            Value(node, node is ObjectNode ? shape.More : shape.Word, what, scope);
        }
        else
        {
            WrongType(node, what, $"{TextCheck.Choice(shape.Word.Words)}, or an object");
        }
    }

    private void Rung(Node node, string what)
    {
        if (node is NumberNode number)
        {
            NumberCheck.Check(_diagnostics, number, 0, RungShape.Highest, whole: true, what);
        }
        else if (node is TextNode text)
        {
            _referred.Add(new(NameKind.Phase, text.Value, text.Span, 0));
        }
        else
        {
            WrongType(node, what, "the id of a phase, or its number");
        }
    }

    private void Number(Node node, ValueShape shape, string what)
    {
        var (least, greatest, whole) = shape is NumberShape number
            ? (number.Least, number.Greatest, number.Whole)
            : (((AmountShape)shape).Least, ((AmountShape)shape).Greatest, false);
        if (node is NumberNode found)
        {
            NumberCheck.Check(_diagnostics, found, least, greatest, whole, what);
        }
        else if (shape is NumberShape || node is not TextNode)
        {
            WrongType(node, what, shape is AmountShape ? "a number or an expression" : whole ? "a whole number" : "a number");
        }
    }

    private void Text(Node node, ValueShape shape, string what, int scope)
    {
        if (node is not TextNode text)
        {
            WrongType(node, what, shape is WordShape words ? TextCheck.Choice(words.Words) : "a text");
            return;
        }

        switch (shape)
        {
            case IdShape id:
                // An id in the wrong form is one fault; those who refer to it are not at fault too.
                _texts.Id(text, what);
                _given.Add(new(id.Kind, text.Value, text.Span, id.Kind is NameKind.Task or NameKind.Portfolio ? scope : 0));
                break;
            case ReferenceShape reference:
                _referred.Add(new(reference.Kind, text.Value, text.Span, 0));
                break;
            case WordShape word:
                _texts.Word(text, word, what);
                break;
            case TextShape expected:
                _texts.Text(text, expected, what);
                break;
        }
    }

    private void WrongType(Node node, string what, string expected) =>
        _diagnostics.Report(ShapeCodes.WrongType, FirstByte(node), $"{what} must be {expected}, found {node.Words}", "expected " + expected);

    // Of an object or list only the bracket is marked; of a simple value the whole.
    private static SourceSpan FirstByte(Node node) => node is ObjectNode or ListNode ? new(node.Span.Start, 1) : node.Span;

    private static string Article(string words) => ("aeiou".Contains(words[0], StringComparison.Ordinal) ? "an " : "a ") + words;
}
