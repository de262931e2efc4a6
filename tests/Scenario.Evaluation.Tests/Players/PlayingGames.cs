using System.Collections.Concurrent;
using Scenario.Evaluation.Players;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tests.Players;

/// <summary>A game in which Town is played by a test and Dam by a player.</summary>
internal sealed class PlayingGames : IDisposable
{
    public PlayingGames(ISeatPlayer dam, bool waits = true)
    {
        Live = OpenTable.Create(Storage, KnowingScenario.Value, KnowingScenario.Text, KnowingScenario.Begin(), Games.Surroundings());
        Table = new PlayerTable(Live, new Dictionary<int, ISeatPlayer> { [KnowingScenario.Dam] = dam }, waits);
    }

    public MemoryStorage Storage { get; } = new();

    public LiveTable Live { get; }

    public PlayerTable Table { get; }

    /// <summary>Opens a turn, and Town decides to make no move.</summary>
    public void PlayTurn()
    {
        Open();
        Commit();
    }

    public void Open() => Assert.Null(Table.Submit(OpenTurn.Instance).Refusal);

    public void Commit() => Assert.Null(Table.Submit(new CommitDecision(KnowingScenario.Town, [], null)).Refusal);

    /// <summary>Why Dam had no decision, turn by turn; null where it had one.</summary>
    public IReadOnlyList<string?> Faults() =>
    [
        .. Live.History().Where(e => e.Subject == KnowingScenario.Dam && e.Kind is EventKind.DecisionCommitted or EventKind.DecisionMissed)
            .Where(e => e.Subject == KnowingScenario.Dam).Select(e => e.Kind == EventKind.DecisionMissed ? e.Text : null),
    ];

    /// <summary>A game that was logged still verifies.</summary>
    public void Verify()
    {
        var result = Verification.LogVerifier.Verify(new MemoryStorage(Storage.ToArray()), KnowingScenario.Compile);
        Assert.True(result.IsSound, result.First?.Cause);
    }

    public void Dispose()
    {
        Table.Dispose();
        Live.Dispose();
    }
}

/// <summary>A player that answers when the test lets it, and remembers what it was shown.</summary>
internal sealed class PatientPlayer : ISeatPlayer
{
    private readonly ConcurrentQueue<(SeatView View, TaskCompletionSource<PlayerReply> Reply)> _calls = [];

    public bool IsDisposed { get; private set; }

    public Task<PlayerReply> DecideAsync(SeatView view, CancellationToken cancelled)
    {
        var reply = new TaskCompletionSource<PlayerReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls.Enqueue((view, reply));
        return reply.Task;
    }

    /// <summary>What it was shown when it was asked for the nth time, from 0.</summary>
    public SeatView Shown(int call = 0) => Call(call).View;

    public void Answer(PlayerReply reply, int call = 0) => Call(call).Reply.SetResult(reply);

    public void Dispose() => IsDisposed = true;

    // It is asked in the background.
    private (SeatView View, TaskCompletionSource<PlayerReply> Reply) Call(int number)
    {
        Assert.True(SpinWait.SpinUntil(() => _calls.Count > number, TimeSpan.FromSeconds(30)));
        return _calls.ElementAt(number);
    }
}
