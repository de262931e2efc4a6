using Scenario.Exercise.Conditions;
using Scenario.Exercise.Effects;

namespace Scenario.Exercise.Definitions;

/// <summary>One turn on the clock.</summary>
/// <param name="Title">A heading, or null.</param>
/// <param name="From">First day of the story it covers.</param>
/// <param name="To">Last day.</param>
/// <param name="DeliberationMinutes">Suggested minutes of deliberation; 0 for none.</param>
/// <param name="Note">A remark for the facilitator, or null.</param>
public sealed record TurnDefinition(string? Title, DateOnly From, DateOnly To, int DeliberationMinutes, string? Note);

/// <summary>What the course of an exercise shows of how people worked, where no condition over the state could.</summary>
public enum Practice
{
    /// <summary>Whoever votes on a team's decision or, without a vote, speaks before it notes a first choice of their own.</summary>
    FirstChoices,

    /// <summary>Votes against a decision are kept, with their reasons.</summary>
    Dissent,

    /// <summary>Messages that ask a seat of people for a written answer get one in the turn in which they come, or in the next.</summary>
    Answers,
}

/// <summary>A task whose fulfilment shows that an objective is reached.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Met">What must hold, or null.</param>
/// <param name="Shown">What the course shows of it, or null; never beside a condition.</param>
public sealed record CriticalTask(string Id, string Text, Condition? Met, Practice? Shown = null);

/// <summary>What is to be learned.</summary>
public sealed record ObjectiveDefinition(
    string Id, string Title, string? Capability, IReadOnlyList<CriticalTask> Tasks, Condition? Met, Basis Basis);

/// <summary>How an exercise can end.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="When">What must hold; always for the last one.</param>
/// <param name="Immediate">Whether it ends the exercise in any turn, not only after the last.</param>
/// <param name="Epilogue">What is told, Markdown.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record EndingDefinition(string Id, string Title, Condition When, bool Immediate, string Epilogue, Basis Basis);

/// <summary>A question for the hot wash.</summary>
public sealed record DebriefQuestion(string Id, string Text, int Objective);

/// <summary>A part of the epilogue, told when its condition holds at the end.</summary>
public sealed record EpiloguePart(Condition When, string Text);

/// <summary>What the room talks about afterwards.</summary>
public sealed record DebriefDefinition(IReadOnlyList<DebriefQuestion> Questions, IReadOnlyList<EpiloguePart> Epilogue, string? Note);

/// <summary>A way to begin.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it is for, and what participants are told of the time before.</param>
/// <param name="FirstTurn">The turn it begins with.</param>
/// <param name="Effects">What it changes before that.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record StartDefinition(string Id, string Title, string Summary, int FirstTurn, IReadOnlyList<Effect> Effects, Basis Basis);
