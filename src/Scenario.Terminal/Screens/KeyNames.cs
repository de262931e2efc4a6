using Scenario.Terminal.Wording;
using Terminal.Gui.Input;

namespace Scenario.Terminal.Screens;

/// <summary>Finds a key in the key table by the name that people read there.</summary>
internal static class KeyNames
{
    /// <summary>What a key asks for, or null. Keys that lists and pages take for themselves are not meant here.</summary>
    public static KeyAction? ActionOf(Key key, bool replay)
    {
        string name = NameOf(key);
        var rows = replay ? KeyTable.Replay.Concat(KeyTable.Play.Where(r => !KeyTable.IsForPlayOnly(r.Action))) : KeyTable.Play;
        return rows.FirstOrDefault(r => r.Keys.Contains(name))?.Action;
    }

    private static string NameOf(Key key)
    {
        if (key.IsCtrl)
        {
            return key == Key.Q.WithCtrl ? "Ctrl+Q" : key == Key.C.WithCtrl ? "Ctrl+C" : "";
        }

        var named = Named().FirstOrDefault(n => n.Key == key);
        return named.Name ?? (!key.IsAlt && key.AsRune is { Value: > 32 } rune ? rune.ToString().ToLowerInvariant() : "");
    }

    private static (Key Key, string Name)[] Named() =>
    [
        (Key.F1, "F1"), (Key.F2, "F2"), (Key.F3, "F3"), (Key.F4, "F4"), (Key.F5, "F5"), (Key.F12, "F12"), (Key.Esc, "Esc"),
        (Key.CursorLeft, "Left"), (Key.CursorRight, "Right"), (Key.PageUp, "PgUp"), (Key.PageDown, "PgDn"), (Key.Backspace, "Backspace"),
    ];
}
