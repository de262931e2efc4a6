using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.Views;

/// <summary>Messages that the rules write: a figure passed on, a report that comes home, figures that do not fit.</summary>
internal static class KnowledgeMessages
{
    /// <summary>The message that an event brings to a seat, or null; number and turn are the caller's.</summary>
    public static MessageView? At(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int at, int seat)
    {
        var actor = scenario.Seats[seat].Actor;
        var happened = history[at];
        if (actor < 0)
        {
            return null;
        }

        switch (happened.Kind)
        {
            case EventKind.EstimateShared when IsTold(scenario, happened, actor):
                return Passed(scenario, history, at, actor, seat);
            case EventKind.ReportCircular when IsMine(scenario, happened.Subject, actor) && !FollowsShare(scenario, history, at, actor):
                return Report(scenario, happened, seat, happened.Before switch { 1 => "Your own report comes back", 2 => "Partly your own report", _ => "Nothing new in a report" }, What(scenario, happened));
            case EventKind.DiscrepancyNoticed when IsMine(scenario, happened.Subject, actor) && !FollowsShare(scenario, history, at, actor):
                return Report(scenario, happened, seat, "Figures that do not fit", What(scenario, happened));
            case EventKind.EstimateChanged when IsMine(scenario, happened.Subject, actor) && (EstimateChange)happened.Before == EstimateChange.Sharpened && !IsOwnMove(scenario, happened, actor):
                return Surer(scenario, happened, seat);
            default:
                return null;
        }
    }

    private static bool IsOwnMove(CompiledScenario scenario, in ExerciseEvent happened, int actor) =>
        happened.Cause.Kind == Effects.CauseKind.Move && scenario.Seats[scenario.Moves[happened.Cause.Index].Seat].Actor == actor;

    // Confidence that comes from elsewhere must say from where.
    private static MessageView Surer(CompiledScenario scenario, in ExerciseEvent happened, int seat)
    {
        var question = scenario.Questions[happened.Subject % scenario.Questions.Count];
        return new(
            -1, 0, IsNew: false, scenario.Seats[seat].Title, scenario.Seats[seat].Title, "memo", null, $"You can be surer: {question.Title}",
            (happened.Text is { Length: > 0 } why ? why + "\n\n" : "") + $"Your figures stay as they were: {EstimateWords.Figures(question, happened.Estimate)}. You now hold them with {EstimateWords.Sure(happened.Estimate.Confidence)}.",
            null, IsAnswered: false, "");
    }

    private static MessageView Passed(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int at, int actor, int seat)
    {
        var shared = history[at];
        var question = scenario.Questions[shared.Subject];
        var isPublic = scenario.Actors[shared.After].IsPublic;
        var sender = scenario.Actors[shared.Before].Name;
        var text = $"{sender} {(isPublic ? "publishes" : "passes on, " + EstimateWords.FormName(shared.Estimate.Form))}: **{EstimateWords.Figures(question, shared.Estimate)}**."
            + $"\n\n{Origin(scenario, shared.Estimate, actor)} Held there with {EstimateWords.Sure(shared.Estimate.Confidence)}."
            + (shared.Text is { Length: > 0 } caveat ? $"\n\nCaveat: {caveat}" : "");
        var holding = scenario.Holding(actor, shared.Subject);
        var title = $"{sender} {(isPublic ? "publishes" : "passes on")}: {question.Title}";
        for (var i = at + 1; i < history.Count && history[i].Kind is not EventKind.EstimateShared; i++)
        {
            if (history[i].Subject == holding && history[i].Kind is EventKind.ReportCircular or EventKind.DiscrepancyNoticed or EventKind.EstimateChanged)
            {
                text += "\n\n" + What(scenario, history[i]);
                title = history[i].Kind == EventKind.ReportCircular && history[i].Before == 1 ? $"Your own report comes back: {question.Title}"
                    : history[i].Kind == EventKind.ReportCircular && history[i].Before == 2 ? $"Partly your own report: {question.Title}"
                    : history[i].Kind == EventKind.DiscrepancyNoticed ? $"{sender}'s figure does not fit: {question.Title}" : title;
                break;
            }
        }

        return new(
            -1, 0, IsNew: false, sender, isPublic ? "all" : scenario.Seats[seat].Title, isPublic ? "press" : "message",
            GradeWords.Of(shared.Estimate.Grade.Text), title, text, null, IsAnswered: false, "");
    }

    private static MessageView Report(CompiledScenario scenario, in ExerciseEvent happened, int seat, string title, string what)
    {
        var question = scenario.Questions[happened.Subject % scenario.Questions.Count];
        var from = happened.After >= 0 ? scenario.Actors[happened.After].Name : scenario.Seats[seat].Title;
        var text = $"The report says **{EstimateWords.Figures(question, happened.Estimate)}**. {Origin(scenario, happened.Estimate, scenario.Seats[seat].Actor)}\n\n{what}";
        return new(
            -1, 0, IsNew: false, from, scenario.Seats[seat].Title, "memo", GradeWords.Of(happened.Estimate.Grade.Text), $"{title}: {question.Title}", text,
            null, IsAnswered: false, "");
    }

    private static string Origin(CompiledScenario scenario, in Estimate report, int actor) =>
        $"It speaks of turn {report.AsOf}; first collected by {EstimateWords.Collectors(scenario, report, actor)}.";

    private static string What(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var question = scenario.Questions[happened.Subject % scenario.Questions.Count];
        return happened.Kind switch
        {
            EventKind.ReportCircular when happened.Before == 1 =>
                "**This is your own report coming back.** You collected it first; it has gone round and returns as if it were another's. It adds nothing: your estimate stays as it was.",
            EventKind.ReportCircular when happened.Before == 2 =>
                "**It rests in part on your own report,** and for the rest on what you hold already. It adds nothing: your estimate stays as it was.",
            EventKind.ReportCircular => "It rests on nothing that you do not hold already, and it tells nothing newer. Two reports with one root are one report: your estimate stays as it was.",
            EventKind.DiscrepancyNoticed when question.Kind == QuestionKind.Category =>
                "**It does not fit what you hold.** Of two answers only one can stand: you keep the one that weighs more and are less sure of it. A discrepancy can be reconciled.",
            EventKind.DiscrepancyNoticed => "**It does not fit what you hold.** Both figures are now inside your range and you are less sure of the answer. Ask first whether both count the same thing; a discrepancy can be reconciled.",
            _ => (EstimateChange)happened.Before switch
            {
                EstimateChange.Adopted => "You held nothing on this question: it is what you hold now. ",
                EstimateChange.Agreed => "It agrees with what you held. ",
                EstimateChange.Partial => "It overlaps with what you held in part only: your range now spans both. ",
                _ => "",
            } + $"You now hold {EstimateWords.Figures(question, happened.Estimate)}, with {EstimateWords.Sure(happened.Estimate.Confidence)}.",
        };
    }

    // A share and what it did to the reader are one message: what it did follows before the next share.
    private static bool FollowsShare(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int at, int actor)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (history[i].Kind is EventKind.EstimateShared)
            {
                return IsTold(scenario, history[i], actor) && scenario.Holding(actor, history[i].Subject) == history[at].Subject && history[i].Cause == history[at].Cause;
            }

            if (history[i].Kind is not (EventKind.EstimateChanged or EventKind.DiscrepancyNoticed or EventKind.ReportCircular))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsTold(CompiledScenario scenario, in ExerciseEvent shared, int actor) =>
        shared.Before != actor && (shared.After == actor || scenario.Actors[shared.After].IsPublic);

    private static bool IsMine(CompiledScenario scenario, int holding, int actor) => holding / scenario.Questions.Count == actor;
}
