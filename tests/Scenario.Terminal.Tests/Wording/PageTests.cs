using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Tests.Fakes;
using Scenario.Terminal.Wording;
using Xunit;

namespace Scenario.Terminal.Tests.Wording;

public class PageTests
{
    private static readonly SeatView Over = SeoulView.Build(0, ProcedureStep.HotWash, 2, 2, null, []);

    [Fact]
    public void Of_an_answer_that_was_revised_only_the_last_version_is_listed()
    {
        string said = Text(EndingPages.Ending(Over with
        {
            Answers = [new(1, "A list", "Which?", "All of it."), new(1, "Stage", "Which?", "Two."), new(2, "A list", "Which?", "Half of it.")],
        }));
        Assert.Contains("What you wrote in turn 2: A list (revised)\n  Half of it.", said);
        Assert.DoesNotContain("All of it.", said);
        Assert.Contains("turn 1: Stage\n  Two.", said);
    }

    [Fact]
    public void A_reveal_says_so_when_the_own_seat_made_no_move()
    {
        var reveal = new RevealView(1, new DateOnly(2024, 10, 18), new DateOnly(2024, 10, 21), [new(RevealKind.Message, "A paper", "News", "", null, [])]);
        string said = Text(RevealPages.Reveal(Over, reveal));
        Assert.Contains("Seoul: National Security Council\n  -       Made no move", said);
        Assert.Contains("message News\n", said + "\n");
    }

    [Fact]
    public void A_task_shown_by_the_course_says_on_what_that_rests()
    {
        ObjectiveView objective = new("Decide", null, [new("Answer.", true, "3 of 3 written answers came in time"), new("Be kind.", null)]);
        Assert.Contains("[shown]      Answer. (the record: 3 of 3 written", Text(EndingPages.Ending(Over with { Ending = Over.Ending! with { Objectives = [objective] } })));
        string page = Text(RecordPages.Objective(1, objective, []));
        Assert.Contains("Answer.: met (the record: 3 of 3 written answers came in time)\n", page);
        Assert.Contains("Be kind.: nothing recorded\n", page);
    }

    [Fact]
    public void Names_of_indicators_are_whole_in_the_narrowest_window()
    {
        string said = Text(RevealPages.Reveal(Over, Over.Reveals[0]));
        Assert.Contains("Moscow's hostility to Seoul ", said);
        Assert.DoesNotContain("…", said);
    }

    private static string Text(Page page) => string.Join('\n', page.Lines(76).Select(l => l.Text.TrimEnd()));
}
