using System.Globalization;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>Single events of facilitators, evaluators and teams in one line each.</summary>
internal static class FacilitationWords
{
    private const int PerPercent = 1000;

    /// <summary>What happened, or null for events that tell a reader nothing of their own.</summary>
    public static string? Of(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var subject = happened.Subject;
        return happened.Kind switch
        {
            EventKind.FacilitationChanged => happened.After == 1 ? "The facilitator takes the exercise in hand" : "The facilitator lets the exercise go",
            EventKind.InjectPlanned => $"\"{scenario.Injects[subject].Title}\" {Plan(happened.Before, happened.After)}{Because(happened.Text)}",
            EventKind.InjectEdited or EventKind.InjectImprovised or EventKind.ProposalMade => LetterWords.InOneLine(scenario, happened),
            EventKind.MessageOpened => $"{scenario.Seats[subject].Title} opens {(happened.Before < scenario.Injects.Count ? $"\"{scenario.Injects[happened.Before].Title}\"" : "an improvised message")}",
            EventKind.ExpectationRecorded => Expectation(scenario, happened),
            EventKind.ExpectationMet => $"People did what \"{scenario.Injects[subject].Title}\" expected: {scenario.Injects[subject].Expected[happened.Before].Action}",
            EventKind.InjectMissed => $"Passed over: \"{scenario.Injects[subject].Title}\"",
            EventKind.CorrectionMade => $"Correction{Because(happened.Text)}",
            EventKind.Undone => $"The facilitator takes something back{Because(happened.Text)}",
            EventKind.FirstChoiceMade =>
                $"First choice of {Who(scenario, happened.Before)}: {(subject < 0 ? "no move" : $"\"{scenario.Moves[subject].Title}\"")}, {happened.After} % sure",
            EventKind.CounterArgumentMade => $"{Who(scenario, happened.Before)} speaks against {Favoured(scenario, [subject])}: {happened.Text}",
            EventKind.BallotCast => $"{Who(scenario, subject)} votes {(happened.After == 1 ? "for" : "against")}{Because(happened.Text)}",
            EventKind.TimerSet => (happened.After == 0 ? "The timer is off" : $"The timer ends {Span(happened.After)} after the opening of the turn") + Because(happened.Text),
            EventKind.TimeJumped => $"The story jumps from turn {subject} to {(happened.After > scenario.Turns.Count ? "its end" : $"turn {happened.After}")}{Because(happened.Text)}",
            EventKind.NoteTaken => Note(scenario, happened),
            _ => OfAdjudication(scenario, happened),
        };
    }

    /// <summary>A person of a seat: the first has no number of its own.</summary>
    public static string Who(CompiledScenario scenario, int person)
    {
        var (seat, number) = ExerciseEvent.SeatAndPerson(person);
        return $"{scenario.Seats[seat].Title}, person {number}";
    }

    /// <summary>What is favoured, by title; the move -1 stands for doing nothing.</summary>
    public static string Favoured(CompiledScenario scenario, IReadOnlyList<int> moves) =>
        $"what is favoured, {string.Join(" and ", moves.Select(move => move < 0 ? "doing nothing" : $"\"{scenario.Moves[move].Title}\""))}";

    /// <summary>A ruling's outcome and odds.</summary>
    public static string Ruled(in ExerciseEvent ruling)
    {
        var outcome = ruling.Before switch { 1 => "it succeeds", 2 => "it fails", _ => "luck decides" };
        return ruling.After >= 0 ? $"{outcome} at {ruling.After / PerPercent} %" : outcome;
    }

    /// <summary>What became of a proposal.</summary>
    public static string Granted(in ExerciseEvent ruled) => ruled.Before == 0 ? "rejected"
        : $"{(ruled.After < ruled.Before ? "succeeds" : "fails")} at {ruled.Before / PerPercent} %";

    /// <summary>A proposal by its number, from 1, and its title, as far as that is known.</summary>
    public static string Proposal(int number, Letter? letter) => letter is null ? $"proposal {number}" : $"proposal {number}, \"{letter.Title}\"";

    /// <summary>A rating in words.</summary>
    public static string Rating(int rating) => rating switch
    {
        1 => "P, performed without challenges",
        2 => "S, performed with some challenges",
        3 => "M, performed with major challenges",
        _ => "U, unable to be performed",
    };

    /// <summary>What became of an expected action.</summary>
    public static string Verdict(int verdict) => verdict switch { 0 => "not done", 1 => "done", _ => "done otherwise" };

    private static string? OfAdjudication(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var subject = happened.Subject;
        return happened.Kind switch
        {
            EventKind.RulingOpened => $"\"{scenario.Moves[subject].Title}\" is laid on the table",
            EventKind.RulingGiven => $"Ruling on \"{scenario.Moves[subject].Title}\": {Ruled(happened)}{Because(happened.Text)}",
            EventKind.EffectRejected => $"Rejected of \"{scenario.Moves[subject].Title}\": {WrittenEffects.Rejected(scenario, happened)}",
            EventKind.OutcomeOverruled =>
                $"As the model had it, \"{scenario.Moves[subject].Title}\" would have {(happened.Before == 1 ? "succeeded" : "failed")}; as ruled it {(happened.After == 1 ? "succeeds" : "fails")}",
            EventKind.ArgumentMade =>
                $"{Who(scenario, happened.Before)} argues {(happened.After == 1 ? "for" : "against")} {(subject >= 0 ? $"\"{scenario.Moves[subject].Title}\"" : Proposal(-subject, happened.Letter))}: {happened.Text}",
            EventKind.OddsEstimated => $"{Who(scenario, happened.Before)} estimates the odds of \"{scenario.Moves[subject].Title}\" at {happened.After / PerPercent} %",
            EventKind.ProposalRuled => $"Ruling on {Proposal(subject + 1, happened.Letter)}: {Granted(happened)}{Because(happened.Text)}",
            _ => null,
        };
    }

    private static string Expectation(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var inject = scenario.Injects[happened.Subject];
        var action = happened.Before < inject.Expected.Count ? inject.Expected[happened.Before].Action : "";
        return $"Expected on \"{inject.Title}\": {action} - {Verdict(happened.After)}{(happened.Text is { Length: > 0 } remark ? ": " + remark : "")}";
    }

    private static string Note(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var about = happened.Before;
        var by = (NoteKind)happened.Subject != NoteKind.Improvement && happened.Letter is { From: { Length: > 0 } role } ? $" ({role})" : "";
        var text = by + (happened.Text is { Length: > 0 } words ? ": " + words : "");
        return (NoteKind)happened.Subject switch
        {
            NoteKind.Note => "Note" + text,
            NoteKind.Bookmark => "Bookmark" + text,
            NoteKind.Observation => $"Observation{(about >= 0 ? $" on \"{scenario.Objectives[about].Title}\"" : "")}{text}",
            NoteKind.Rating => $"Rating of \"{scenario.Objectives[about].Title}\": {Rating(happened.After)}{text}",
            NoteKind.Refusal => "Refused" + text,
            NoteKind.HotWashAnswer => $"Answer to \"{scenario.Debrief.Questions[about].Text}\"{text}",
            NoteKind.Feedback => $"Feedback{(happened.After > 0 ? $" {happened.After} of 5" : "")}{text}",
            _ => $"To be improved{text} ({happened.Letter?.From}, by {happened.Letter?.Title})",
        };
    }

    // Firing an inject with a reason begins with a plan of its own; what is told of it here is told at such a moment alone.
    private static string Plan(int before, int after) => after switch
    {
        InjectPlan.Held => "is held",
        InjectPlan.Skipped => "is skipped",
        > 0 => $"is put off to turn {after}",
        _ => before == InjectPlan.AsWritten ? "is fired" : "comes as planned again",
    };

    private static string Span(int seconds) => seconds >= 3600
        ? TimeSpan.FromSeconds(seconds).ToString("h\\:mm\\:ss", CultureInfo.InvariantCulture)
        : TimeSpan.FromSeconds(seconds).ToString("m\\:ss", CultureInfo.InvariantCulture);

    /// <summary>A reason at the end of a line; nothing if there is none.</summary>
    public static string Because(string? reason) => reason is { Length: > 0 } ? $" - because: {reason}" : "";
}
