using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Expressions;
using Xunit;

namespace Scenario.Authoring.Tests;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("a or b and c", "(a or (b and c))")]
    [InlineData("a and b or c", "((a and b) or c)")]
    [InlineData("not a and b", "((not a) and b)")]
    [InlineData("not not a", "(not (not a))")]
    [InlineData("not a >= 5", "((not a) >= 5)")]
    [InlineData("a + b * c > d - e", "((a + (b * c)) > (d - e))")]
    [InlineData("a - b - c = 0", "(((a - b) - c) = 0)")]
    [InlineData("(a + b) * c != 1", "(((a + b) * c) != 1)")]
    [InlineData("a>=1 and b<=2 or c<3", "(((a >= 1) and (b <= 2)) or (c < 3))")]
    [InlineData("chosen(di3-quiet-channel)", "chosen(di3-quiet-channel)")]
    [InlineData("min(a, b + 1) > -2", "(min(a,(b + 1)) > (- 2))")]
    [InlineData("- a * 2 > 1", "(((- a) * 2) > 1)")]
    [InlineData("  a-b\n=\t1 ", "(a-b = 1)")]
    [InlineData("((a))", "a")]
    [InlineData("sustained(a > 1 or b, 3)", "sustained(((a > 1) or b),3)")]
    public void Operators_bind_as_documented(string text, string expected)
    {
        var diagnostics = new DiagnosticBag();
        var parsed = ExpressionParsing.Parse(new(text, new(0, 1), static (start, length) => new(start, length), diagnostics));
        Assert.Empty(diagnostics.InOrder());
        Assert.Equal(expected, CanonicalText.Of(parsed!));
    }

    [Theory]
    [InlineData(50, 0)]
    [InlineData(51, 1)]
    public void Brackets_may_stand_fifty_deep(int depth, int faults)
    {
        var diagnostics = new DiagnosticBag();
        var text = new string('(', depth) + "a" + new string(')', depth);
        ExpressionParsing.Parse(new(text, new(0, 1), static (start, length) => new(start, length), diagnostics));
        Assert.Equal(faults, diagnostics.InOrder().Count);
    }

    [Fact]
    public void A_fault_behind_escapes_and_wide_letters_is_found_at_its_column()
    {
        var json = Corpus.Harbour().Replace("\"moves\": [ {", "\"moves\": [ { \"when\": \"\\u0074rade > 1 and 한 > 1\",", StringComparison.Ordinal);
        var result = Corpus.CompileText(json);
        var fault = Assert.Single(result.Diagnostics);
        var line = json.Split('\n')[result.Source.Position(fault.Span.Start).Line - 1];
        Assert.Equal(line.IndexOf('한', StringComparison.Ordinal) + 1, result.Source.Position(fault.Span.Start).Column);
    }
}
