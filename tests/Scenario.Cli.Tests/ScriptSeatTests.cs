using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>All that people can do at a seat can be written in a script, and what contradicts itself is refused by the rules.</summary>
public class ScriptSeatTests
{
    private const string Surge = "seoul> move in5-surge-collection about q6-test-preparation because A number without a stage helps nobody";
    private const string Condemn = "seoul> move di1-condemn-at-un because One line";

    [Fact]
    public void People_of_a_seat_propose_argue_and_estimate_odds_in_their_own_name()
    {
        using var shell = new Shell();
        var played = Play(
            shell, "seoul/2> propose A joint team because Two of theirs, because only then both sign", "kyiv> argue for P1 because Four sign",
            "kyiv/3> argue against P1 because Whoever signs is asked for more", Surge, "seoul> commit",
            "kyiv/2> argue against in5-surge-collection because It costs too much", "kyiv> odds in5-surge-collection at 60%");
        Assert.Equal(ExitCodes.Sound, played.Code);
        foreach (var expected in (string[])
        [
            "person 2 makes proposal 1, \"A joint team\": Two of theirs, because only then both sign",
            "person 1 argues for proposal 1, \"A joint team\": Four sign",
            "person 3 argues against proposal 1, \"A joint team\": Whoever signs is asked for more",
            "person 2 argues against \"Surge national collection on one question\": It costs too much",
            "person 1 estimates the odds of \"Surge national collection on one question\" at 60 %",
        ])
        {
            Assert.Contains(expected, played.Out, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }

    [Fact]
    public void A_team_chooses_first_speaks_against_votes_and_commits()
    {
        using var shell = new Shell();
        var played = Play(
            shell, "seoul/2> first di1-condemn-at-un at 70", "seoul> first 1 none at 40", Condemn, "seoul/2> against They will not listen",
            "seoul> vote 1 for", "seoul/2> vote against because Too early", "seoul> vote 3 for because It is due", "seoul> commit because One line.");
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.Contains("First choice of Seoul: National Security Council, person 2", played.Out, StringComparison.Ordinal);
        Assert.Contains("person 2 votes against - because: Too early", played.Out, StringComparison.Ordinal);
        Assert.Contains("person 2 speaks against what is favoured, \"Condemn, demand withdrawal, take it to the UN\": They will not listen\n", played.Out, StringComparison.Ordinal);
        Assert.Contains("commits one move - because: One line.\n", played.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commit", "has committed its decision for turn 1")]
    [InlineData("pass", "has committed its decision for turn 1")]
    [InlineData("forgo because Late", "has committed its decision for turn 1")]
    [InlineData("move di1-condemn-at-un because Late", "has committed its decision for turn 1")]
    [InlineData("vote 1 for", "has committed its decision for turn 1")]
    [InlineData("against Late", "has committed its decision for turn 1")]
    [InlineData("first 1 none at 40", "A first choice comes before the seat's decision")]
    [InlineData("odds in5-surge-collection at 50", "is not committed this turn")]
    [InlineData("argue for P1 because R", "There is no such proposal")]
    [InlineData("open i04-draft-line", "This message has not arrived")]
    [InlineData("answer i04-draft-line Too early", "This message has not arrived")]
    [InlineData("forecast combat-by-6 at 20", "this is turn 1")]
    public void After_its_decision_a_seat_changes_nothing_and_speaks_only_of_what_there_is(string line, string expected)
    {
        using var shell = new Shell();
        var played = Play(shell, "seoul> pass because We wait", "seoul> " + line);
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.Contains("test.script:4: ", played.Error, StringComparison.Ordinal);
        Assert.Contains(expected, played.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_argument_is_against_what_most_chose_first_else_against_what_is_marked_and_never_against_nothing_at_all()
    {
        using var shell = new Shell();
        var played = Play(
            shell, "! seoul> against Too early", Condemn, "seoul> against Too late", "seoul> first 1 none at 40", "seoul/3> against We would be asked why",
            "seoul> first 1 di1-condemn-at-un, in5-surge-collection at 50", "seoul> against It costs a week");
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.Contains("refused: Nothing is favoured yet", played.Out, StringComparison.Ordinal);
        Assert.Contains("person 1 speaks against what is favoured, \"Condemn, demand withdrawal, take it to the UN\": Too late", played.Out, StringComparison.Ordinal);
        Assert.Contains("person 3 speaks against what is favoured, doing nothing: We would be asked why", played.Out, StringComparison.Ordinal);
        Assert.Contains("\" and \"", played.Out.Split('\n').Single(static line => line.EndsWith("It costs a week", StringComparison.Ordinal) && !line.StartsWith("seoul", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Sound, shell.Run("verify", shell.Log).Code);
    }

    [Theory]
    [InlineData("seoul> move da1-cheongung-one because R", "is closed: opens on rung 3")]
    [InlineData("seoul> move in2-brief-brussels because R", "needs to know about which question")]
    public void What_could_not_be_committed_is_not_marked(string line, string expected)
    {
        using var shell = new Shell();
        var played = Play(shell, line, "seoul> commit");
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.Contains("test.script:3: ", played.Error, StringComparison.Ordinal);
        Assert.Contains(expected, played.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_on_some_moves_is_no_vote_on_others()
    {
        using var shell = new Shell();
        var played = Play(
            shell, Surge, "seoul> vote 1 for", "seoul> vote 2 for", Condemn, "! seoul> commit", "! seoul> pass", "seoul> vote 1 for",
            "! seoul> commit", "seoul> vote 2 against because Not both", "seoul> commit");
        Assert.Contains("Person 1, 2 voted on other moves than these.", played.Out, StringComparison.Ordinal);
        Assert.Contains("Person 2 voted on other moves than these.", played.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.Contains("1 of 2 are for it", played.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pass because We wait", "pass commits no move")]
    [InlineData("forgo because We wait", "without a decision")]
    public void Marks_are_not_lost_unsaid_to_whoever_then_commits_no_move(string line, string expected)
    {
        using var shell = new Shell();
        var played = Play(shell, Condemn, "! seoul> " + line, "seoul> drop", "seoul> " + line);
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.Contains("refused: Moves are marked (di1-condemn-at-un)", played.Out, StringComparison.Ordinal);
        Assert.Contains(expected, played.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_marked_and_not_committed_is_gone_with_the_turn()
    {
        using var shell = new Shell();
        var played = Play(shell, Condemn, "seoul> against Nobody listens", ":close", ":next", "seoul> commit because We wait");
        Assert.Equal(ExitCodes.Sound, played.Code);
        Assert.Contains("Seoul: National Security Council commits no move - because: We wait\n", played.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_marked_before_a_turn_is_open()
    {
        using var shell = new Shell();
        var played = shell.Run("play", "seoul-phased-response", "--seat", "seoul", "--seed", "7", "--script", shell.Write("test.script", Condemn), "--log", shell.Log);
        Assert.Equal(ExitCodes.Findings, played.Code);
        Assert.Contains("test.script:1: Decisions are taken during the deliberation", played.Error, StringComparison.Ordinal);
    }

    private static ShellResult Play(Shell shell, params string[] lines) => shell.Run(
        "play", "seoul-phased-response", "--seat", "seoul,kyiv", "--seed", "7", "--log", shell.Log, "--script",
        shell.Write("test.script", string.Join('\n', [":in-hand", ":next", .. lines])));
}
