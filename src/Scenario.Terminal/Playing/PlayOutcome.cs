namespace Scenario.Terminal.Playing;

/// <summary>Why a session at a terminal is over.</summary>
public enum Leaving
{
    /// <summary>The exercise was played to its end and closed.</summary>
    Ended,

    /// <summary>The participant left, or the input ended; the exercise can be resumed.</summary>
    Left,

    /// <summary>A signal stopped the program; the exercise can be resumed.</summary>
    Signalled,
}

/// <summary>How a session at a terminal came to its end.</summary>
/// <param name="Leaving">Why it is over.</param>
/// <param name="ExitCode">The exit code that a shell expects after a signal (such as 130); 0 otherwise.</param>
public sealed record PlayOutcome(Leaving Leaving, int ExitCode = 0);
