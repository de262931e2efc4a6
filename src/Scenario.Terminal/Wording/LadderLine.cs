using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>The ladder on one line: numbers, names where there is room, the current rung in brackets.</summary>
internal static class LadderLine
{
    public static Line Draw(IReadOnlyList<RungView> ladder, int cells)
    {
        foreach (int reach in new[] { ladder.Count, 1, 0 })
        {
            var line = Draw(ladder, reach, int.MaxValue);
            if (line.Width <= cells)
            {
                return line;
            }
        }

        return Draw(ladder, 0, Math.Max(4, cells - (4 * ladder.Count)));
    }

    /// <summary>Names are written out for rungs at most so far from the current one.</summary>
    private static Line Draw(IReadOnlyList<RungView> ladder, int reach, int longest)
    {
        int current = Math.Max(0, ladder.ToList().FindIndex(r => r.IsCurrent));
        var spans = new List<Span>();
        for (int rung = 0; rung < ladder.Count; rung++)
        {
            if (rung > 0)
            {
                spans.Add(new Span(" › ", Tone.Faint));
            }

            string name = Math.Abs(rung - current) <= reach ? $"{rung} {CellWidth.Cut(ladder[rung].Title, longest)}" : $"{rung}";
            spans.Add(ladder[rung].IsCurrent ? new Span($"[{name}]", Tone.Accent) : new Span(name, rung < current ? Tone.Normal : Tone.Faint));
        }

        return new Line(spans);
    }
}
