using Scenario.Evaluation.Playthroughs;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Players;

/// <summary>Decides as a playthrough says, turn by turn. For a turn of which it says nothing there is no decision.</summary>
/// <param name="turns">What is done in which turn.</param>
/// <param name="seat">The seat it is done for.</param>
public sealed class ScriptPlayer(IReadOnlyList<PlayTurn> turns, int seat) : ISeatPlayer
{
    /// <inheritdoc/>
    public Task<PlayerReply> DecideAsync(SeatView view, CancellationToken cancelled)
    {
        var commands = turns.Where(turn => turn.Turn == view.Moment.Turn).SelectMany(static turn => turn.Commands).ToList();
        var moves = commands.OfType<PlayMove>().Where(move => move.Seat == seat).Select(static move => move.Choice).ToList();
        var pass = commands.OfType<PlayPass>().FirstOrDefault(pass => pass.Seat == seat);
        var answers = commands.OfType<PlayAnswer>().Where(answer => answer.Seat == seat).Select(answer => new AnswerInject(seat, answer.Inject, answer.Text));
        var forecasts = commands.OfType<PlayForecast>().Where(forecast => forecast.Seat == seat)
            .Select(forecast => new RecordForecast(seat, forecast.Person, forecast.Forecast, forecast.Percent));
        return Task.FromResult(moves.Count == 0 && pass is null
            ? PlayerReply.Without($"Its script says nothing of turn {view.Moment.Turn}.")
            : PlayerReply.Of(new([.. answers], [.. forecasts], new CommitDecision(seat, moves, pass?.Reason))));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
