using System.Runtime.InteropServices;

namespace Scenario.Evaluation.Players;

/// <summary>What .NET does not offer on Unix: ending a whole process group.</summary>
internal static partial class ProcessGroups
{
    private const int SigKill = 9;

    /// <summary>Ends every process of a group at once; a group that has gone is no fault.</summary>
    /// <param name="leader">The process that leads it.</param>
    public static void Kill(int leader)
    {
        if (leader > 1)
        {
            _ = Signal(-leader, SigKill);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Signal(int process, int signal);
}
