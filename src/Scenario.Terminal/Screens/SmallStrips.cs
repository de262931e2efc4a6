using Scenario.Terminal.Panes;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>All that is shown in a window that is too small: how large it must be.</summary>
internal sealed class TooSmallStrip(Palette palette) : Strip(palette)
{
    protected override void DrawRows()
    {
        var lines = new Page()
            .Add($"This window is {Viewport.Width} x {Viewport.Height}. The exercise needs {Geometry.LeastWidth} x {Geometry.LeastHeight}.", Tone.Strong)
            .Add("Make it larger, or the letters smaller. Nothing is lost meanwhile.")
            .Lines(Math.Max(4, Viewport.Width));
        for (int y = 0; y < Viewport.Height; y++)
        {
            Painter.Draw(this, 0, y, Viewport.Width, y < lines.Count ? lines[y] : Line.Empty, Palette);
        }
    }
}

/// <summary>Whose eyes staff look through.</summary>
internal sealed class LooksAsStrip(Palette palette, Func<string> seat) : Strip(palette)
{
    protected override void DrawRows()
    {
        Painter.Put(this, 0, 0, new string('─', Viewport.Width), Palette.Rule);
        Painter.Draw(this, 0, 1, Viewport.Width, Line.Of($" As {seat()}: nothing counts as opened, nothing can be decided.", Tone.Warning), Palette);
    }
}

/// <summary>Where a replay stands in the record.</summary>
internal sealed class ReplayStrip(Palette palette, IReplayControl replay, Func<string> seat) : Strip(palette)
{
    protected override void DrawRows()
    {
        int width = Viewport.Width;
        string where = $" Replay: event {replay.Position} of {replay.Count}, as {seat()} ";
        int bar = Math.Clamp(width - CellWidth.Of(where) - 4, 0, 60);
        int at = replay.Count == 0 ? 0 : (int)(1000L * replay.Position / replay.Count);
        Painter.Draw(this, 0, 0, width, Line.Of(
            new Span(where, Tone.Strong), new Span(bar < 8 ? "" : $"◄ {Bars.Range(at, at, bar - 2)} ►", Tone.Accent)), Palette);
        Painter.Draw(this, 0, 1, width, Line.Of(" " + replay.Caption, Tone.Normal), Palette);
    }
}
