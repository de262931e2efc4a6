using Scenario.Evaluation.Log;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tables;

/// <summary>Where time and unforeseeable bytes come from.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Entropy">Salts and command ids.</param>
public sealed record TableSurroundings(TimeProvider Time, IEntropy Entropy)
{
    /// <summary>The machine's own.</summary>
    public static TableSurroundings OfThisMachine() => new(TimeProvider.System, new SystemEntropy());
}

/// <summary>The rules refused to begin.</summary>
public sealed class CannotBeginException(Refusal refusal) : Exception(refusal.Reason)
{
    /// <summary>What they said.</summary>
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Sets tables: for a new exercise, for one that goes on, for a try-out.</summary>
public static class OpenTable
{
    private static readonly Dictionary<int, string> NoPlayers = [];

    /// <summary>
    /// Begins an exercise with a log in a file. Names of people (by seat) go into the roster beside it, never into it; what
    /// decides in their stead (<c>program</c>, <c>script</c>; by seat) goes into its first line.
    /// </summary>
    /// <exception cref="IOException">The file exists, somebody holds it, or it cannot be written.</exception>
    /// <exception cref="CannotBeginException">The rules refuse.</exception>
    public static LiveTable Create(
        string path, CompiledScenario scenario, ReadOnlyMemory<byte> scenarioText, BeginExercise begin,
        IReadOnlyDictionary<int, string> names, TableSurroundings surroundings, IReadOnlyDictionary<int, string>? by = null)
    {
        RefuseIfImpossible(scenario, begin);
        var guard = WriterLock.Take(path, surroundings.Time);
        FileStorage? storage = null;
        try
        {
            storage = FileStorage.CreateNew(path);
            WriteRoster(path, scenario, begin, names);
            return Create(storage, scenario, scenarioText, begin, surroundings, guard, StableFolder.LockWarning(path), by);
        }
        catch
        {
            storage?.Dispose();
            guard.Dispose();
            throw;
        }
    }

    /// <summary>Begins an exercise with a log in any storage.</summary>
    /// <exception cref="CannotBeginException">The rules refuse.</exception>
    public static LiveTable Create(
        ILogStorage storage, CompiledScenario scenario, ReadOnlyMemory<byte> scenarioText, BeginExercise begin,
        TableSurroundings surroundings, IDisposable? guard = null, string? warning = null, IReadOnlyDictionary<int, string>? by = null)
    {
        RefuseIfImpossible(scenario, begin);
        var header = HeaderText.For(scenario, scenarioText, begin, by ?? NoPlayers, surroundings.Time.GetUtcNow());
        var writer = LogOpening.Create(
            storage, surroundings.Time, surroundings.Entropy, new(LogFormat.HeaderKind, StoryMoment.Before, null, [], HeaderText.Write(header)));
        var engine = new ExerciseEngine(scenario, StatelessMachinery.For(scenario));
        var state = engine.NewState();
        var ledger = new LogLedger(scenario, header.Seats, state, writer, guard);
        return Begun(new(engine, state, null, ledger, surroundings.Entropy, new(null)) { Warning = warning, Header = header }, begin);
    }

    /// <summary>Goes on with the exercise in a log: makes it safe, replays it, and does what the procedure still owes.</summary>
    /// <exception cref="IOException">Somebody holds it, or it cannot be opened.</exception>
    /// <exception cref="LogException">It is damaged or not to be understood.</exception>
    public static LiveTable Resume(string path, Func<LogHeader, CompiledScenario> compile, TableSurroundings surroundings)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"there is no log {path}", path);
        }

        var guard = WriterLock.Take(path, surroundings.Time);
        FileStorage? storage = null;
        try
        {
            storage = FileStorage.OpenToWrite(path);
            return Resume(storage, compile, surroundings, guard, StableFolder.LockWarning(path));
        }
        catch
        {
            storage?.Dispose();
            guard.Dispose();
            throw;
        }
    }

    /// <summary>Goes on with the exercise in a log in any storage.</summary>
    /// <exception cref="LogException">It is damaged or not to be understood.</exception>
    public static LiveTable Resume(
        ILogStorage storage, Func<LogHeader, CompiledScenario> compile, TableSurroundings surroundings,
        IDisposable? guard = null, string? warning = null)
    {
        // Understood before anything is changed: a log of a newer program or another one's must stay as it is.
        var scan = LogScan.Run(storage);
        var recorded = RecordedExercise.From(scan.Lines, scan.Torn, compile);
        var course = EventCourse.Follow(recorded);
        var state = course.State;
        var opened = LogOpening.Reopen(storage, surroundings.Time, surroundings.Entropy);
        var engine = new ExerciseEngine(recorded.Scenario, StatelessMachinery.For(recorded.Scenario));
        var ledger = new LogLedger(recorded.Scenario, recorded.Header.Seats, state, opened.Writer, guard);
        var table = new LiveTable(engine, state, recorded, ledger, surroundings.Entropy, new(recorded), course.Past)
        {
            Torn = opened.Torn,
            Header = recorded.Header,
            Warning = warning,
        };
        foreach (var command in recorded.Commands)
        {
            table.Remember(command.Line.Command.Id, command.Receipt);
        }

        if (recorded.Commands.Count == 0)
        {
            return Begun(table, BeginningIn(recorded));
        }

        table.RunConduct();
        return table;
    }

    /// <summary>Sets a table whose exercise nobody keeps.</summary>
    /// <exception cref="CannotBeginException">The rules refuse.</exception>
    public static LiveTable InMemory(ExerciseEngine engine, BeginExercise begin, IEntropy entropy, TimeProvider? time = null) =>
        Begun(new(engine, engine.NewState(), null, new NoLedger(time ?? TimeProvider.System), entropy, new(null)), begin);

    private static LiveTable Begun(LiveTable table, BeginExercise begin)
    {
        if (table.Submit(begin).Refusal is not { } refusal)
        {
            return table;
        }

        table.Dispose();
        throw refusal.Code == RefusalCode.LogFailed
            ? new LogException(LogFault.WriteFailed, 0, refusal.Reason)
            : new CannotBeginException(refusal);
    }

    // The power may have gone between the first line and the beginning; the header still says how it was to begin.
    private static BeginExercise BeginningIn(RecordedExercise recorded) => new(
        recorded.Scenario.StartIndex(recorded.Header.Start), recorded.Header.Seed,
        [
            .. recorded.Header.Seats.Select(seat => seat.Policy is not null ? recorded.Scenario.PolicyIndex(seat.Policy)
                : seat.Pseudonym is not null ? ExerciseState.PlayedByPeople : ExerciseState.Vacant),
        ]);

    // Asked of the rules before a file is made, so that a refusal leaves none behind.
    private static void RefuseIfImpossible(CompiledScenario scenario, BeginExercise begin)
    {
        var engine = new ExerciseEngine(scenario, StatelessMachinery.For(scenario));
        if (engine.Submit(engine.NewState(), begin, ForgetfulSink.Instance) is { } refusal)
        {
            throw new CannotBeginException(refusal);
        }
    }

    private static void WriteRoster(string path, CompiledScenario scenario, BeginExercise begin, IReadOnlyDictionary<int, string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        var players = HeaderText.Players(scenario, begin);
        Roster.Write(
            path,
            [
                .. names.OrderBy(pair => pair.Key)
                    .Where(pair => players[pair.Key].Pseudonym is not null)
                    .Select(pair => new RosterEntry(players[pair.Key].Pseudonym!, scenario.Seats[pair.Key].Id, pair.Value)),
            ]);
    }
}
