using System.CommandLine;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Tables;

namespace Scenario.Cli.Verbs;

/// <summary>As whom a record is looked at: <c>--as SEAT</c>, or <c>--reveal</c> for all layers.</summary>
internal sealed class LogLayer
{
    /// <summary>The seat.</summary>
    public Option<string?> As { get; } = new("--as", "--seat") { Description = "The seat as which it is looked at: what that seat saw, and nothing else." };

    /// <summary>All layers.</summary>
    public Option<bool> Reveal { get; } = new("--reveal") { Description = "Open all layers: every seat, the facilitator's view, the truth." };

    /// <summary>The seat that is looked at first; the first that people played if none is named.</summary>
    /// <exception cref="UsageException">There is no such seat, or it cannot be looked at without opening all layers.</exception>
    public static int SeatOf(RecordedExercise recorded, string? id, bool isRevealed)
    {
        var scenario = recorded.Scenario;
        if (id is null)
        {
            return SeatsOfPeople.FirstIn(recorded);
        }

        var seat = scenario.SeatIndex(id);
        if (seat < 0)
        {
            throw new UsageException($"There is no seat {id}. There are: {string.Join(", ", scenario.Seats.Select(static s => s.Id))}.");
        }

        return isRevealed || !scenario.Seats[seat].IsControl ? seat : throw new UsageException(
            $"{scenario.Seats[seat].Title} sees everything: say --reveal to open all layers.");
    }
}
