using Scenario.Exercise.Rules;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>A line of the facilitator's, understood or not.</summary>
public abstract record ControlCommand;

/// <summary>Something to be done.</summary>
/// <param name="Submission">What is asked of the rules.</param>
public sealed record ControlRequest(Submission Submission) : ControlCommand;

/// <summary>Something to be tried on a copy.</summary>
/// <param name="Submission">What would be asked of the rules.</param>
public sealed record ControlPreview(Submission Submission) : ControlCommand;

/// <summary>Something to be shown.</summary>
/// <param name="Topic">What.</param>
/// <param name="Number">Which seat (<see cref="ControlTopic.Seat"/>) or message (<see cref="ControlTopic.Inject"/>, <see cref="ControlTopic.Improvised"/>), or -1.</param>
public sealed record ControlQuestion(ControlTopic Topic, int Number = -1) : ControlCommand;

/// <summary>A line that was not understood; nothing was done.</summary>
/// <param name="Words">What is wrong with it and what was expected, one or two sentences.</param>
public sealed record ControlMistake(string Words) : ControlCommand;

/// <summary>What a facilitator can ask to see.</summary>
public enum ControlTopic
{
    /// <summary>Everything at a glance.</summary>
    Status,

    /// <summary>The MSEL.</summary>
    Injects,

    /// <summary>One message with its texts, readers and expected actions.</summary>
    Inject,

    /// <summary>One message that was improvised.</summary>
    Improvised,

    /// <summary>What is closest to happening.</summary>
    Nearest,

    /// <summary>Moves committed this turn.</summary>
    Moves,

    /// <summary>Proposals.</summary>
    Proposals,

    /// <summary>Indicators, flags and beliefs as they truly are.</summary>
    Truth,

    /// <summary>The clock.</summary>
    Clock,

    /// <summary>The exercise as a seat sees it.</summary>
    Seat,

    /// <summary>Notes and all else that was put on record.</summary>
    Notes,

    /// <summary>Objectives with their tasks.</summary>
    Objectives,

    /// <summary>Points that can be gone back to.</summary>
    Points,

    /// <summary>Which commands there are.</summary>
    Help,
}
