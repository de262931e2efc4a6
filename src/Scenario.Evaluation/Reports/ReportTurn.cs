using System.Globalization;
using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>One turn of a report.</summary>
internal static class ReportTurn
{
    public static void Add(StringBuilder text, RecordedExercise recorded, IReadOnlyList<RecordedEvent> events, TurnChronicle turn)
    {
        var title = turn.Definition.Title is { Length: > 0 } heading ? ": " + Inline(heading) : "";
        text.Line(string.Create(CultureInfo.InvariantCulture, $"### Turn {turn.Turn}{title} ({turn.Definition.From:yyyy-MM-dd} to {turn.Definition.To:yyyy-MM-dd})")).Line();
        AddHappenings(text, recorded.Scenario, events, "What came", turn.Opening);
        AddAnswers(text, recorded, events, turn.Answers);
        if (turn.Decisions.Count > 0)
        {
            text.Line("**Decisions**").Line();
            foreach (var decision in turn.Decisions)
            {
                AddDecision(text, recorded, events, decision);
            }

            text.Line();
        }

        AddHappenings(text, recorded.Scenario, events, "What followed", turn.Reaction);
        if (!turn.IsClosed)
        {
            text.Line("The turn was not closed.").Line();
        }
    }

    private static void AddDecision(StringBuilder text, RecordedExercise recorded, IReadOnlyList<RecordedEvent> events, SeatDecision decision)
    {
        var what = decision.IsMissing ? "no decision" : decision.Moves.Count == 0 ? "no move" : "decided";
        text.Line($"- **{Inline(recorded.Scenario.Seats[decision.Seat].Title)}** ({DecidedBy(recorded, events[decision.Event], decision.Seat)}): {what}, {TimeOf(events, decision.Event)}");
        AddQuote(text, decision.Reason, "  ");
        foreach (var move in decision.Moves)
        {
            text.Line($"  - *{Inline(move.Move.Title)}*{(move.Move.Secret ? " (secret)" : "")}{(move.Particulars.Length > 0 ? ", " + Inline(move.Particulars) : "")}. {Inline(move.Outcome)}".TrimEnd());
            AddQuote(text, move.Reason, "    ");
            AddChanges(text, move.Changes, "    ");
        }

        foreach (var spoken in decision.Against)
        {
            text.Line($"  - {Inline(spoken.Words)}:");
            AddQuote(text, spoken.Text, "    ");
        }
    }

    // A seat can change hands: the line itself knows who was in it at that moment.
    private static string DecidedBy(RecordedExercise recorded, RecordedEvent decision, int seat) =>
        decision.Line.Who?.Pseudonym is { } person ? Inline(person)
        : decision.Happened.Cause is { Kind: CauseKind.Policy, Index: var policy } ? "policy: " + Inline(recorded.Scenario.Policies[policy].Title)
        : ReportFrame.PlayedBy(recorded, seat);

    private static void AddAnswers(StringBuilder text, RecordedExercise recorded, IReadOnlyList<RecordedEvent> events, IReadOnlyList<WrittenAnswer> answers)
    {
        if (answers.Count == 0)
        {
            return;
        }

        text.Line("**Answers**").Line();
        foreach (var answer in answers)
        {
            text.Line($"- **{Inline(recorded.Scenario.Seats[answer.Inject.AskedSeat].Title)}** on \"{Inline(answer.Inject.Title)}\" ({Inline(answer.Inject.Prompt)}), {TimeOf(events, answer.Event)}");
            AddQuote(text, answer.Text, "  ");
        }

        text.Line();
    }

    private static void AddHappenings(
        StringBuilder text, CompiledScenario scenario, IReadOnlyList<RecordedEvent> events, string heading, IReadOnlyList<Happening> happenings)
    {
        if (happenings.Count == 0)
        {
            return;
        }

        text.Line($"**{heading}**").Line();
        foreach (var happening in happenings)
        {
            var detail = happening.Inject < 0 ? "" : Detail(scenario, scenario.Injects[happening.Inject]);
            var words = Inline(happening.Words) + detail;
            text.Line("- " + (happening.Inject < 0 ? words : Timed(words, events, happening.Event)));
            AddQuote(text, happening.Quoted, "  ");
            AddChanges(text, happening.Changes, "  ");
        }

        text.Line();
    }

    private static string Detail(CompiledScenario scenario, InjectDefinition inject)
    {
        var readers = Enumerable.Range(0, scenario.Seats.Count).Where(seat => !scenario.Seats[seat].IsControl && inject.To.Includes(seat)).ToList();
        var to = readers.Count == scenario.Seats.Count(seat => !seat.IsControl) ? "all" : string.Join(", ", readers.Select(seat => Inline(scenario.Seats[seat].Title)));
        return $" to {to} ({Inline(inject.Channel)}{(inject.Grade is { } grade ? ", grade " + Inline(grade) : "")})";
    }

    private static void AddChanges(StringBuilder text, IReadOnlyList<ChangeLine> changes, string indent)
    {
        foreach (var change in changes)
        {
            text.Line($"{indent}- {Inline(change.Words)}{(change.Why is null ? "" : " - " + Inline(change.Why))}");
        }
    }

    internal static void AddQuote(StringBuilder text, string? words, string indent)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        foreach (var line in Quote(words, indent))
        {
            text.Line(line);
        }
    }

    /// <summary>A line with its time; after the end of a sentence no comma joins them.</summary>
    internal static string Timed(string words, IReadOnlyList<RecordedEvent> events, int index) =>
        $"{words}{(words is [.., '.' or '!' or '?' or '\u2026'] ? "" : ",")} {TimeOf(events, index)}";

    internal static string TimeOf(IReadOnlyList<RecordedEvent> events, int index)
    {
        var line = events[index].Line;
        return string.Create(CultureInfo.InvariantCulture, $"{line.At:HH:mm:ss} UTC ({TimeSpan.FromMilliseconds(line.ElapsedMilliseconds):hh\\:mm\\:ss} into the exercise)");
    }
}
