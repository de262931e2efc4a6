using System.Text.RegularExpressions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Screens;
using Scenario.Terminal.Tests.Fakes;
using Scenario.Terminal.Wording;
using Xunit;

namespace Scenario.Terminal.Tests.Wording;

public partial class KnowledgeWords
{
    private static readonly SeatView Second = SeoulView.Build(0, ProcedureStep.Deliberation, 2, 3, null, []);
    private static readonly SeatView Over = SeoulView.Build(0, ProcedureStep.HotWash, 2, 2, null, []);

    [Theory]
    [InlineData(0, 0, 0, -1, "●·········")]
    [InlineData(200, 400, 800, -1, "··┣━●━━┫··")]
    [InlineData(0, 500, 1000, -1, "┣━━━━●━━━┫")]
    [InlineData(200, 400, 800, 400, "··┣━◉━━┫··")]
    [InlineData(200, 400, 600, 900, "··┣━●┫··◆·")]
    [InlineData(0, -1, 0, 500, "·····◆····")]
    public void A_bar_shows_range_best_guess_and_truth(int low, int best, int high, int truth, string bar) =>
        Assert.Equal(bar, Bars.Estimate(low, best, high, 10, truth));

    [Theory]
    [InlineData(47)]
    [InlineData(41)]
    [InlineData(69)]
    public void Rows_of_estimates_fit_their_list_in_any_script(int cells)
    {
        var view = Second with { Estimates = [.. Second.Estimates.Select(e => e with { Title = "지금 러시아에 있는 병력은 몇 명입니까? " + e.Title, Held = e.Held is null ? null : e.Held with { Best = "훈련 중 " + e.Held.Best } })] };
        foreach (var row in EstimateRows.Of(view).Concat(EstimateRows.Of(Second)).SelectMany(r => r.Render(cells)))
        {
            Assert.True(row.Width <= cells, $"{row.Width}: {row.Text}");
        }
    }

    [Theory]
    [InlineData(74)]
    [InlineData(94)]
    public void Rows_of_the_reveal_fit_the_page_and_their_columns_line_up(int cells)
    {
        var course = SeoulOpened.Reveal().Questions[0];
        var rows = CoursePages.Of(course).Lines(cells);
        Assert.All(rows, r => Assert.True(r.Width <= cells, r.Text));
        var ends = rows.Where(r => r.Text.Contains("best", StringComparison.Ordinal) && r.Text.Contains('·', StringComparison.Ordinal))
            .Select(r => CellWidth.Of(r.Text[..r.Text.LastIndexOfAny(['·', '━', '┫', '●', '◆'])])).ToList();
        Assert.Equal(8, ends.Count);
        Assert.Single(ends.Distinct());
    }

    [Fact]
    public void How_sure_and_how_likely_never_meet_in_a_sentence()
    {
        var draft = new Draft();
        var move = Draft.Find(Second, 2)!;
        draft.Mark(Second, move, "so", new Particulars([0], [1]));
        var pages = new List<Page> { ForecastWords.All(Over), EndingPages.Ending(Over), DecisionWords.Summary(Second, draft, 1), MoveWords.Detail(move, draft) };
        pages.AddRange(Second.Estimates.Select(BeliefWords.Detail));
        pages.AddRange(OpenedPages.Sections(Over).Select(s => s.Page));
        foreach (string sentence in pages.SelectMany(p => p.Blocks).SelectMany(b => Sentences().Split(b.Spoken ?? b.Text)))
        {
            Assert.False(
                sentence.Contains("confidence", StringComparison.OrdinalIgnoreCase) && Likely().IsMatch(sentence), sentence);
        }
    }

    [Fact]
    public void Nothing_held_is_said()
    {
        Assert.Contains("You hold nothing on this question", Text(BeliefWords.Detail(Second.Estimates[6])));
        Assert.Equal("How firmly do the units hold together? nothing held.", BeliefWords.Spoken(Second.Estimates[6]));
    }

    [Fact]
    public void A_stage_shows_all_its_names_with_what_is_possible()
    {
        string said = Text(BeliefWords.Detail(Second.Estimates[2]));
        Assert.Contains("┃ 0. Training in the Far East (possible)", said);
        Assert.Contains("● 1. Moving west (best guess)", said);
        Assert.Contains("┃ 2. In the Kursk area (possible)", said);
        Assert.Contains("  3. In combat", said);
    }

    [Fact]
    public void The_facilitator_alone_sees_how_policies_would_weigh()
    {
        Assert.DoesNotContain(OpenedPages.Sections(Over), s => s.Title.Contains("automated", StringComparison.Ordinal));
        var section = OpenedPages.Sections(Second with { Opened = SeoulOpened.Reveal(facilitator: true) })[^1];
        Assert.Contains("Pyongyang: Steady build-up\n- acts at all: 80 %\n- Send a further contingent: 44 %", Text(section.Page));
    }

    [Fact]
    public void Particulars_that_are_offered_no_more_are_asked_for_again()
    {
        var offer = SeoulKnowledge.Offer("in3-brief-kyiv")!;
        var draft = new ParticularsDraft(offer, new Particulars([7, 1], [9, 2]));
        Assert.Equal([1], draft.Questions);
        Assert.Equal([2], draft.Recipients);
        Assert.NotNull(draft.Said);
        draft.Questions = [0, 1, 2];
        Assert.Null(draft.Said);
        draft.Questions = [0];
        draft.Caveat = new string('x', 501);
        Assert.Null(draft.Said);
        Assert.Contains("at most 500", SharingWords.Missing(OfferStep.Caveat, draft));
    }

    [Fact]
    public void A_score_is_read_with_one_sentence()
    {
        var given = new GivenForecast(Over.SeatTitle, 1, 2, 70, "0 likely");
        string said = Text(ForecastWords.All(SeoulView.Build(0, ProcedureStep.HotWash, 2, 2, null, [], [given])));
        Assert.Contains("Turn 2  Seoul: National Security Council, person 1: likely (70 %)", said);
        Assert.Contains("All, pooled: 0.402", said);
        Assert.Contains("0 is perfect", said);
    }

    private static string Text(Page page) => string.Join('\n', page.Lines(90).Select(l => l.Text.TrimEnd()));

    [GeneratedRegex(@"[.;!?:\n]\s", RegexOptions.None, 1000)]
    private static partial Regex Sentences();

    [GeneratedRegex("likely|almost no chance|even chance|almost certain", RegexOptions.None, 1000)]
    private static partial Regex Likely();
}
