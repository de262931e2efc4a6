using Scenario.Terminal.Wording;
using Terminal.Gui.Text;
using Xunit;

namespace Scenario.Terminal.Tests.Wording;

public class WordingTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("한국어 문장")]
    [InlineData("日本語とカナ")]
    [InlineData("e\u0301te\u0301")]
    [InlineData("━●○─ ▁▂▃█ ►│┃→▲▼ ■□ …·›")]
    [InlineData("🚀 go")]
    public void Cells_are_counted_as_the_screen_counts_them(string text) => Assert.Equal(text.GetColumns(), CellWidth.Of(text));

    [Fact]
    public void Cutting_never_splits_a_wide_letter()
    {
        for (int cells = 1; cells < 12; cells++)
        {
            Assert.True(CellWidth.Of(CellWidth.Cut("한국어 문장", cells)) <= cells);
            Assert.Equal(cells, CellWidth.Of(CellWidth.Fit("한국어 문장", cells)));
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(7)]
    [InlineData(2)]
    public void Wrapped_rows_fit_and_lose_nothing_but_blanks(int cells)
    {
        const string Text = "Send a delegation 대표단을 보낸다 incomprehensibilities, and 日本語の文章 again.";
        var rows = Wrapping.Rows(Text, cells);
        Assert.All(rows, r => Assert.True(CellWidth.Of(r) <= cells, r));
        Assert.Equal(Text.Replace(" ", ""), string.Concat(rows).Replace(" ", ""));
    }

    [Theory]
    [InlineData("2024-10-22", "2024-10-24", "22-24 October 2024")]
    [InlineData("2024-10-29", "2024-11-03", "29 October - 3 November 2024")]
    [InlineData("2024-12-30", "2025-01-02", "30 December 2024 - 2 January 2025")]
    [InlineData("2024-10-18", "2024-10-18", "18 October 2024")]
    public void Story_dates_say_nothing_twice(string from, string to, string said) =>
        Assert.Equal(said, StoryDates.Span(DateOnly.Parse(from), DateOnly.Parse(to)));

    [Fact]
    public void Markdown_becomes_plain_paragraphs_and_lists()
    {
        var page = new Page().Markdown("## Why\n**Bold** and *thin* `code`, snake_case_name stays, 2 * 3 * 4 stays.\nSame paragraph.\n\n- one\n  goes on\n- [two](https://x.example)\n1. first");
        Assert.Equal(
            ["Why", "Bold and thin code, snake_case_name stays, 2 * 3 * 4 stays. Same paragraph.", "", "- one goes on", "- two (https://x.example)", "1. first"],
            page.Lines(100).Select(l => l.Text.TrimEnd()));
    }

    [Theory]
    [InlineData(0, 0, "●─────────")]
    [InlineData(1000, 1000, "━━━━━━━━━●")]
    [InlineData(500, 200, "━━○━━●────")]
    [InlineData(200, 500, "━━●──○────")]
    public void A_bar_shows_where_the_value_is_and_was(int now, int then, string bar) => Assert.Equal(bar, Bars.Range(now, then, 10));

    [Fact]
    public void Every_key_is_named_once_for_each_place()
    {
        var places = new[] { KeyTable.Play, KeyTable.Replay.Concat(KeyTable.Play.Where(r => !KeyTable.IsForPlayOnly(r.Action))) };
        foreach (var keys in places.Select(rows => rows.SelectMany(r => r.Keys).Where(k => k is not ("Enter" or "PgUp" or "PgDn")).ToList()))
        {
            Assert.Equal(keys.Count, keys.Distinct().Count());
        }
    }
}
