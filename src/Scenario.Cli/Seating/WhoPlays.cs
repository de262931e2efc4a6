using System.Runtime.CompilerServices;
using Scenario.Cli.Output;
using Scenario.Exercise.Definitions;
using Scenario.Terminal.Setup;

namespace Scenario.Cli.Seating;

/// <summary>Asks at a terminal who plays which seat.</summary>
internal static class WhoPlays
{
    /// <summary>What the scenario, what was said on the command line and the seats left open leave to be asked.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="plan">Who has a player already.</param>
    /// <param name="start">The start that was named, or -1.</param>
    public static SetupQuestion Question(CompiledScenario scenario, SeatPlan plan, int start)
    {
        var seats = Enumerable.Range(0, scenario.Seats.Count).Where(seat => !scenario.Seats[seat].IsControl && !plan.Has(seat)).Select(seat => new SetupSeat(
            scenario.Seats[seat].Id, scenario.Seats[seat].Title, scenario.Seats[seat].Actor < 0 ? "" : scenario.Actors[scenario.Seats[seat].Actor].Name,
            scenario.Seats[seat].Wants, scenario.Seats[seat].Playable,
            [.. plan.PoliciesFor(seat).Select(policy => new SetupPolicy(scenario.Policies[policy].Id, scenario.Policies[policy].Title))]));
        var starts = scenario.Starts.Where((_, index) => start < 0 || index == start).Select(static s => new SetupStart(s.Id, s.Title, s.Summary));
        return new(scenario.Title, [.. seats], [.. starts]);
    }

    /// <summary>Asks; without an answer somebody left.</summary>
    public static SetupOutcome Ask(Streams streams, SetupQuestion question, bool plain) =>
        plain ? new(PlainSetup.Ask(question, streams.In, streams.Out, echo: streams.IsPiped)) : OnScreen(question);

    // Kept apart so that verbs which draw no screen never load the screen's library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SetupOutcome OnScreen(SetupQuestion question) => SetupScreen.Run(question);
}
