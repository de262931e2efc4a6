namespace Scenario.Authoring.Source;

/// <summary>A stretch of a file, in bytes.</summary>
/// <param name="Start">Its first byte, from 0.</param>
/// <param name="Length">How many bytes.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The first byte after it.</summary>
    public int End => Start + Length;
}

/// <summary>A place as people and editors count it: both from 1, columns in characters (code points).</summary>
public readonly record struct SourcePosition(int Line, int Column);
