using System.Runtime.CompilerServices;
using Scenario.Evaluation.Reports;
using Scenario.Exercise.Events;

namespace Scenario.Evaluation.Tests;

public class ReportTests
{
    [Fact]
    public void The_report_of_a_whole_game_is_as_approved() => Approved("report-whole.md", ExerciseReport.Write(Games.Read(Games.Whole())));

    [Fact]
    public void The_report_of_a_game_in_progress_is_as_approved() => Approved("report-unfinished.md", ExerciseReport.Write(Games.Read(Games.Beginning(2))));

    [Fact]
    public void The_course_of_a_game_in_plain_lines_is_as_approved() => Approved(
        "course.md", string.Join('\n', CourseText.Lines(SmallScenario.Value, [.. Games.Read(Games.Whole()).Events.Select(e => e.Happened)])) + "\n");

    [Fact]
    public void The_report_of_a_game_of_knowledge_is_as_approved() => Approved("report-knowing.md", ExerciseReport.Write(Games.ReadKnowing(Games.Knowing())));

    [Theory]
    [InlineData(CourseText.AllLayers, "course-knowing.md")]
    [InlineData(KnowingScenario.Dam, "course-knowing-dam.md")]
    public void The_course_of_a_game_of_knowledge_is_as_approved(int seat, string name) => Approved(
        name, string.Join('\n', CourseText.Lines(KnowingScenario.Value, [.. Games.ReadKnowing(Games.Knowing()).Events.Select(e => e.Happened)], 0, seat)) + "\n");

    [Fact]
    public void Confidence_and_likelihood_never_stand_in_one_sentence()
    {
        var text = ExerciseReport.Write(Games.ReadKnowing(Games.Knowing()));
        var sentences = text.Split(['.', '\n']).Where(sentence => sentence.Contains("onfidence", StringComparison.Ordinal));
        Assert.All(sentences, sentence => Assert.DoesNotContain("likely", sentence, StringComparison.Ordinal));
        Assert.Contains("confidence", text, StringComparison.Ordinal);
        Assert.Contains("likely", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seat_is_not_told_what_it_may_not_know()
    {
        ExerciseEvent[] history = [.. Games.Read(Games.Whole()).Events.Select(e => e.Happened)];
        var dam = string.Join('\n', CourseText.Lines(SmallScenario.Value, history, 0, SmallScenario.Dam));
        Assert.DoesNotContain("Whisper", dam, StringComparison.Ordinal);
        Assert.DoesNotContain("Better early", dam, StringComparison.Ordinal);
        Assert.DoesNotContain("  Trust", dam.Split("Ending:")[0], StringComparison.Ordinal);
        Assert.Contains("Walk the levee", dam, StringComparison.Ordinal);
    }

    [Fact]
    public void Telling_a_game_piece_by_piece_tells_each_turn_once()
    {
        ExerciseEvent[] history = [.. Games.Read(Games.Whole()).Events.Select(e => e.Happened)];
        var half = history.Length / 2;
        var first = CourseText.Lines(SmallScenario.Value, history[..half]);
        var second = CourseText.Lines(SmallScenario.Value, history, half);
        Assert.Equal(3, first.Concat(second).Count(line => line.StartsWith("Turn ", StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(1, history.Length), until => Assert.NotEmpty(CourseText.Caption(SmallScenario.Value, history[..until])));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("![x](javascript:1)", "\\!\\[x\\](javascript:1)")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("see https://x.example and www.x.example", "see https&#58;//x.example and www&#46;x.example")]
    [InlineData("# no heading\nsecond", "\\# no heading second")]
    [InlineData("\u001b[31m\u202e`", "\\\\u\\{1B\\}\\[31m\\\\u\\{202E\\}\\`")]
    public void Text_of_others_stays_text(string text, string expected) => Assert.Equal(expected, MarkdownText.Inline(text));

    [Theory]
    [InlineData("1. no list", "> 1\\. no list")]
    [InlineData("- no list", "> \\- no list")]
    [InlineData("2) no list", "> 2\\) no list")]
    [InlineData("===", "> \\===")]
    [InlineData("---", "> \\---")]
    [InlineData("> no quotation", "> &gt; no quotation")]
    public void A_quotation_holds_whatever_is_quoted(string text, string expected) => Assert.Equal([expected], MarkdownText.Quote(text, ""));

    [Fact]
    public void The_authors_emphasis_stays_but_headings_links_and_html_do_not() => Assert.Equal(
        ["**bold** and *it*", "- item", "\\# no heading", "\\===", "\\[no\\](http&#58;//link) &lt;b&gt;"],
        MarkdownText.Block("**bold** and *it*\n- item\n# no heading\n===\n[no](http://link) <b>"));

    private static void Approved(string name, string actual, [CallerFilePath] string thisFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(thisFile)!, "Approved", name);
        if (Environment.GetEnvironmentVariable("SCENARIO_APPROVE") == "1")
        {
            File.WriteAllText(path, actual);
        }

        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(
            approved == actual,
            $"{name} came out otherwise than approved. Look at the difference; if it is right, run the tests once with SCENARIO_APPROVE=1.\n--- came out ---\n{actual}");
    }
}
