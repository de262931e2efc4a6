using System.Runtime.CompilerServices;

namespace Scenario.Terminal.Tests;

internal static class NoTerminal
{
    /// <summary>The driver must not touch the terminal in which the tests run.</summary>
    [ModuleInitializer]
    internal static void Tell() => Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");
}
