using Scenario.Evaluation.Tables;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Text;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Players;

/// <summary>
/// A table at which some of the people's seats are played by programs or scripts. They think in the background once a turn
/// is open, so that people can read meanwhile. What they cannot or may not do becomes <i>no decision</i> with its reason,
/// and the game goes on.
/// </summary>
public sealed class PlayerTable : ITable, IDisposable
{
    private const int LongestReason = 1000;

    private readonly Lock _door = new();
    private readonly ITable _table;
    private readonly IReadOnlyDictionary<int, ISeatPlayer> _players;
    private readonly bool _waits;
    private readonly CancellationTokenSource _over = new();
    private readonly Dictionary<int, Thought> _thoughts = [];

    /// <summary>Seats the players; whoever has a decision to take begins to think.</summary>
    /// <param name="table">The table they sit at; whoever made it disposes of it.</param>
    /// <param name="players">Who plays which seat; the seats are people's in the exercise. Disposed of with this table.</param>
    /// <param name="waits">
    /// Whether a submission returns only when no seat but people's is awaited, and players decide in the order of their seats:
    /// for scripts and line by line. Otherwise their decisions come when they come, and <see cref="Changed"/> tells.
    /// </param>
    public PlayerTable(ITable table, IReadOnlyDictionary<int, ISeatPlayer> players, bool waits)
    {
        _table = table;
        _players = players;
        _waits = waits;
        lock (_door)
        {
            Settle();
        }
    }

    /// <inheritdoc/>
    public event EventHandler? Changed
    {
        add => _table.Changed += value;
        remove => _table.Changed -= value;
    }

    /// <summary>The seats that are left to people.</summary>
    public IReadOnlyList<int> PlayedSeats => [.. _table.PlayedSeats.Where(seat => !_players.ContainsKey(seat))];

    /// <inheritdoc/>
    public SeatView View(int seat) => _table.View(seat);

    /// <inheritdoc/>
    public Answer Submit(Submission submission)
    {
        lock (_door)
        {
            var answer = _table.Submit(submission);
            if (answer.IsAccepted)
            {
                Settle();
            }

            return answer;
        }
    }

    /// <summary>Ends all thinking and every player.</summary>
    public void Dispose()
    {
        _over.Cancel();
        foreach (var player in _players.Values)
        {
            player.Dispose();
        }

        _over.Dispose();
    }

    private void Settle()
    {
        foreach (var seat in _players.Keys.Order())
        {
            Ask(seat);
        }

        if (_waits && !PlayedSeats.Any(seat => IsAwaited(_table.View(seat))))
        {
            foreach (var (seat, thought) in _thoughts.OrderBy(static pair => pair.Key).Where(pair => IsAwaited(_table.View(pair.Key))).ToList())
            {
                thought.Reply.Wait();
                Enter(seat, thought);
            }
        }
    }

    private void Ask(int seat)
    {
        var view = _table.View(seat);
        var isNew = !_thoughts.TryGetValue(seat, out var earlier) || earlier.Turn != view.Moment.Turn;
        if (!isNew)
        {
            // It came while everything stood still.
            if (!_waits && earlier!.Reply.IsCompleted)
            {
                Enter(seat, earlier);
            }
        }
        else if (IsAwaited(view) && _table.PlayedSeats.Contains(seat))
        {
            var token = _over.Token;
            var thought = new Thought(view.Moment.Turn, Task.Run(() => ThinkAsync(_players[seat], view, token), CancellationToken.None));
            _thoughts[seat] = thought;
            if (!_waits)
            {
                _ = thought.Reply.ContinueWith(_ => Arrive(seat, thought), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    private static async Task<PlayerReply> ThinkAsync(ISeatPlayer player, SeatView view, CancellationToken cancelled)
    {
        try
        {
            return await player.DecideAsync(view, cancelled).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return PlayerReply.Without($"Its player failed: {error.Message}");
        }
    }

    private void Arrive(int seat, Thought thought)
    {
        lock (_door)
        {
            if (!_over.IsCancellationRequested)
            {
                Enter(seat, thought);
            }
        }
    }

    // A thought of a turn that is over counts no more.
    private void Enter(int seat, Thought thought)
    {
        var view = _table.View(seat);
        if (_over.IsCancellationRequested || view.Moment.Turn != thought.Turn || !IsAwaited(view))
        {
            return;
        }

        var reply = thought.Reply.Result;
        if ((reply.Fault ?? Refused(reply.Decision!)) is { } fault)
        {
            var reason = SafeText.Line(fault);
            _table.Submit(new ForgoDecision(seat, reason.Length > LongestReason ? reason[..LongestReason] : reason));
        }
    }

    // All of it is tried on a copy first: a decision is taken whole or not at all.
    private string? Refused(PlayerDecision decision)
    {
        IReadOnlyList<Submission> all = [.. decision.Answers, .. decision.Forecasts, decision.Commit];
        var refusal = (_table as LiveTable)?.Rehearse(all)
            ?? all.Select(submission => _table.Submit(submission).Refusal).FirstOrDefault(static refusal => refusal is not null);
        return refusal is null ? null : "Its decision was refused: " + refusal.Reason;
    }

    private static bool IsAwaited(SeatView view) => view.Moment.Step == ProcedureStep.Deliberation && view.Decision.Status == DecisionStatus.Open;

    private sealed record Thought(int Turn, Task<PlayerReply> Reply);
}
