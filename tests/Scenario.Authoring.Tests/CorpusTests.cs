using Scenario.Authoring.Diagnostics;
using Xunit;

namespace Scenario.Authoring.Tests;

public sealed class CorpusTests
{
    // Too large for a file in the corpus: HostileInputTests makes them.
    private static readonly string[] MadeInTests = ["SCN0001", "SCN0012", "SCN0092"];

    public static TheoryData<string> Unsound() =>
        [.. Directory.GetFiles(Path.Combine(Corpus.Folder, "unsound")).Where(static f => !f.EndsWith(".txt", StringComparison.Ordinal)).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("sound/harbour.json")]
    [InlineData("sound/everything.json")]
    [InlineData("sound/everything.play")]
    [InlineData("sound/first-format.json")]
    public void A_sound_file_has_nothing_to_say(string path) => Assert.Equal("", Corpus.Check(path).Text);

    [Theory]
    [MemberData(nameof(Unsound))]
    public void An_unsound_file_is_told_as_approved(string file)
    {
        var (diagnostics, text) = Corpus.Check("unsound/" + file);
        Assert.Contains(diagnostics, d => d.Code == file[..7]);
        var approved = Path.Combine(Corpus.Folder, "unsound", Path.ChangeExtension(file, ".txt"));
        if (Environment.GetEnvironmentVariable("SCENARIO_APPROVE") == "1")
        {
            File.WriteAllText(approved, text);
        }

        Assert.True(File.Exists(approved), $"{approved} is missing. To accept what is said now, run the tests once with SCENARIO_APPROVE=1.\n{text}");
        Assert.True(
            File.ReadAllText(approved) == text,
            $"{file} is told differently from {Path.GetFileName(approved)}. To accept the new text, run the tests once with SCENARIO_APPROVE=1. New text:\n{text}");
    }

    [Fact]
    public void Every_code_has_a_file_or_a_test()
    {
        var tested = Unsound().Select(static row => row.Data[..7]).Concat(MadeInTests).ToHashSet();
        Assert.DoesNotContain(Catalogue.All, code => !tested.Contains(code.Id));
    }

    [Fact]
    public void Codes_are_unique_and_explained()
    {
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(static code => code.Id).Distinct().Count());
        Assert.All(Catalogue.All, static code => Assert.True(code.Explanation.Length > 60 && code.Title.Length > 5, code.Id));
        Assert.Equal("SCN0032", Catalogue.Find("scn0032")?.Id);
        Assert.Null(Catalogue.Find("SCN9999"));
    }

    [Fact]
    public void Ten_different_faults_in_one_file_are_all_told()
    {
        string[] expected = ["SCN0020", "SCN0021", "SCN0022", "SCN0023", "SCN0024", "SCN0025", "SCN0032", "SCN0050", "SCN0056", "SCN0084"];
        var told = Corpus.Check("unsound/SCN0020-ten-faults.json").Diagnostics.Select(static d => d.Code).Order(StringComparer.Ordinal);
        Assert.Equal(expected, told);
    }
}
