using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace Scenario.Terminal.Screens;

/// <summary>
/// Reads what a terminal sends so that no letter is lost. The library decodes each piece of 256 bytes for itself: a Korean
/// syllable or an emoji of a longer pasted text that lies across two pieces came out as signs of damage.
/// </summary>
internal sealed class WholeLetters : AnsiInput
{
    private const int PieceBytes = 4096;

    private readonly Decoder _letters = Encoding.UTF8.GetDecoder();
    private readonly FileStream? _keyboard = OperatingSystem.IsWindows() || Console.IsInputRedirected
        ? null : new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);

    /// <summary>Lets an application that has not begun yet read through this. The library has no public way to choose what reads: its field is set.</summary>
    public static void Install(IApplication application) => Factory(application) = new AnsiComponentFactory(new WholeLetters(), null, null);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_componentFactory")]
    private static extern ref IComponentFactory? Factory([UnsafeAccessorType("Terminal.Gui.App.ApplicationImpl, Terminal.Gui")] object application);

    public override IEnumerable<char> Read() => _keyboard is null ? base.Read() : ReadWhole(_keyboard);

    public override void Dispose()
    {
        base.Dispose();
        _keyboard?.Dispose();
    }

    private IEnumerable<char> ReadWhole(FileStream keyboard)
    {
        byte[] bytes = new byte[PieceBytes];
        char[] letters = new char[Encoding.UTF8.GetMaxCharCount(PieceBytes)];
        while (Peek() && keyboard.Read(bytes) is var count and > 0)
        {
            // What is left of a letter stays in the decoder until its rest comes.
            int decoded = _letters.GetChars(bytes.AsSpan(0, count), letters, flush: false);
            for (int at = 0; at < decoded; at++)
            {
                yield return letters[at];
            }
        }
    }
}
