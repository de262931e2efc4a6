using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>What is put on record and changes nothing: first choices, arguments against them, notes, ratings, answers in the hot wash, improvements.</summary>
internal sealed class Records(Proceedings proceedings)
{
    private CompiledScenario Scenario => proceedings.Scenario;

    public Refusal? Take(TakeNote note)
    {
        if (string.IsNullOrWhiteSpace(note.Text) && note.Kind is not (NoteKind.Rating or NoteKind.Bookmark or NoteKind.Feedback))
        {
            return new(RefusalCode.ReasonMissing, "Write at least a word.");
        }

        if (note.Text.Length > DecisionRules.LongestText || note.Owner?.Length > 200 || note.Due?.Length > 200)
        {
            return DecisionRules.TooLong();
        }

        var isAbout = note.Kind switch
        {
            NoteKind.Observation => note.About >= -1 && note.About < Scenario.Objectives.Count,
            NoteKind.Rating => note.About >= 0 && note.About < Scenario.Objectives.Count && note.Rating is >= 1 and <= 4,
            NoteKind.HotWashAnswer => note.About >= 0 && note.About < Scenario.Debrief.Questions.Count,
            NoteKind.Feedback => note.Rating is >= 0 and <= 5,
            NoteKind.Note or NoteKind.Bookmark or NoteKind.Refusal => true,
            NoteKind.Improvement => !string.IsNullOrWhiteSpace(note.Owner) && IsDate(note.Due),
            _ => false,
        };
        if (!isAbout)
        {
            return new(RefusalCode.BadControl, note.Kind switch
            {
                NoteKind.Rating => "Rate an objective P, S, M or U.",
                NoteKind.Improvement => "An improvement needs an owner and a date such as 2025-03-31.",
                NoteKind.Feedback => "Feedback is rated 1 to 5.",
                _ => "There is no such objective or question.",
            });
        }

        var letter = note.Kind == NoteKind.Improvement ? new Letter(0, note.Owner!, "improvement", note.Due!, note.Text)
            : note.Owner is { Length: > 0 } role ? new Letter(0, role, "role", "", "") : null;
        proceedings.Tell(EventKind.NoteTaken, (int)note.Kind, note.About, note.Rating, Cause.Procedure, note.Text, default, letter);
        return null;
    }

    public Refusal? Take(RecordFirstChoice choice)
    {
        if (CheckBefore(choice.Seat, choice.Person, "A first choice comes before the seat's decision.") is { } refusal)
        {
            return refusal;
        }

        if (choice.Confidence is < 0 or > 100 || choice.Moves.Count > Scenario.Seats[choice.Seat].MaxMoves || !AreOf(choice.Seat, choice.Moves))
        {
            return new(RefusalCode.BadControl, "A first choice names moves of its own seat, and is sure from 0 to 100 %.");
        }

        var who = ExerciseEvent.Who(choice.Seat, choice.Person);
        foreach (var move in choice.Moves.DefaultIfEmpty(-1).Distinct())
        {
            proceedings.Tell(EventKind.FirstChoiceMade, move, who, choice.Confidence, Cause.Procedure);
        }

        return null;
    }

    public Refusal? Take(RecordCounterArgument argument)
    {
        const string TooLate = "An argument against what is favoured comes before the seat's decision.";
        if ((CheckBefore(argument.Seat, argument.Person, TooLate) ?? ControlRules.NeedsReason(argument.Text)) is { } refusal)
        {
            return refusal;
        }

        // Whether it is favoured is the team's to say: several moves may have as many friends, and more of them than a turn allows.
        if (!AreOf(argument.Seat, argument.Moves))
        {
            return new(RefusalCode.BadControl, "An argument against what is favoured names moves of its own seat.");
        }

        var who = ExerciseEvent.Who(argument.Seat, argument.Person);
        foreach (var move in argument.Moves.DefaultIfEmpty(-1).Distinct())
        {
            proceedings.Tell(EventKind.CounterArgumentMade, move, who, 0, Cause.Procedure, argument.Text);
        }

        return null;
    }

    // What people say among themselves belongs to a decision that is still open.
    private Refusal? CheckBefore(int seat, int person, string tooLate) => DecisionRules.CheckPerson(Scenario, seat, person)
        ?? (proceedings.State.Step != ProcedureStep.Deliberation || proceedings.State.Decision(seat) != DecisionStatus.Open ? ControlRules.NotNow(proceedings.State, tooLate) : null);

    private bool AreOf(int seat, IReadOnlyList<int> moves) => moves.All(move => move >= 0 && move < Scenario.Moves.Count && Scenario.Moves[move].Seat == seat);

    private static bool IsDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);
}
