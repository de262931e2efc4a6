using Scenario.Exercise.Definitions;

namespace Scenario.Exercise.Rules;

/// <summary>Whether a seat's people carry its decision by the scenario's rule. Without a vote the seat decides as it likes.</summary>
public static class TeamRules
{
    /// <summary>Why a team that is more than one person cannot commit moves without a vote, or null; the chair alone can.</summary>
    /// <param name="rule">When it carries a decision.</param>
    /// <param name="people">How many decide.</param>
    /// <param name="hasVoted">Whether there are votes on what is to be committed.</param>
    public static string? Unvoted(TeamRule rule, int people, bool hasVoted) => people > 1 && !hasVoted && rule != TeamRule.Chair
        ? $"{Words(rule)}: you are {people}, and there is no vote on what is marked yet." : null;

    /// <summary>The person in the chair.</summary>
    public const int Chair = 1;

    /// <summary>Why there is nothing to argue against.</summary>
    public const string NothingFavoured = "Nothing is favoured yet: give first choices, or mark a move.";

    internal static Refusal? Check(SeatDefinition seat, IReadOnlyList<Ballot>? ballots)
    {
        if (ballots is not { Count: > 0 })
        {
            return null;
        }

        if (ballots.Any(static ballot => ballot.Person is < 1 or > DecisionRules.MostPeople) || ballots.DistinctBy(static ballot => ballot.Person).Count() != ballots.Count)
        {
            return new(RefusalCode.NotCarried, $"Each person votes once; they are numbered from 1 to {DecisionRules.MostPeople}.");
        }

        if (ballots.Any(static ballot => ballot.Reason?.Length > DecisionRules.LongestText))
        {
            return DecisionRules.TooLong();
        }

        if (ballots.Any(static ballot => !ballot.IsFor && string.IsNullOrWhiteSpace(ballot.Reason)))
        {
            return new(RefusalCode.ReasonMissing, "Whoever votes against says why: the dissent is kept with the decision.");
        }

        return IsCarried(seat.TeamRule, ballots) ? null : new(RefusalCode.NotCarried, $"{Words(seat.TeamRule)}: {ballots.Count(static b => b.IsFor)} of {ballots.Count} are for it.");
    }

    /// <summary>Whether votes carry a decision.</summary>
    public static bool IsCarried(TeamRule rule, IReadOnlyList<Ballot> ballots)
    {
        var votes = ballots.Count(static ballot => ballot.IsFor);
        return rule switch
        {
            TeamRule.Chair => ballots.Any(static ballot => ballot.Person == Chair && ballot.IsFor),
            TeamRule.Majority => votes * 2 > ballots.Count,
            TeamRule.TwoThirds => votes * 3 >= ballots.Count * 2,
            _ => votes == ballots.Count,
        };
    }

    /// <summary>The rule as a sentence without its full stop.</summary>
    public static string Words(TeamRule rule) => rule switch
    {
        TeamRule.Chair => "The chair, person 1, decides",
        TeamRule.Majority => "More than half must be for it",
        TeamRule.TwoThirds => "Two thirds must be for it",
        _ => "All must be for it",
    };
}
