using System.CommandLine;
using Scenario.Cli.Files;
using Scenario.Cli.Output;
using Scenario.Cli.Scripts;
using Scenario.Cli.Seating;
using Scenario.Cli.Sessions;
using Scenario.Evaluation.Log;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Cli.Verbs;

/// <summary><c>resume</c>: goes on where an exercise was left, also after a crash.</summary>
internal static class ResumeVerb
{
    public static Command Create(Streams streams)
    {
        var log = Arguments.Log();
        var players = new SeatOptions();
        var plain = Arguments.Plain();
        var auto = new Option<bool>("--auto") { Description = "Hand every seat to its policy and play on unattended." };
        var script = Arguments.Script();
        var facilitate = Arguments.Facilitate();
        var until = Arguments.Number("--until-turn", "Stop after this turn; the log stays open to be resumed.", 1);
        var command = new Command(
            "resume",
            "Go on where an exercise was left, also after a crash. Where the word of a seat or of the facilitator is forgotten, delete the file of words beside the log (LOG.words) first: all words are chosen anew then, the facilitator's on record, and the exercise is as it was.") { log, plain, auto, until, script, facilitate };
        players.AddTo(command);
        command.SetAction(parsed => Resume(
            streams, parsed.GetValue(log)!, players.Read(parsed), parsed.GetValue(plain), parsed.GetValue(auto), parsed.GetValue(until), parsed.GetValue(script), parsed.GetValue(facilitate)));
        return command;
    }

    private static int Resume(Streams streams, string log, SeatWishes wishes, bool plain, bool auto, int? untilTurn, string? script, bool facilitate)
    {
        var path = LogLocation.Of(log);
        if (script is not null)
        {
            return RunScript(streams, path, script, isAlone: !auto && !facilitate && untilTurn is null && wishes.Programs.Count + wishes.Scripts.Count + wishes.Policies.Count == 0);
        }

        var surroundings = TableSurroundings.OfThisMachine();
        using var table = OpenTable.Resume(path, LoggedScenario.Compile, surroundings);
        using var knocks = new Knocks(table, path, surroundings.Time);
        knocks.TakeUp();
        var plan = SeatPlan.Of(table.Scenario, wishes);
        if (plan.By.Count > 0 && table.Header is { Format: LogFormat.FirstVersion })
        {
            throw new UsageException("This exercise was begun in the first log format, which cannot hold why a program has no decision: people and policies play it on.");
        }

        Assign(table, plan);
        if (auto)
        {
            TableSession.Announce(streams, table, path);
            UnattendedSession.HandOver(table, plan);
            return UnattendedSession.Run(streams, table, knocks, plan, untilTurn);
        }

        if (facilitate && table.Header is { Format: LogFormat.FirstVersion })
        {
            throw new UsageException("This exercise was begun in the first log format, which knows no facilitator: resume it without --facilitate.");
        }

        RefuseIfNobodyPlays(streams, table, plan, path);
        var session = new TableSession(streams, table, knocks, path, plain || !TableSession.CanDraw(streams), isResumed: true, facilitate);
        return session.Play(plan, untilTurn);
    }

    private static int RunScript(Streams streams, string path, string script, bool isAlone)
    {
        var lines = isAlone ? ScriptFile.Read(script) : throw new UsageException("--script says what everybody does: no other option goes with it.");
        var surroundings = TableSurroundings.OfThisMachine();
        var clock = new ScriptClock(surroundings.Time.GetUtcNow());
        using var table = OpenTable.Resume(path, LoggedScenario.Compile, surroundings with { Time = clock });
        using var knocks = new Knocks(table, path, surroundings.Time);
        knocks.TakeUp();
        return new ScriptSession(streams, table, knocks, clock, script).RunAndSay(lines, path);
    }

    private static void Assign(LiveTable table, SeatPlan plan)
    {
        var wanted = plan.By.Keys.Select(static seat => (Seat: seat, Policy: ExerciseState.PlayedByPeople))
            .Concat(plan.Policies.Select(static pair => (Seat: pair.Key, Policy: pair.Value)));
        foreach (var (seat, policy) in wanted.Where(wish => wish.Policy >= 0 || !table.PlayedSeats.Contains(wish.Seat)))
        {
            if (table.Submit(new AssignSeat(seat, policy)).Refusal is { } refusal)
            {
                throw new UsageException(refusal.Reason);
            }
        }
    }

    // A seat that a program left is not to fall to the people at this terminal without a word.
    private static void RefuseIfNobodyPlays(Streams streams, LiveTable table, SeatPlan plan, string path)
    {
        foreach (var seat in table.PlayedSeats.Where(seat => !plan.Has(seat) && table.Header?.Seats[seat].By is not null))
        {
            var id = table.Scenario.Seats[seat].Id;
            throw new UsageException(
                $"A {table.Header!.Seats[seat].By} played the seat {id}. Name it again (--seat-{table.Header.Seats[seat].By} {id}=...), or let the seat play by itself (--policy {id}=random).");
        }

        if (!table.PlayedSeats.Any(seat => !plan.Has(seat)))
        {
            TableSession.Announce(streams, table, path);
            throw new UsageException("Nobody plays in this exercise: every seat plays by itself. Use --auto.");
        }
    }
}
