using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>What the course of an exercise shows of how people worked.</summary>
/// <param name="IsShown">Whether it shows what was asked; null while there is nothing that could show it.</param>
/// <param name="Words">What that rests on.</param>
internal readonly record struct PracticeEvidence(bool? IsShown, string Words)
{
    /// <summary>The evidence, from the events that stand.</summary>
    public static PracticeEvidence Of(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> standing, Practice practice) => practice switch
    {
        Practice.FirstChoices => FirstChoices(standing),
        Practice.Dissent => Dissent(standing),
        _ => Answers(scenario, standing),
    };

    // That a team decided is known from its votes or, without a vote, from the words of two or more before it; one person alone is
    // no team. Who voted or spoke without a first choice of their own may have followed the others: then this decision does not show it.
    private static PracticeEvidence FirstChoices(IReadOnlyList<ExerciseEvent> standing)
    {
        var (shown, decisions) = (0, 0);
        var (chose, spoke, voted) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
        foreach (var happened in standing)
        {
            switch (happened.Kind)
            {
                case EventKind.TurnOpened:
                    chose.Clear();
                    spoke.Clear();
                    voted.Clear();
                    break;
                case EventKind.FirstChoiceMade:
                    chose.Add(happened.Before);
                    spoke.Add(happened.Before);
                    break;
                case EventKind.CounterArgumentMade:
                    spoke.Add(happened.Before);
                    break;
                case EventKind.BallotCast:
                    voted.Add(happened.Subject);
                    break;
                case EventKind.DecisionCommitted when Team(happened.Subject, spoke, voted) is { Count: > 0 } team:
                    decisions++;
                    shown += team.TrueForAll(chose.Contains) ? 1 : 0;
                    break;
            }
        }

        return decisions == 0 ? new(null, "no team has noted first choices or voted")
            : new(shown == decisions, $"{shown} of {Count(decisions, "team decision")} came after a first choice of everybody who voted or, without a vote, spoke");
    }

    // Whose first choices a seat's decision asks for; nobody's if it was no team's.
    private static List<int> Team(int seat, HashSet<int> spoke, HashSet<int> voted)
    {
        bool IsOfSeat(int who) => ExerciseEvent.SeatAndPerson(who).Seat == seat;
        List<int> voters = [.. voted.Where(IsOfSeat)];
        List<int> speakers = [.. spoke.Where(IsOfSeat)];
        return voters.Count > 0 ? voters : speakers.Count > 1 ? speakers : [];
    }

    // The rules take no vote against without a reason.
    private static PracticeEvidence Dissent(IReadOnlyList<ExerciseEvent> standing)
    {
        var votes = standing.Count(static happened => happened.Kind == EventKind.BallotCast);
        var against = standing.Count(static happened => happened is { Kind: EventKind.BallotCast, After: 0, Text.Length: > 0 });
        return votes == 0 ? new(null, "no team has voted")
            : new(against > 0, against == 0 ? $"of {Count(votes, "vote")}, none against" : $"of {Count(votes, "vote")}, {against} against, with reasons");
    }

    private static PracticeEvidence Answers(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> standing)
    {
        var calls = new CallsForAnswers(scenario);
        foreach (var happened in standing)
        {
            calls.Take(happened);
        }

        var due = calls.Answered + calls.Missed;
        return due == 0 ? new(null, "no written answer has come due")
            : new(calls.Missed == 0, $"{calls.Answered} of {Count(due, "written answer")} came in time");
    }

    private static string Count(int number, string what) => number == 1 ? "1 " + what : $"{number} {what}s";
}
