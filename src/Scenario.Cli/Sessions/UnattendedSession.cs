using Scenario.Cli.Output;
using Scenario.Cli.Seating;
using Scenario.Evaluation.Players;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;

namespace Scenario.Cli.Sessions;

/// <summary>Plays a table to its end without anybody, and prints the course as it goes. Programs and scripts are waited for.</summary>
internal static class UnattendedSession
{
    /// <summary>Hands every seat of people to its own policy; a seat without one is refused.</summary>
    public static void HandOver(LiveTable table, SeatPlan plan)
    {
        foreach (var seat in table.PlayedSeats.Where(seat => !plan.Has(seat)))
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
    public static int Run(Streams streams, LiveTable table, Knocks knocks, SeatPlan plan, int? untilTurn)
    {
        var told = 0;
        using var players = new PlayerTable(table, plan.Players(), waits: true);
        var seen = new KnockedTable(players, knocks);
        while (true)
        {
            foreach (var line in CourseText.Lines(table.Scenario, table.Course(), told))
            {
                streams.Out.WriteLine(line);
            }

            told = table.Course().Count;
            streams.Out.WriteLine($"receipt {table.LastReceipt}");
            streams.Out.Flush();
            var step = table.Step;
            if (step == ProcedureStep.HotWash)
            {
                Submit(seen, new CloseExercise());
                return ExitCodes.Sound;
            }

            if (step == ProcedureStep.Closed || (step == ProcedureStep.Reaction && untilTurn is { } last && table.Turn >= last))
            {
                return ExitCodes.Sound;
            }

            Submit(seen, OpenTurn.Instance);
        }
    }

    private static void Submit(ITable table, Submission submission)
    {
        if (table.Submit(submission).Refusal is { } refusal)
        {
            throw new IOException(refusal.Reason);
        }
    }
}
