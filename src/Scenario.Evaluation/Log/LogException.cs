namespace Scenario.Evaluation.Log;

/// <summary>What can be wrong with a log.</summary>
public enum LogFault
{
    /// <summary>It is not a log of this program.</summary>
    NotALog,

    /// <summary>Its first line was never completed: nothing was recorded.</summary>
    NeverBegun,

    /// <summary>A newer program wrote it.</summary>
    NewerFormat,

    /// <summary>Something that was acknowledged is damaged.</summary>
    Damaged,

    /// <summary>The lines are whole, but what they say cannot be read or does not fit together.</summary>
    Unreadable,

    /// <summary>Writing failed; the log accepts nothing more until it is opened again.</summary>
    WriteFailed,
}

/// <summary>A log cannot be read or written. The message names the line and what to do.</summary>
public sealed class LogException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public LogException(LogFault fault, int line, string message, Exception? inner = null)
        : base(line > 0 ? $"line {line}: {message}" : message, inner)
    {
        Fault = fault;
        Line = line;
    }

    /// <summary>What kind of fault.</summary>
    public LogFault Fault { get; }

    /// <summary>The line, from 1; 0 if it is about no single line.</summary>
    public int Line { get; }
}
