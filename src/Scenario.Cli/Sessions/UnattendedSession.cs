using Scenario.Cli.Output;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Cli.Sessions;

/// <summary>Plays a table to its end without anybody, and prints the course as it goes.</summary>
internal static class UnattendedSession
{
    /// <summary>Hands every seat of people to its own policy; a seat without one is refused.</summary>
    public static void HandOver(LiveTable table)
    {
        foreach (var seat in table.PlayedSeats)
        {
            var policy = table.Scenario.Seats[seat].Policy;
            if (policy < 0)
            {
                throw new UsageException($"{table.Scenario.Seats[seat].Title} has no policy: it cannot be played unattended.");
            }

            Submit(table, new AssignSeat(seat, policy));
        }
    }

    /// <summary>Plays on until an ending, or until a turn has closed.</summary>
    public static int Run(Streams streams, LiveTable table, int? untilTurn)
    {
        var told = 0;
        while (true)
        {
            // At rest every turn is closed, so what was told before is told the same again: only the new lines are printed.
            var course = CourseText.Lines(table.Scenario, table.History);
            foreach (var line in course.Skip(told))
            {
                streams.Out.WriteLine(line);
            }

            told = course.Count;
            streams.Out.WriteLine($"receipt {table.LastReceipt}");
            streams.Out.Flush();
            var step = table.Step;
            if (step == ProcedureStep.HotWash)
            {
                Submit(table, new CloseExercise());
                return ExitCodes.Sound;
            }

            if (step == ProcedureStep.Closed || (step == ProcedureStep.Reaction && untilTurn is { } last && table.Turn >= last))
            {
                return ExitCodes.Sound;
            }

            Submit(table, OpenTurn.Instance);
        }
    }

    private static void Submit(LiveTable table, Submission submission)
    {
        if (table.Submit(submission).Refusal is { } refusal)
        {
            throw new IOException(refusal.Reason);
        }
    }
}
