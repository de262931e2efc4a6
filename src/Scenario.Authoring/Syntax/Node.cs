using Scenario.Authoring.Source;

namespace Scenario.Authoring.Syntax;

/// <summary>A JSON value and where it stands.</summary>
/// <param name="Span">Its bytes.</param>
public abstract record Node(SourceSpan Span)
{
    /// <summary>What it is, in words.</summary>
    public abstract string Words { get; }
}

/// <summary>A property of an object.</summary>
/// <param name="Name">Its name, escapes resolved.</param>
/// <param name="NameSpan">Where the name stands, with its quotation marks.</param>
/// <param name="Value">Its value.</param>
public sealed record Property(string Name, SourceSpan NameSpan, Node Value);

/// <summary>An object.</summary>
/// <param name="Span">Its bytes.</param>
/// <param name="Properties">Its properties in the order of the file; of duplicates the first.</param>
public sealed record ObjectNode(SourceSpan Span, IReadOnlyList<Property> Properties) : Node(Span)
{
    /// <inheritdoc/>
    public override string Words => "an object";

    /// <summary>Where it begins.</summary>
    public SourceSpan Opening => new(Span.Start, 1);

    /// <summary>The property with this name, or null.</summary>
    public Property? Find(string name)
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
}

/// <summary>A list.</summary>
public sealed record ListNode(SourceSpan Span, IReadOnlyList<Node> Items) : Node(Span)
{
    /// <inheritdoc/>
    public override string Words => "a list";
}

/// <summary>A number, in thousandths.</summary>
public sealed record NumberNode(SourceSpan Span, long Thousandths) : Node(Span)
{
    /// <inheritdoc/>
    public override string Words => "a number";
}

/// <summary>True or false.</summary>
public sealed record TruthNode(SourceSpan Span, bool Value) : Node(Span)
{
    /// <inheritdoc/>
    public override string Words => Value ? "`true`" : "`false`";
}

/// <summary>A value that was faulty in itself and has been reported: nothing more is said about it.</summary>
public sealed record FaultyNode(SourceSpan Span) : Node(Span)
{
    /// <inheritdoc/>
    public override string Words => "nothing";
}
