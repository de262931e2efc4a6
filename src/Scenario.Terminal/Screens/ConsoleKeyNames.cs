using Terminal.Gui.Input;

namespace Scenario.Terminal.Screens;

/// <summary>Names of keys as the console's table has them; a capital letter is another key than a small one.</summary>
internal static class ConsoleKeyNames
{
    public static string NameOf(Key key)
    {
        if (key.IsCtrl)
        {
            return key == Key.Q.WithCtrl ? "Ctrl+Q" : key == Key.C.WithCtrl ? "Ctrl+C" : "";
        }

        var named = Named().FirstOrDefault(n => n.Key == key);
        return named.Name ?? (!key.IsAlt && key.AsRune is { Value: > 32 } rune ? rune.ToString() : "");
    }

    private static (Key Key, string Name)[] Named() =>
    [
        (Key.F1, "F1"), (Key.F2, "F2"), (Key.F3, "F3"), (Key.F4, "F4"), (Key.F5, "F5"), (Key.F6, "F6"), (Key.F7, "F7"), (Key.F8, "F8"), (Key.F9, "F9"),
        (Key.F10, "F10"), (Key.F12, "F12"), (Key.Esc, "Esc"), (Key.Enter, "Enter"), (Key.Tab, "Tab"), (Key.Space, "Space"),
    ];
}
