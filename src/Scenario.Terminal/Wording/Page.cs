namespace Scenario.Terminal.Wording;

/// <summary>A paragraph with what stands before it; the rows after the first hang under its text.</summary>
/// <param name="Text">The text, in one or several lines.</param>
/// <param name="Tone">Its tone.</param>
/// <param name="Indent">Cells it is moved in.</param>
/// <param name="Lead">A bullet, number or label before it.</param>
/// <param name="LeadTone">The tone of that.</param>
/// <param name="Spoken">What plain mode says instead, where the text is a drawing; null for the text itself.</param>
/// <param name="Draw">Draws one row of so many cells in place of the text; null for the text itself.</param>
internal sealed record Block(string Text, Tone Tone, int Indent, string Lead, Tone LeadTone, string? Spoken, Func<int, Line>? Draw = null);

/// <summary>A page of text that screen and plain mode share, built paragraph by paragraph.</summary>
internal sealed class Page
{
    private readonly List<Block> _blocks = [];

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>A heading with a blank row before it, unless it begins the page.</summary>
    public Page Heading(string text)
    {
        Blank();
        return Add(text, Tone.Heading);
    }

    /// <summary>A paragraph.</summary>
    public Page Add(string text, Tone tone = Tone.Normal, int indent = 0) => Put(new Block(text, tone, indent, "", tone, null));

    /// <summary>An item with a bullet, a number or a label before it.</summary>
    public Page Item(string lead, string text, Tone tone = Tone.Normal, int indent = 0, Tone? leadTone = null) =>
        Put(new Block(text, tone, indent, lead, leadTone ?? tone, null));

    /// <summary>What an element rests on, where its author says so.</summary>
    public Page Basis(string words, int indent = 0) => words.Length == 0 ? this
        : (indent > 0 ? this : Blank()).Item("Basis  ", words, Tone.Faint, indent);

    /// <summary>A drawing, with the words that stand for it where nothing can be drawn.</summary>
    public Page Figure(string drawn, string spoken, Tone tone = Tone.Normal, int indent = 0) =>
        Put(new Block(drawn, tone, indent, "", tone, spoken));

    /// <summary>A row that is drawn to the width there is, with the words that stand for it where nothing can be drawn.</summary>
    public Page Drawing(Func<int, Line> draw, string spoken) => Put(new Block(spoken, Tone.Normal, 0, "", Tone.Normal, spoken, draw));

    /// <summary>A blank row, never two together and never first.</summary>
    public Page Blank() => _blocks.Count == 0 || _blocks[^1] is { Text: "", Lead: "" } ? this : Put(new Block("", Tone.Normal, 0, "", Tone.Normal, null));

    /// <summary>Markdown as plain paragraphs and lists.</summary>
    public Page Markdown(string text, Tone tone = Tone.Normal, int indent = 0)
    {
        foreach (var block in MarkdownLight.Blocks(text, tone, indent))
        {
            if (block.Text.Length == 0 && block.Lead.Length == 0)
            {
                Blank();
            }
            else
            {
                Put(block);
            }
        }

        return this;
    }

    /// <summary>Lets plain mode say something else than the screen, paragraph by paragraph; null leaves one as it is.</summary>
    public Page Saying(Func<Block, string?> spoken)
    {
        for (int at = 0; at < _blocks.Count; at++)
        {
            if (_blocks[at] is { Spoken: null } block && spoken(block) is { } words)
            {
                _blocks[at] = block with { Spoken = words };
            }
        }

        return this;
    }

    /// <summary>All of another page.</summary>
    public Page Append(Page other)
    {
        _blocks.AddRange(other._blocks);
        return this;
    }

    /// <summary>The rows of the page at a width.</summary>
    public List<Line> Lines(int cells, bool spoken = false)
    {
        var lines = new List<Line>();
        foreach (var block in _blocks)
        {
            if (block.Draw is { } draw && !spoken)
            {
                lines.Add(draw(cells));
                continue;
            }

            if (spoken && block.Spoken is "" && (block.Text.Length > 0 || block.Draw is not null))
            {
                // A drawing that the words around it have said already.
                continue;
            }

            int margin = Math.Min(block.Indent + CellWidth.Of(block.Lead), Math.Max(0, cells - 8));
            bool first = true;
            foreach (string row in Wrapping.Rows(spoken && block.Spoken is { } words ? words : block.Text, cells - margin))
            {
                lines.Add(first && block.Lead.Length > 0
                    ? Line.Of(new Span(new string(' ', block.Indent)), new Span(spoken ? Said(block.Lead) : block.Lead, block.LeadTone), new Span(row, block.Tone))
                    : row.Length == 0 ? Line.Empty
                    : Line.Of(new Span(new string(' ', margin)), new Span(row, block.Tone)));
                first = false;
            }
        }

        return lines;
    }

    // A screen reader would say "rightwards arrow" and "black right-pointing pointer".
    private static string Said(string lead) => lead switch
    {
        "→ " => "- ",
        "► " => "* ",
        _ => lead,
    };

    private Page Put(Block block)
    {
        _blocks.Add(block);
        return this;
    }
}
