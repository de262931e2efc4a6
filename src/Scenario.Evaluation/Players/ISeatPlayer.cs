using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Players;

/// <summary>Decides for a seat instead of the people at the keyboard: a program, a script. It is given the seat's view and nothing else.</summary>
public interface ISeatPlayer : IDisposable
{
    /// <summary>Decides one turn. Whatever goes wrong comes back as a reason for having no decision; it never throws.</summary>
    /// <param name="view">What the seat sees, in the deliberation of the turn.</param>
    /// <param name="cancelled">Nobody waits any more.</param>
    Task<PlayerReply> DecideAsync(SeatView view, CancellationToken cancelled);
}

/// <summary>What a player comes back with: a decision, or why there is none.</summary>
/// <param name="Decision">The decision, or null.</param>
/// <param name="Fault">Why there is none, in one sentence; null if there is one.</param>
public sealed record PlayerReply(PlayerDecision? Decision, string? Fault)
{
    /// <summary>A decision.</summary>
    public static PlayerReply Of(PlayerDecision decision) => new(decision, null);

    /// <summary>No decision.</summary>
    public static PlayerReply Without(string fault) => new(null, fault);
}

/// <summary>Everything a player does in a turn, in the order in which it is submitted: answers, forecasts, the decision.</summary>
/// <param name="Answers">Written answers.</param>
/// <param name="Forecasts">Forecasts.</param>
/// <param name="Commit">The decision.</param>
public sealed record PlayerDecision(IReadOnlyList<AnswerInject> Answers, IReadOnlyList<RecordForecast> Forecasts, CommitDecision Commit);
