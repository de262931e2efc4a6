namespace Scenario.Evaluation.Recording;

/// <summary>Who plays a seat.</summary>
/// <param name="Seat">The seat's id.</param>
/// <param name="Pseudonym">The person's pseudonym, or null.</param>
/// <param name="Policy">The id of the policy, or null.</param>
/// <param name="By">What decides in people's stead where a person could sit: <c>program</c> or <c>script</c>; null for people.</param>
public sealed record SeatPlayer(string Seat, string? Pseudonym, string? Policy, string? By = null);

/// <summary>What the first line of a log says: everything needed to read the rest years later.</summary>
/// <param name="Format">The version of the log format: it also says under which rules the scenario is compiled.</param>
/// <param name="Engine">Version of the rules.</param>
/// <param name="ScenarioId">The scenario's id.</param>
/// <param name="ScenarioVersion">The author's version.</param>
/// <param name="ScenarioHash">SHA-256 of its text, hexadecimal.</param>
/// <param name="ScenarioText">Its text, UTF-8.</param>
/// <param name="Start">The id of the start.</param>
/// <param name="Seed">The seed of all luck.</param>
/// <param name="Seats">Who plays what, in the scenario's order.</param>
/// <param name="Created">When the log was begun.</param>
public sealed record LogHeader(
    int Format, string Engine, string ScenarioId, string ScenarioVersion, string ScenarioHash, ReadOnlyMemory<byte> ScenarioText, string Start,
    ulong Seed, IReadOnlyList<SeatPlayer> Seats, DateTimeOffset Created);
