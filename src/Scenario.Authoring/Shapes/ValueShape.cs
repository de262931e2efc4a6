namespace Scenario.Authoring.Shapes;

/// <summary>What a value may look like. Shapes are data: the check and the JSON Schema are both read off them.</summary>
public abstract record ValueShape;

/// <summary>Forms of text.</summary>
public enum TextForm
{
    /// <summary>One line, not empty.</summary>
    Line,

    /// <summary>Markdown of several lines.</summary>
    Prose,

    /// <summary>A date such as 2024-10-18.</summary>
    Date,

    /// <summary>A date in ISO form (a year, a month or a day), or "undated".</summary>
    LooseDate,

    /// <summary>A BCP 47 tag.</summary>
    Language,

    /// <summary>A letter A to F and a digit 1 to 6.</summary>
    Grade,

    /// <summary>A condition.</summary>
    Condition,
}

/// <summary>A text.</summary>
public sealed record TextShape(TextForm Form, int Longest) : ValueShape;

/// <summary>A number; bounds in whole units.</summary>
public sealed record NumberShape(long Least, long Greatest, bool Whole) : ValueShape;

/// <summary>A number within bounds, or an expression.</summary>
public sealed record AmountShape(long Least, long Greatest) : ValueShape;

/// <summary>True or false.</summary>
public sealed record TruthShape : ValueShape;

/// <summary>One of a few words.</summary>
public sealed record WordShape(params IReadOnlyList<string> Words) : ValueShape;

/// <summary>The id of an element, given here.</summary>
public sealed record IdShape(NameKind Kind) : ValueShape;

/// <summary>The id of an element given elsewhere.</summary>
public sealed record ReferenceShape(NameKind Kind) : ValueShape;

/// <summary>A rung of the ladder: the id of a phase, or its number from 0.</summary>
public sealed record RungShape : ValueShape
{
    /// <summary>The highest number a rung can have.</summary>
    public const int Highest = 49;
}

/// <summary>A list.</summary>
public sealed record ListShape(ValueShape Item, int Fewest, int Most) : ValueShape;

/// <summary>An object whose property names are ids of elements given elsewhere.</summary>
public sealed record MapShape(NameKind Keys, ValueShape Value) : ValueShape;

/// <summary>A word that stands for several elements, or a list of them.</summary>
public sealed record AudienceShape(NameKind Kind, int Most, params IReadOnlyList<string> Words) : ValueShape;

/// <summary>A word, or an object that says the same and more.</summary>
public sealed record WordOrObjectShape(WordShape Word, ObjectShape More) : ValueShape;

/// <summary>A list of effects.</summary>
public sealed record EffectsShape : ValueShape
{
    /// <summary>The most effects in one list.</summary>
    public const int Most = 200;
}

/// <summary>A property of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What it may hold.</param>
/// <param name="Description">One sentence for editors.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Unless">A property that, if true, makes this one optional after all.</param>
public sealed record PropertyShape(string Name, ValueShape Shape, string Description, bool Required, string? Unless = null);

/// <summary>An object.</summary>
/// <param name="Name">What it is called in messages and in the JSON Schema.</param>
/// <param name="Description">One sentence for editors.</param>
/// <param name="Properties">What it may hold.</param>
public sealed record ObjectShape(string Name, string Description, params IReadOnlyList<PropertyShape> Properties) : ValueShape
{
    /// <summary>The property with this name, or null.</summary>
    public PropertyShape? Find(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>What it is called in a sentence.</summary>
    public string Words => Name.ToLowerInvariant();
}
