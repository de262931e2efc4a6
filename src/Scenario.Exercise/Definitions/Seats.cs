namespace Scenario.Exercise.Definitions;

/// <summary>How a seat's team decides.</summary>
public enum TeamRule
{
    /// <summary>The chair decides.</summary>
    Chair,

    /// <summary>More than half.</summary>
    Majority,

    /// <summary>Two thirds.</summary>
    TwoThirds,

    /// <summary>All.</summary>
    Consensus,
}

/// <summary>Somebody who acts in the story.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Summary">Who it is.</param>
/// <param name="IsPublic">Whether it stands for the public: what it is told, every other actor hears as a headline.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ActorDefinition(string Id, string Name, string Summary, bool IsPublic, Basis Basis);

/// <summary>A chair within a seat's team, with a private brief.</summary>
public sealed record PortfolioDefinition(string Id, string Title, string Brief, string? Leans, Basis Basis);

/// <summary>A chair at the table: it speaks for one actor.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name on screen.</param>
/// <param name="Actor">The actor it speaks for, or -1 for the facilitator's seat.</param>
/// <param name="Brief">What only this seat is told, Markdown.</param>
/// <param name="Wants">What it wants in one line, or null.</param>
/// <param name="Playable">Whether a person may take it.</param>
/// <param name="IsControl">Whether it is the facilitator's.</param>
/// <param name="Points">Points of attention a turn.</param>
/// <param name="MaxMoves">Moves a turn when people play it.</param>
/// <param name="AutomatedMoves">Moves a turn when a policy plays it.</param>
/// <param name="TeamRule">How the team decides.</param>
/// <param name="Chair">The portfolio in the chair, or -1.</param>
/// <param name="Policy">The policy that plays it when nobody does, or -1.</param>
/// <param name="Portfolios">The team.</param>
/// <param name="Moves">Its moves, in the scenario's order.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record SeatDefinition(
    string Id, string Title, int Actor, string Brief, string? Wants, bool Playable, bool IsControl, int Points, int MaxMoves,
    int AutomatedMoves, TeamRule TeamRule, int Chair, int Policy, IReadOnlyList<PortfolioDefinition> Portfolios,
    IReadOnlyList<int> Moves, Basis Basis);
