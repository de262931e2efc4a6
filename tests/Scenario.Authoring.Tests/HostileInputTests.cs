using System.Text;
using CsCheck;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Playthroughs;
using Xunit;

namespace Scenario.Authoring.Tests;

public sealed class HostileInputTests
{
    [Fact]
    public void A_file_above_the_limit_is_refused_unread() =>
        Assert.Equal(["SCN0001"], Codes(new byte[(8 * 1024 * 1024) + 1]));

    [Fact]
    public void A_file_of_too_many_values_is_refused() =>
        Assert.Equal(["SCN0001"], Codes("[" + string.Join(',', Enumerable.Repeat("1", 300_000)) + "]"));

    [Fact]
    public void Faults_are_told_up_to_a_limit()
    {
        var diagnostics = Corpus.CompileText("{" + string.Join(',', Enumerable.Range(0, 2000).Select(static i => $"\"x{i}\":1")) + "}").Diagnostics;
        Assert.Equal(DiagnosticBag.Most + 1, diagnostics.Count);
        Assert.Contains(diagnostics, static d => d.Code == "SCN0012");
    }

    [Fact]
    public void Many_faults_in_one_line_of_eight_megabytes_are_placed_soon()
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, 600).Select(static i => $"\"한{i}\":\"{new string('가', 4_000)}\"")) + "}";
        var result = Corpus.CompileText(json);
        var last = result.Diagnostics.Last(static d => d.Code == "SCN0020");
        Assert.Equal(json.IndexOf(last.Message.Split('`')[1], StringComparison.Ordinal), result.Source.Position(last.Span.Start).Column);
        Assert.NotEmpty(HumanRendering.Write(result.Diagnostics, result.Source));
    }

    [Fact]
    public void Too_many_draws_and_delays_are_told()
    {
        var draws = string.Join(',', Enumerable.Repeat("""{"chance":50,"then":[]}""", 200));
        var nested = string.Join(',', Enumerable.Repeat($$"""{"when":"true","then":[{{draws}}]}""", 22));
        var delays = string.Join(',', Enumerable.Repeat("""{"after":1,"then":[]}""", 200));
        var nestedDelays = string.Join(',', Enumerable.Repeat($$"""{"when":"true","then":[{{delays}}]}""", 6));
        Assert.Equal(["SCN0092"], Distinct(WithEffects(nested)));
        Assert.Equal(["SCN0092"], Distinct(WithEffects(nestedDelays)));
    }

    [Fact]
    public void Too_many_remembered_conditions_are_told()
    {
        var conditions = Enumerable.Range(0, 1001).Select(static i => $"first(trade > {i})").Chunk(4).Select(static four => string.Join(" or ", four));
        var triggers = conditions.Select(static (when, i) => $$"""{"id":"t{{i}}","title":"T","when":"{{when}}","effects":[]}""");
        Assert.Equal(["SCN0092"], Distinct(Corpus.Harbour().Replace("\"debrief\":", $"\"triggers\": [{string.Join(',', triggers)}], \"debrief\":", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("nul")]
    [InlineData("//")]
    [InlineData("[1,]x")]
    [InlineData("\u0000")]
    [InlineData("{\"a\":1} {}")]
    [InlineData("/* never closed")]
    public void Fragments_give_a_diagnostic(string json) => Assert.NotEmpty(Corpus.CompileText(json).Diagnostics);

    [Fact]
    public void Eight_megabytes_of_brackets_in_a_condition_are_refused_at_once()
    {
        var json = Corpus.Harbour().Replace("\"moves\": [ {", "\"moves\": [ { \"when\": \"" + new string('(', 8_000_000) + "\",", StringComparison.Ordinal);
        Assert.Equal(["SCN0052"], Codes(json));
    }

    [Fact]
    public void Conditions_that_fill_a_file_end_soon()
    {
        var condition = "trade" + string.Concat(Enumerable.Repeat(" + trade", 55)) + " > 0";
        var rules = string.Join(',', Enumerable.Range(0, 400).Select(i => $$"""{"id":"t{{i}}","title":"{{new string('x', 200)}}","when":"{{condition}}","effects":[{{string.Join(',', Enumerable.Repeat($$"""{"add":"trade","by":"{{condition[..^4]}}"}""", 20))}}]}"""));
        var json = Corpus.Harbour().Replace("\"debrief\":", "\"triggers\": [" + rules + "], \"debrief\":", StringComparison.Ordinal);
        Assert.Contains("SCN0052", Codes(json));
    }

    [Fact]
    public void Nothing_that_a_terminal_obeys_reaches_the_output()
    {
        var json = Corpus.Harbour()
            .Replace("\"Talk\"", "\"\\u001b]0;x\\u0007 \u202E\u009B\"", StringComparison.Ordinal)
            .Replace("\"m1-talk\"", "\"\\u001b[2J\u202E\"", StringComparison.Ordinal)
            .Replace("\"by\"", "\"b\\u001by\u2066\"", StringComparison.Ordinal);
        var result = ScenarioCompiler.Compile(Encoding.UTF8.GetBytes(json), "a\u001b[31m.json");
        var text = HumanRendering.Write(result.Diagnostics, result.Source);
        Assert.NotEmpty(text);
        Assert.True(Exercise.Text.SafeText.IsSafe(text), text);
        Assert.All(result.Diagnostics, static d => Assert.True(Exercise.Text.SafeText.IsSafe(d.Message + d.Label + d.Help)));
    }

    [Theory]
    [InlineData("sound/harbour.json")]
    [InlineData("sound/everything.json")]
    public void Mutated_files_never_throw(string path)
    {
        var sound = Corpus.Bytes(path);
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[0, 60], Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]), Gen.Int[0, sound.Length - 1], Gen.Byte).Sample(
            (at, removed, piece, other, octet) =>
            {
                byte[] mutated = [.. sound.AsSpan(0, at), .. Encoding.UTF8.GetBytes(piece), .. sound.AsSpan(Math.Min(sound.Length, at + removed))];
                mutated[Math.Min(other, mutated.Length - 1)] = octet;
                var result = ScenarioCompiler.Compile(mutated, "fuzz.json");
                Assert.Equal(result.IsSound, result.Diagnostics.All(static d => d.Severity == Severity.Warning));
                Assert.True(Exercise.Text.SafeText.IsSafe(HumanRendering.Write(result.Diagnostics, result.Source)));
                Assert.NotEmpty(JsonRendering.Write(result.Diagnostics, result.Source));
            },
            iter: 500);
    }

    [Fact]
    public void Mutated_playthroughs_never_throw()
    {
        var scenario = Corpus.Everything();
        var sound = Corpus.Bytes("sound/everything.play");
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[0, 20], Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]), Gen.Byte).Sample(
            (at, removed, piece, octet) =>
            {
                byte[] mutated = [.. sound.AsSpan(0, at), .. Encoding.UTF8.GetBytes(piece), octet, .. sound.AsSpan(Math.Min(sound.Length, at + removed))];
                var result = PlaythroughParser.Parse(mutated, "fuzz.play", scenario);
                Assert.NotNull(HumanRendering.Write(result.Diagnostics, result.Source));
            },
            iter: 500);
    }

    private static readonly string[] Pieces =
        ["", "\"", "{", "}", "[", "]", ",", ":", "null", "1e9", "-", "((((", "not ", " and ", "\\u0041", "\\ud800", "\u202E", "한국", "🚢", "99999999999", "true", "\n", "//", "turn 1", "expect "];

    private static string WithEffects(string effects) =>
        Corpus.Harbour().Replace("\"effects\": [", "\"effects\": [" + effects + ",", StringComparison.Ordinal);

    private static string[] Codes(byte[] bytes) => [.. ScenarioCompiler.Compile(bytes, "test.json").Diagnostics.Select(static d => d.Code)];

    private static string[] Codes(string json) => Codes(Encoding.UTF8.GetBytes(json));

    private static string[] Distinct(string json) => [.. Codes(json).Distinct()];
}
