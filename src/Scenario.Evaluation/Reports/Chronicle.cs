using Scenario.Exercise.Definitions;

namespace Scenario.Evaluation.Reports;

/// <summary>A change and the reasons the author gave for it.</summary>
internal sealed record ChangeLine(string Words, string? Why);

/// <summary>A move that was chosen, and what became of it.</summary>
/// <param name="Move">The move.</param>
/// <param name="Reason">The reason given, or null.</param>
/// <param name="Particulars">What was said about it, in one line; empty for nothing.</param>
/// <param name="Outcome">How it went; empty if it never took effect.</param>
/// <param name="Changes">What it changed.</param>
internal sealed record ChosenMove(MoveDefinition Move, string? Reason, string Particulars, string Outcome, IReadOnlyList<ChangeLine> Changes);

/// <summary>A seat's decision in one turn.</summary>
/// <param name="Seat">Which seat.</param>
/// <param name="IsMissing">Whether the turn closed without it.</param>
/// <param name="Event">The event that tells it.</param>
/// <param name="Reason">The reason for the whole, or for having none, or null.</param>
/// <param name="Moves">The moves.</param>
/// <param name="Against">What its people said against it.</param>
internal sealed record SeatDecision(int Seat, bool IsMissing, int Event, string? Reason, IReadOnlyList<ChosenMove> Moves, IReadOnlyList<SpokenAgainst> Against);

/// <summary>Something that happened besides decisions.</summary>
/// <param name="Event">The event that tells it; -1 when several do.</param>
/// <param name="Words">What happened.</param>
/// <param name="Changes">What it changed.</param>
internal sealed record Happening(int Event, string Words, IReadOnlyList<ChangeLine> Changes)
{
    /// <summary>The inject, if it was one that arrived; else -1.</summary>
    public int Inject { get; init; } = -1;

    /// <summary>Words of somebody in the exercise that belong to it, with their paragraphs; null if there are none.</summary>
    public string? Quoted { get; init; }
}

/// <summary>A written answer.</summary>
internal sealed record WrittenAnswer(int Event, InjectDefinition Inject, string Text);

/// <summary>One turn with everything that happened in it, all layers open.</summary>
internal sealed record TurnChronicle(
    int Turn, TurnDefinition Definition, IReadOnlyList<Happening> Opening, IReadOnlyList<SeatDecision> Decisions,
    IReadOnlyList<WrittenAnswer> Answers, IReadOnlyList<Happening> Reaction, bool IsClosed, int Phase, IReadOnlyList<int> Values);
