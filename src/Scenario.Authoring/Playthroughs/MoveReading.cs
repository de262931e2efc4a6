using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Text;
using static Scenario.Authoring.Diagnostics.DiagnosticBag;

namespace Scenario.Authoring.Playthroughs;

/// <summary>
/// Reads what stands behind the id of a move: <c>about q1, q2 to kyiv as full caveat "..." because ...</c>, each part once,
/// in any order, the reason last.
/// </summary>
internal sealed class MoveReading(ScenarioVocabulary names, DiagnosticBag diagnostics, PlaythroughLine line)
{
    private static readonly string[] Parts = ["about", "to", "as", "caveat", "because"];
    private static readonly string[] Forms = ["full", "sanitised", "headline"];

    private readonly HashSet<string> _said = [];
    private readonly List<int> _questions = [];
    private readonly List<int> _recipients = [];
    private SharingForm _form;
    private string? _caveat;
    private int _at = line.StartOf(2);

    /// <summary>Why the move is made, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the move leaves open, or null if nothing is said about it.</summary>
    public Particulars? Particulars { get; private set; }

    /// <summary>Reads the rest of the line.</summary>
    public MoveReading Read()
    {
        while (Next() is { Length: > 0 } part)
        {
            if (!Parts.Contains(part))
            {
                Fault(part, $"a move is followed by {TextCheck.Choice(Parts)}, found {Quote(part)}", "unknown word", Spelling.Help("a word", part, Parts));
                return this;
            }

            if (!_said.Add(part))
            {
                Fault(part, $"`{part}` stands twice", "second time", null);
                return this;
            }

            if (!Read(part))
            {
                return this;
            }
        }

        if (_said.Overlaps(Parts[..^1]))
        {
            Particulars = new(_questions, _recipients, _form, _caveat);
        }

        return this;
    }

    private bool Read(string part)
    {
        switch (part)
        {
            case "about":
                return List(NameKind.Question, _questions);
            case "to":
                return List(NameKind.Actor, _recipients);
            case "as":
                return Form();
            case "caveat":
                return Caveat();
            default:
                Reason = SafeText.Line(line.Text[_at..].Trim());
                _at = line.Text.Length;
                if (Reason.Length == 0)
                {
                    Fault(part, "the reason is missing", "expected a reason", null);
                }

                return Reason.Length > 0;
        }
    }

    private bool List(NameKind kind, List<int> found)
    {
        do
        {
            var id = Next();
            if (id.Length == 0 || id == ",")
            {
                Fault(id, $"the id of {kind.WithArticle()} is needed here", "expected an id", null);
                return false;
            }

            var index = names.Find(kind, id);
            if (index >= 0)
            {
                found.Add(index);
            }
            else
            {
                diagnostics.Report(
                    PlaythroughCodes.UnknownName, line.Span(_at - id.Length, id.Length), $"there is no {kind.Words()} {Quote(id)}", $"unknown {kind.Words()}",
                    Spelling.Help(kind.WithArticle(), id, names.Ids(kind)));
            }
        }
        while (Comma());
        return true;
    }

    private bool Form()
    {
        var word = Next();
        var form = Array.IndexOf(Forms, word);
        if (form < 0)
        {
            Fault(word, $"what is shared has the form {TextCheck.Choice(Forms)}", "expected a form", Spelling.Help("a form", word, Forms));
            return false;
        }

        _form = (SharingForm)form;
        return true;
    }

    private bool Caveat()
    {
        Blanks();
        var end = _at < line.Text.Length && line.Text[_at] == '"' ? line.Text.IndexOf('"', _at + 1) : -1;
        if (end < 0)
        {
            diagnostics.Report(PlaythroughCodes.NotReadable, line.Span(_at, 1), "a caveat stands between quotation marks", "expected `\"...\"`");
            return false;
        }

        _caveat = SafeText.Line(line.Text[(_at + 1)..end]);
        _at = end + 1;
        return true;
    }

    private bool Comma()
    {
        Blanks();
        if (_at >= line.Text.Length || line.Text[_at] != ',')
        {
            return false;
        }

        _at++;
        return true;
    }

    private string Next()
    {
        Blanks();
        var start = _at;
        while (_at < line.Text.Length && line.Text[_at] is not (' ' or '\t' or ','))
        {
            _at++;
        }

        // A comma where none is expected is a word of its own.
        _at += _at == start && _at < line.Text.Length ? 1 : 0;
        return line.Text[start.._at];
    }

    private void Blanks()
    {
        while (_at < line.Text.Length && line.Text[_at] is ' ' or '\t')
        {
            _at++;
        }
    }

    private void Fault(string word, string message, string label, string? help) =>
        diagnostics.Report(PlaythroughCodes.NotReadable, line.Span(_at - word.Length, Math.Max(1, word.Length)), message, label, help);
}
