using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Terminal.Facilitating.Commands;
using Scenario.Terminal.Tests.Fakes;
using Xunit;

namespace Scenario.Terminal.Tests.Commands;

public class ChangesByCommand
{
    [Theory]
    [InlineData("belief port spill = 1.5 2 3 high", "1.5 to 3, best 2", "high")]
    [InlineData("belief port spill = 4", "4", "moderate")]
    [InlineData("belief \"Coast guard\" spill = 1 2 3 none", "1 to 3, best 2", "none")]
    public void A_belief_is_corrected_in_a_line(string change, string figures, string confidence)
    {
        using var table = Room.Table();
        Assert.Null(table.Submit(Read(table, change)).Refusal);
        var held = table.Control().Beliefs[0].Held[change.Contains("port", StringComparison.Ordinal) ? 0 : 1];
        Assert.Equal((figures, confidence), (held.Figures, held.Confidence));
    }

    [Fact]
    public void A_stage_is_named_and_a_beginning_will_do()
    {
        using var table = Room.Table();
        table.Submit(Read(table, "belief coast hull = tight leak \"breaking up\" moderate"));
        Assert.Equal("leaking (from tight to breaking up)", table.Control().Beliefs[1].Held[1].Figures);
    }

    [Fact]
    public void Several_changes_stand_in_one_line_and_a_comma_within_a_number_or_a_name_parts_nothing()
    {
        using var table = Room.Table();
        var changes = ((CorrectState)Read(table, "trust +3, flag barrier on, share \"Port authority\" \"How much oil is on the water?\" to coast as headline")).Changes;
        Assert.Equal([ControlChangeKind.Add, ControlChangeKind.Flag, ControlChangeKind.Share], changes.Select(c => c.Kind));
        Assert.Equal((0L, 1, SharingForm.Headline), (changes[2].Amount, changes[2].To, changes[2].Estimate.Form));
    }

    [Theory]
    [InlineData("belief port spill = a lot", "least, the best and the greatest")]
    [InlineData("belief port spill = 1 2", "least, the best and the greatest")]
    [InlineData("belief port spill = many", "is no answer")]
    [InlineData("belief port spill = 1.25", "is no answer")]
    [InlineData("belief port spill = 99999999999999999999", "is no answer")]
    [InlineData("belief port hull = sunk", "\"tight\", \"leaking\", \"breaking up\"")]
    [InlineData("belief crowd spill = 1", "hears headlines only")]
    [InlineData("belief pilot spill = 1", "There is no actor")]
    [InlineData("belief port spill 1", "\"=\" is expected")]
    [InlineData("share port spill coast", "\"to\" is expected")]
    [InlineData("share port spill to coast as rumour", "full, sanitised or headline")]
    public void What_cannot_be_understood_is_answered_with_what_is_possible(string change, string says)
    {
        using var table = Room.Table();
        Assert.Contains(says, Assert.IsType<ControlMistake>(ControlCommands.Parse($":correct {change} because of a test", table)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_out_of_range_are_refused_by_the_rules()
    {
        using var table = Room.Table();
        Assert.Contains("lies between", table.Submit(Read(table, "belief port spill = 50")).Refusal!.Reason, StringComparison.Ordinal);
    }

    private static Submission Read(Exercise.Tables.IControlTable table, string change) =>
        Assert.IsType<ControlRequest>(ControlCommands.Parse($":correct {change} because It was a slip", table)).Submission;
}
