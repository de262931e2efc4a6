using System.Globalization;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;

namespace Scenario.Cli.Scripts;

/// <summary>
/// Reads what one of a seat's people says to all: a proposal, an argument, an estimate of the odds. As in the facilitator's
/// commands it is the first person, unless another is named: <c>seoul/2></c>.
/// </summary>
internal static class SpokenReading
{
    private const string Because = " because ";
    private const int Chair = TeamRules.Chair;

    /// <summary><c>propose WHAT because HOW AND WHY</c>.</summary>
    /// <exception cref="UsageException">It cannot be understood.</exception>
    public static ProposeMove Propose(SeatStep step)
    {
        var (title, text) = Apart(step.Rest, "A proposal is written: propose WHAT because HOW AND WHY");
        return new(step.Seat, step.Person ?? Chair, title, text);
    }

    /// <summary><c>argue for|against MOVE|P1 because TEXT</c>.</summary>
    /// <exception cref="UsageException">It cannot be understood.</exception>
    public static MakeArgument Argue(SeatStep step, CompiledScenario scenario)
    {
        const string How = "An argument is written: argue for MOVE because ..., or argue against P1 because ... for the first proposal";
        var (side, rest) = ScriptReading.Cut(step.Rest);
        var (about, text) = Apart(rest, How);
        if (side is not ("for" or "against"))
        {
            throw new UsageException(How);
        }

        return Proposal(about) is { } proposal
            ? new(step.Seat, step.Person ?? Chair, -1, proposal, side == "for", text)
            : new(step.Seat, step.Person ?? Chair, SeatReading.Move(about, scenario), 0, side == "for", text);
    }

    /// <summary><c>odds MOVE at 60</c>.</summary>
    /// <exception cref="UsageException">It cannot be understood.</exception>
    public static EstimateOdds Odds(SeatStep step, CompiledScenario scenario)
    {
        var (move, more) = ScriptReading.Cut(step.Rest);
        return ScriptReading.Cut(more) is ("at", var percent)
            ? new(step.Seat, step.Person ?? Chair, SeatReading.Move(move, scenario), SeatReading.Percent(percent))
            : throw new UsageException("Odds are written: odds MOVE at 60");
    }

    private static (string Before, string Reason) Apart(string text, string how)
    {
        var at = text.IndexOf(Because, StringComparison.Ordinal);
        return at > 0 && text[(at + Because.Length)..].Trim() is { Length: > 0 } reason ? (text[..at].Trim(), reason) : throw new UsageException(how);
    }

    // Ids are written small, so that a proposal's number is never one.
    private static int? Proposal(string about) =>
        about.StartsWith('P') && int.TryParse(about.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number - 1 : null;
}
