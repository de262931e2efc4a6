using System.Runtime.CompilerServices;
using Terminal.Gui.App;

namespace Scenario.Terminal.Screens;

/// <summary>
/// Starts the screen library away from the working directory. It reads <c>.tui/config.json</c> there when it is first
/// touched, and a folder of scenarios from elsewhere must not be able to bring keys and colours of its own.
/// </summary>
internal static class LibraryStart
{
    /// <summary>To be called before any other part of the library is touched; a second call does nothing.</summary>
    public static void Begin()
    {
        string? here = null;
        try
        {
            here = Environment.CurrentDirectory;
            Environment.CurrentDirectory = AppContext.BaseDirectory;
        }
        catch (IOException)
        {
            // The working directory is gone, so nothing can be read in it.
        }

        RuntimeHelpers.RunModuleConstructor(typeof(Application).Module.ModuleHandle);
        if (here is not null)
        {
            Environment.CurrentDirectory = here;
        }
    }
}
