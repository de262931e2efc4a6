using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.Views;

/// <summary>
/// What each actor could have known: somebody held a range with the truth in it, at most half as wide as all that is possible, at
/// moderate confidence or better, and had a move by which to pass it on to this very actor, while the actor held nothing or a
/// range without the truth.
/// </summary>
internal static class Withholding
{
    public static IReadOnlyList<string> Lines(CompiledScenario scenario, KnowledgeCourse course, IReadOnlyList<ExerciseEvent> history)
    {
        var lines = new List<string>();
        for (var question = 0; question < scenario.Questions.Count; question++)
        {
            for (var actor = 0; actor < scenario.Actors.Count; actor++)
            {
                if (scenario.SeatsOf(actor) != Audience.Control && Line(scenario, course, history, question, actor) is { } line)
                {
                    lines.Add(line);
                }
            }
        }

        return lines;
    }

    private static string? Line(CompiledScenario scenario, KnowledgeCourse course, IReadOnlyList<ExerciseEvent> history, int question, int actor)
    {
        foreach (var moment in course.Moments)
        {
            if (moment.Truth(question) is null || moment.HoldsTruth(actor, question))
            {
                continue;
            }

            var better = -1;
            for (var other = 0; other < scenario.Actors.Count; other++)
            {
                if (other != actor && moment.HoldsTruth(other, question) && moment.Held(other, question)!.Value is { Confidence: >= Confidence.Moderate } known
                    && (known.High - known.Low) * 2L <= (long)scenario.Questions[question].Max - scenario.Questions[question].Min && CouldTell(scenario, other, actor, question) && (better < 0 || IsSurer(moment, question, other, better)))
                {
                    better = other;
                }
            }

            if (better >= 0)
            {
                return Words(scenario, moment, history, question, actor, better);
            }
        }

        return null;
    }

    private static bool IsSurer(KnowledgeCourse.Moment moment, int question, int one, int other)
    {
        var (mine, theirs) = (moment.Held(one, question)!.Value, moment.Held(other, question)!.Value);
        return mine.Confidence != theirs.Confidence ? mine.Confidence > theirs.Confidence : mine.High - mine.Low < theirs.High - theirs.Low;
    }

    private static bool CouldTell(CompiledScenario scenario, int from, int to, int question) => scenario.Moves.Any(move =>
        move.Offer is { Shares: true } offer && scenario.Seats[move.Seat].Actor == from
        && (offer.Questions.Count == 0 || offer.Questions.Contains(question))
        && offer.Recipients.Contains(to));

    private static string Words(
        CompiledScenario scenario, KnowledgeCourse.Moment moment, IReadOnlyList<ExerciseEvent> history, int question, int actor, int better)
    {
        var definition = scenario.Questions[question];
        var (who, teller) = (scenario.Actors[actor].Name, scenario.Actors[better].Name);
        var had = moment.Held(actor, question) is { } held ? $"held {EstimateWords.Figures(definition, held)}, which was wrong" : "held nothing";
        var knew = EstimateWords.Figures(definition, moment.Held(better, question)!.Value);
        var told = ToldIn(scenario, history, question, better, actor, moment.Turn);
        return $"\"{definition.Title}\" At the close of turn {moment.Turn} {who} {had}. {teller} held {knew}, which was right, and "
            + (told == 0 ? "never passed it on." : $"passed it on in turn {told}.");
    }

    private static int ToldIn(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int question, int from, int to, int since)
    {
        var turn = 0;
        foreach (var happened in history)
        {
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened.Kind == EventKind.EstimateShared && turn > since && happened.Subject == question && happened.Before == from
                && (happened.After == to || scenario.Actors[happened.After].IsPublic))
            {
                return turn;
            }
        }

        return 0;
    }
}
