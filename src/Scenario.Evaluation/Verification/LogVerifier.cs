using Scenario.Evaluation.Log;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;

namespace Scenario.Evaluation.Verification;

/// <summary>
/// Verifies a log: hashes and numbering, what each line says, the fingerprint at each turn's end, and, by playing every
/// submission again, that the rules lead to exactly these events. What it cannot see in the file alone, a rollback or a
/// whole rewrite, a receipt can show.
/// </summary>
public static class LogVerifier
{
    /// <summary>Verifies the log in a file.</summary>
    public static VerificationResult Verify(string path, Func<LogHeader, CompiledScenario> compile, Receipt? receipt = null)
    {
        using var file = FileStorage.OpenToRead(path);
        return Verify(file, compile, receipt);
    }

    /// <summary>Verifies the log in any source. Never fails because of what it holds.</summary>
    public static VerificationResult Verify(ILogSource source, Func<LogHeader, CompiledScenario> compile, Receipt? receipt = null)
    {
        LogScan scan;
        try
        {
            scan = LogScan.Run(source);
        }
        catch (LogException fault)
        {
            return Unread(0, null, fault, []);
        }

        var notes = new List<string>();
        if (scan.Torn is not null)
        {
            notes.Add(scan.Torn.Words + " Resuming the exercise cuts it off and keeps it aside.");
        }

        try
        {
            var recorded = RecordedExercise.From(scan.Lines, scan.Torn, compile);
            if (!string.Equals(recorded.Header.Engine, HeaderText.EngineVersion, StringComparison.Ordinal))
            {
                notes.Add($"Version {recorded.Header.Engine} of the rules wrote this log; version {HeaderText.EngineVersion} verified it.");
            }

            return Follow(recorded, scan.Lines, CheckReceipt(scan.Lines, receipt), notes);
        }
        catch (LogException fault)
        {
            return Unread(scan.Lines.Count, scan.Lines[^1].Receipt, fault, notes);
        }
    }

    private static VerificationResult Follow(
        RecordedExercise recorded, IReadOnlyList<LogLine> lines, Divergence? receiptFault, List<string> notes)
    {
        var course = new CourseFollowing(recorded.Scenario);
        Divergence? evolution = null;
        foreach (var command in recorded.Commands)
        {
            if (evolution is null && course.Follow(command) is var (line, cause))
            {
                evolution = new(line, cause);
            }
        }

        var state = course.State;
        var events = recorded.Commands.Sum(static command => command.Events.Count);
        var turns = recorded.Events.Count(static e => e.Happened.Kind == EventKind.TurnClosed);
        var simulation = Resimulation.FirstDivergence(recorded);
        var faults = new[] { evolution, simulation, receiptFault }.OfType<Divergence>();
        var ending = evolution is null && state.Ending >= 0 ? recorded.Scenario.Endings[state.Ending].Id : null;
        return new(
            lines.Count, recorded.Commands.Count, events, turns, ending, evolution is null ? state.Fingerprint() : null,
            recorded.Last, faults.MinBy(fault => fault.Line), notes);
    }

    private static Divergence? CheckReceipt(IReadOnlyList<LogLine> lines, Receipt? receipt)
    {
        if (receipt is null)
        {
            return null;
        }

        if (receipt.Seq >= lines.Count)
        {
            return new(lines.Count, $"The log ends with number {lines.Count - 1}, but the receipt is for number {receipt.Seq}: something that was acknowledged has been cut off.");
        }

        var line = lines[(int)receipt.Seq];
        return line.Hash.StartsWith(receipt.Hash, StringComparison.Ordinal)
            ? null
            : new(line.Number, $"The receipt names another hash for number {receipt.Seq}: the log was rewritten, or the receipt belongs to another one.");
    }

    private static VerificationResult Unread(int lines, Receipt? last, LogException fault, List<string> notes) =>
        new(lines, 0, 0, 0, null, null, last, new(fault.Line, fault.Message), notes);
}
