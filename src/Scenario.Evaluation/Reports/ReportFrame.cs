using System.Globalization;
using System.Text;
using Scenario.Evaluation.Recording;
using Scenario.Exercise.State;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>Head and foot of a report.</summary>
internal static class ReportFrame
{
    public static void Add(StringBuilder text, RecordedExercise recorded, IReadOnlyList<TurnChronicle> turns)
    {
        var scenario = recorded.Scenario;
        var header = recorded.Header;
        var start = scenario.Starts.FirstOrDefault(s => s.Id == header.Start);
        text.Line($"# {Inline(scenario.Title)}: report of an exercise").Line();
        text.Line("An ending is no verdict. This report says what was decided, with what reasons, and what followed in this one run; "
            + "another run of the same decisions could have gone otherwise.").Line();
        text.Line($"- Scenario: {Inline(header.ScenarioId)}, version {Inline(header.ScenarioVersion)} (SHA-256 `{header.ScenarioHash}`)");
        text.Line($"- Start: {Inline(start?.Title ?? header.Start)}; seed {header.Seed.ToString(CultureInfo.InvariantCulture)}");
        text.Line(string.Create(CultureInfo.InvariantCulture, $"- Begun: {header.Created:yyyy-MM-dd HH:mm} UTC; rules {Inline(header.Engine)}"));
        text.Line(turns.Count == 0
            ? "- No turn was opened."
            : string.Create(CultureInfo.InvariantCulture, $"- Turns {turns[0].Turn} to {turns[^1].Turn} of {scenario.Turns.Count}; story time {turns[0].Definition.From:yyyy-MM-dd} to {turns[^1].Definition.To:yyyy-MM-dd}"));
        if (recorded.Torn is { } torn)
        {
            text.Line($"- {Inline(torn.Words)}");
        }

        text.Line();
        AddBlock(text, scenario.Summary);
        AddBlock(text, scenario.ContentNotice);
        text.Line("## Who played").Line();
        text.Line("| Seat | Speaks for | Played by |").Line("|---|---|---|");
        for (var i = 0; i < scenario.Seats.Count; i++)
        {
            var seat = scenario.Seats[i];
            text.Line($"| {Inline(seat.Title)} | {(seat.Actor < 0 ? "" : Inline(scenario.Actors[seat.Actor].Name))} | {PlayedBy(recorded, i)} |");
        }

        text.Line();
    }

    /// <summary>Who plays a seat: a pseudonym, a policy, nobody.</summary>
    public static string PlayedBy(RecordedExercise recorded, int seat)
    {
        var player = recorded.Header.Seats.ElementAtOrDefault(seat);
        var policy = player?.Policy is { } id ? recorded.Scenario.Policies.FirstOrDefault(p => p.Id == id) : null;
        return player is { Pseudonym: { } name } ? Inline(name) + (player.By is { } by ? $" (a {Inline(by)})" : "")
            : policy is not null ? "policy: " + Inline(policy.Title)
            : recorded.Scenario.Seats[seat].IsControl ? "facilitator" : "nobody";
    }

    public static void AddBlock(StringBuilder text, string block)
    {
        if (block.Length == 0)
        {
            return;
        }

        foreach (var line in Block(block))
        {
            text.Line(line);
        }

        text.Line();
    }

    public static void AddReceipt(StringBuilder text, RecordedExercise recorded, ExerciseState end)
    {
        text.Line("## Receipt").Line();
        text.Line($"The log ends with number {recorded.Last.Seq.ToString(CultureInfo.InvariantCulture)}, hash `{recorded.Last.Hash}`; the state has the fingerprint `{end.Fingerprint()}`. "
            + "Whoever keeps this line can later show that the log was not cut back or rewritten.").Line();
        text.Line($"`{recorded.Last}`");
    }
}
