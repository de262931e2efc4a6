namespace Scenario.Cli;

/// <summary>What the program's end tells a shell.</summary>
public static class ExitCodes
{
    /// <summary>All is sound.</summary>
    public const int Sound = 0;

    /// <summary>Something was found: a diagnostic, a divergence, a refusal.</summary>
    public const int Findings = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>A fault: a file that cannot be read, a disk that is full.</summary>
    public const int Fault = 3;
}
