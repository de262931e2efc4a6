namespace Scenario.Terminal.Setup;

/// <summary>All that must be known to ask who plays.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Seats">Its seats in order, without the facilitator's.</param>
/// <param name="Starts">Its starts; the first is the usual one.</param>
public sealed record SetupQuestion(string Title, IReadOnlyList<SetupSeat> Seats, IReadOnlyList<SetupStart> Starts);

/// <summary>A seat that somebody or something plays.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Actor">The name of the actor it speaks for.</param>
/// <param name="Wants">What it wants in one line, or null.</param>
/// <param name="IsPlayable">Whether people may play it.</param>
/// <param name="Policies">How it can play by itself, its own way first; with none it stays empty unless people play it.</param>
public sealed record SetupSeat(string Id, string Title, string Actor, string? Wants, bool IsPlayable, IReadOnlyList<SetupPolicy> Policies);

/// <summary>A way in which a seat can play by itself.</summary>
/// <param name="Id">The policy's id.</param>
/// <param name="Title">Its name.</param>
public sealed record SetupPolicy(string Id, string Title);

/// <summary>A place in the story to start from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What has happened by then, Markdown.</param>
public sealed record SetupStart(string Id, string Title, string Summary);

/// <summary>Who plays, as it was answered.</summary>
/// <param name="StartId">The start.</param>
/// <param name="People">Ids of the seats that people play here; one at least, in the scenario's order.</param>
/// <param name="Policies">For each other seat that plays by itself the id of its policy, by seat id.</param>
public sealed record SetupAnswer(string StartId, IReadOnlyList<string> People, IReadOnlyDictionary<string, string> Policies);

/// <summary>What came of asking.</summary>
/// <param name="Answer">The answer; null if somebody left instead.</param>
/// <param name="ExitCode">The exit code that a shell expects after a signal; 0 otherwise.</param>
public sealed record SetupOutcome(SetupAnswer? Answer, int ExitCode = 0);
