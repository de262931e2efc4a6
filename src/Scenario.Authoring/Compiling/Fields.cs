using Scenario.Authoring.Syntax;
using Scenario.Exercise.State;
using Scenario.Exercise.Text;

namespace Scenario.Authoring.Compiling;

/// <summary>
/// Reads the properties of an object that may be faulty: what is missing or of the wrong type has been reported by the
/// check of form, so here it simply has a stand-in. Every text comes out harmless.
/// </summary>
internal readonly struct Fields(ObjectNode node)
{
    public ObjectNode Node => node;

    public Node? this[string name] => node.Find(name)?.Value;

    public bool Has(string name) => node.Find(name) is not null;

    public TextNode? Text(string name) => this[name] as TextNode;

    public string Raw(string name) => Text(name)?.Value ?? "";

    public string Line(string name) => SafeText.Line(Text(name)?.Value);

    public string? LineOrNull(string name) => Text(name) is { } text ? SafeText.Line(text.Value) : null;

    public string Prose(string name) => SafeText.Lines(Text(name)?.Value);

    public string? ProseOrNull(string name) => Text(name) is { } text ? SafeText.Lines(text.Value) : null;

    public bool Truth(string name, bool otherwise = false) => this[name] is TruthNode truth ? truth.Value : otherwise;

    public int Whole(string name, int otherwise = 0) =>
        this[name] is NumberNode number ? (int)(number.Thousandths / FixedPoint.One) : otherwise;

    public long? Thousandths(string name) => (this[name] as NumberNode)?.Thousandths;

    public Fields? Object(string name) => this[name] is ObjectNode inner ? new Fields(inner) : null;

    public IEnumerable<Fields> Objects(string name) => this[name] is ListNode list ? list.Items.OfType<ObjectNode>().Select(static o => new Fields(o)) : [];

    public IEnumerable<TextNode> Texts(string name) => this[name] is ListNode list ? list.Items.OfType<TextNode>() : [];
}
