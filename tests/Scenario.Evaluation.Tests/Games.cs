using Microsoft.Extensions.Time.Testing;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;

namespace Scenario.Evaluation.Tests;

/// <summary>Games recorded in memory.</summary>
internal static class Games
{
    public static TableSurroundings Surroundings(ulong seed = 1) =>
        new(new FakeTimeProvider(new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(250) }, new SeededEntropy(seed));

    public static LiveTable Table(ILogStorage storage, ulong seed = 7) =>
        OpenTable.Create(storage, SmallScenario.Value, SmallScenario.Text, SmallScenario.Begin(seed), Surroundings());

    public static LiveTable Resume(ILogStorage storage, ulong seed = 2) => OpenTable.Resume(storage, SmallScenario.Compile, Surroundings(seed));

    /// <summary>The log of a whole game.</summary>
    public static byte[] Whole(ulong seed = 7)
    {
        var storage = new MemoryStorage();
        using var table = Table(storage, seed);
        foreach (var submission in SmallScenario.Script)
        {
            Accept(table, submission);
        }

        return storage.ToArray();
    }

    /// <summary>The log of the first submissions of a game.</summary>
    public static byte[] Beginning(int submissions)
    {
        var storage = new MemoryStorage();
        using var table = Table(storage);
        foreach (var submission in SmallScenario.Script.Take(submissions))
        {
            Accept(table, submission);
        }

        return storage.ToArray();
    }

    public static RecordedExercise Read(byte[] log) => RecordedExercise.Read(new MemoryStorage(log), SmallScenario.Compile);

    /// <summary>The log of a whole game in which actors know different things.</summary>
    public static byte[] Knowing(ulong seed = 7)
    {
        var storage = new MemoryStorage();
        using var table = OpenTable.Create(storage, KnowingScenario.Value, KnowingScenario.Text, KnowingScenario.Begin(seed), Surroundings());
        foreach (var submission in KnowingScenario.Script)
        {
            Accept(table, submission);
        }

        return storage.ToArray();
    }

    public static LiveTable Knowing(ILogStorage storage, ulong seed = 7) =>
        OpenTable.Create(storage, KnowingScenario.Value, KnowingScenario.Text, KnowingScenario.Begin(seed), Surroundings());

    /// <summary>The log of a whole game that a facilitator has in hand; what was done last before the turn closed is undone and done again.</summary>
    public static byte[] Facilitated()
    {
        var storage = new MemoryStorage();
        using var table = Knowing(storage);
        foreach (var submission in KnowingScenario.FacilitatedScript)
        {
            Accept(table, submission);
            if (submission is RuleOnMove { Move: KnowingScenario.Look } again)
            {
                Accept(table, new UndoTo(table.UndoPoints()[0].Position, "The wrong \u001bmove"));
                Accept(table, again);
            }
        }

        return storage.ToArray();
    }

    public static RecordedExercise ReadKnowing(byte[] log) => RecordedExercise.Read(new MemoryStorage(log), KnowingScenario.Compile);

    public static void Accept(LiveTable table, Submission submission)
    {
        var answer = table.Submit(submission);
        Assert.True(answer.IsAccepted, $"{submission} was refused: {answer.Refusal?.Reason}");
    }

    /// <summary>Lines with their line breaks.</summary>
    public static List<byte[]> Lines(byte[] log)
    {
        var lines = new List<byte[]>();
        var start = 0;
        for (var i = 0; i < log.Length; i++)
        {
            if (log[i] == (byte)'\n')
            {
                lines.Add(log[start..(i + 1)]);
                start = i + 1;
            }
        }

        return lines;
    }
}
