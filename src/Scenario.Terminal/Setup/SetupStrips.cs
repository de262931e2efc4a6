using Scenario.Terminal.Panes;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Setup;

/// <summary>The scenario's title.</summary>
internal sealed class SetupBanner(Palette palette, string title) : Strip(palette)
{
    protected override void DrawRows() => Painter.Draw(this, 0, 0, Viewport.Width, Line.Of(" " + title), Palette, Palette.Banner);
}

/// <summary>What begins now, the button, and the keys.</summary>
internal sealed class SetupStrip(Palette palette, Func<string> summary, Func<string> complaint) : Strip(palette)
{
    private const string Button = " Enter: Begin ";

    protected override void DrawRows()
    {
        int width = Viewport.Width;
        Painter.Put(this, 0, 0, new string('─', width), Palette.Rule);
        Target(width - Button.Length - 1, 0, Button, KeyAction.Proceed, Palette.Button);
        string said = complaint();
        Painter.Draw(this, 0, 1, width, said.Length > 0 ? Line.Of(" ! " + said, Tone.Warning) : Line.Of(" " + summary(), Tone.Strong), Palette);
        Painter.Draw(this, 0, 2, width, Line.Of(" Enter begins · Space: people or not · p: how it plays by itself · Esc: leave"), Palette, Palette.Status);
    }
}
