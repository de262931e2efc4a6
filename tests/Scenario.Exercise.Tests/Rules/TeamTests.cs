using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

/// <summary>A team's own decision: first choices, arguments against them, votes.</summary>
public class TeamTests : FacilitatedGame
{
    [Theory]
    [InlineData(TeamRule.Majority, 2, 1, true)]
    [InlineData(TeamRule.Majority, 1, 1, false)]
    [InlineData(TeamRule.TwoThirds, 2, 1, true)]
    [InlineData(TeamRule.TwoThirds, 3, 2, false)]
    [InlineData(TeamRule.Consensus, 3, 1, false)]
    [InlineData(TeamRule.Consensus, 3, 0, true)]
    [InlineData(TeamRule.Chair, 1, 5, true)]
    public void A_teams_rule_carries_a_decision_or_does_not(TeamRule rule, int votesFor, int against, bool carried)
    {
        var ballots = Enumerable.Range(1, votesFor).Select(person => new Ballot(person, true, null))
            .Concat(Enumerable.Range(votesFor + 1, against).Select(person => new Ballot(person, false, "No."))).ToList();
        Assert.Equal(carried, TeamRules.IsCarried(rule, ballots));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 100)]
    [InlineData(63, ExerciseEvent.PeopleOfSeat - 1)]
    public void Seat_and_person_come_back_out_of_the_one_number_that_an_event_holds(int seat, int person) =>
        Assert.Equal((seat, person), ExerciseEvent.SeatAndPerson(ExerciseEvent.Who(seat, person)));

    [Fact]
    public void A_decision_that_its_team_does_not_carry_is_refused_and_dissent_is_kept_with_its_author()
    {
        Assert.Equal(RefusalCode.NotCarried, Game.Try(new CommitDecision(0, [], null, [new(1, false, "No."), new(2, false, "No.")]))?.Code);
        Assert.Equal(RefusalCode.ReasonMissing, Game.Try(new CommitDecision(0, [], null, [new(1, true, null), new(2, false, null)]))?.Code);
        Assert.Equal(RefusalCode.NotCarried, Game.Try(new CommitDecision(0, [], null, [new(1, true, null), new(1, true, null)]))?.Code);
        Game.Do(new RecordFirstChoice(0, 2, [Move("bold")], 70));
        Game.Do(new CommitDecision(0, [], null, [new(1, true, null), new(2, false, "Too timid."), new(3, true, null)]));
        var dissent = Game.Sink.Events.Single(e => e.Kind == EventKind.BallotCast && e.After == 0);
        Assert.Equal((2, "Too timid."), (ExerciseEvent.SeatAndPerson(dissent.Subject).Person, dissent.Text));
    }

    [Fact]
    public void An_argument_against_what_is_favoured_is_on_record_with_its_author_and_commits_nobody()
    {
        Game.Do(new RecordFirstChoice(0, 1, [Move("bold"), Move("pool")], 70));
        Game.Do(new RecordFirstChoice(0, 2, [Move("pool")], 60));
        Game.Do(new RecordFirstChoice(0, 3, [], 90));
        var team = View(0).Team;
        Assert.Equal([1, 2, 3], team.Chose);
        Assert.Equal(2, team.Most);
        Assert.Equal([Move("pool")], team.Favoured([Move("bold")]));
        Game.Do(new RecordCounterArgument(0, 3, [Move("pool")], "They are asleep."));
        Game.Do(new RecordCounterArgument(0, 1, [Move("bold"), Move("pool")], "Both at once is neither."));
        Assert.Equal(["3 pool They are asleep.", "1 bold,pool Both at once is neither."], View(0).Team.Against.Select(said =>
            $"{said.Person} {string.Join(',', said.Moves.Select(move => Game.Scenario.Moves[move].Id))} {said.Text}"));
        Assert.Equal(DecisionStatus.Open, Game.State.Decision(0));
        Assert.Equal(TeamView.Silent, View(1).Team with { People = 0 });
        NextTurn();
        Assert.Equal(TeamView.Silent, View(0).Team with { People = 0 });
    }

    [Fact]
    public void Doing_nothing_is_favoured_where_most_chose_it_and_a_move_where_as_many_want_both()
    {
        Assert.Null(View(0).Team.Favoured([]));
        Assert.Equal([Move("bold")], View(0).Team.Favoured([Move("bold")]));
        Game.Do(new RecordFirstChoice(0, 1, [], 70));
        Assert.Empty(View(0).Team.Favoured([Move("bold")])!);
        Game.Do(new RecordFirstChoice(0, 2, [Move("pool")], 70));
        Assert.Equal([Move("pool")], View(0).Team.Favoured([]));
        Game.Do(new RecordFirstChoice(0, 2, [], 70));
        Assert.Empty(View(0).Team.Favoured([])!);
    }

    [Fact]
    public void An_argument_against_what_is_favoured_has_words_names_own_moves_and_comes_before_the_decision()
    {
        Assert.Equal(RefusalCode.ReasonMissing, Game.Try(new RecordCounterArgument(0, 1, [Move("bold")], " "))?.Code);
        Assert.Equal(RefusalCode.BadControl, Game.Try(new RecordCounterArgument(1, 1, [Move("bold")], "It is theirs."))?.Code);
        Assert.NotNull(Game.Try(new RecordCounterArgument(0, 0, [], "Nobody says this.")));
        Assert.NotNull(Game.Try(new RecordCounterArgument(9, 1, [], "Nobody sits there.")));
        Decide();
        Assert.Contains("before the seat's decision", Game.Try(new RecordCounterArgument(0, 1, [], "Too late."))?.Reason, StringComparison.Ordinal);
    }
}
