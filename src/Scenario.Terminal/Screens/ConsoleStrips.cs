using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Scenario.Terminal.Screens;

/// <summary>Status at a glance, always visible: where the exercise stands, who has decided, what waits; then the lists.</summary>
internal sealed class GlanceStrip(Palette palette, Func<Desk?> desk, Func<ConsoleTab?> tab) : Strip(palette)
{
    /// <summary>A list was clicked.</summary>
    public Action<ConsoleTab>? Opened { get; set; }

    protected override void DrawRows()
    {
        int width = Viewport.Width;
        if (desk() is not { } now)
        {
            Painter.Draw(this, 0, 0, width, Line.Of(" The console"), Palette, Palette.Banner);
            return;
        }

        bool wide = width >= ConsoleGeometry.WideFrom;
        string who = $"{StaffRoles.Title(now.Role).ToUpperInvariant()}{(now.View.IsInHand ? ", in hand" : "")} ";
        string title = now.View.Seats.Count > 0 ? now.Table.View(now.View.Seats[0].Seat).Frame.Title : "";
        Painter.Draw(this, 0, 0, width, Line.Of(" " + CellWidth.Fit(title, width - CellWidth.Of(who) - 3) + "  " + who), Palette, Palette.Banner);
        if (now.Role == StaffRole.Observer)
        {
            return;
        }

        Painter.Draw(this, 0, 1, width, new Line([new Span(" "), .. Glance.Moment(now, width - 1).Spans]), Palette);
        Painter.Draw(this, 0, 2, width, new Line([new Span(" "), .. Glance.Seats(now, width - 1).Spans]), Palette);
        Painter.Draw(this, 0, 3, width, Line.Empty, Palette);
        int x = wide ? 1 : 0;
        foreach (var one in Enum.GetValues<ConsoleTab>())
        {
            x = Tab(x, one, $"F{(int)one + 2} {(wide ? ConsoleKeys.Heading(one) : Short(one))}{Badge(now, one)}");
        }
    }

    private int Tab(int x, ConsoleTab one, string text)
    {
        Attribute attribute = tab() == one ? Palette.Button : Palette[Tone.Normal];
        string label = tab() == one ? $"[{text}]" : $" {text} ";
        Painter.Put(this, x, 3, label, attribute);
        return x + CellWidth.Of(label);
    }

    private static string Badge(Desk desk, ConsoleTab tab) => tab switch
    {
        ConsoleTab.Rulings when desk.Awaiting > 0 => $"●{desk.Awaiting}",
        ConsoleTab.Proposals when desk.Asking > 0 => $"●{desk.Asking}",
        _ => "",
    };

    private static string Short(ConsoleTab tab) => tab switch
    {
        ConsoleTab.Nearest => "Near",
        ConsoleTab.Rulings => "Rule",
        ConsoleTab.Proposals => "Prop",
        _ => ConsoleKeys.Heading(tab),
    };
}

/// <summary>What the last act did, or why it was refused; what is too long for one row takes two.</summary>
internal sealed class SaidStrip(Palette palette, Func<Desk?> desk) : Strip(palette)
{
    private const int MostRows = 2;

    /// <summary>Rows that the words take.</summary>
    public static int RowsOf(Desk? desk, int width) => Math.Clamp(Rows(desk, width).Count, 1, MostRows);

    protected override void DrawRows()
    {
        Painter.Put(this, 0, 0, new string('─', Viewport.Width), Palette.Rule);
        var now = desk();
        Painter.Put(this, 2, 0, now?.IsRefusal == true ? " Refused " : " Last act ", Palette[Tone.Strong]);
        var tone = now is not { Said.Length: > 0 } ? Tone.Faint : now.IsRefusal ? Tone.Warning : Tone.Good;
        var rows = Rows(now, Viewport.Width);
        for (int row = 0; row < Math.Min(rows.Count, Viewport.Height - 1); row++)
        {
            // Words that take more than there is room for end in a sign that something is missing.
            string said = row == MostRows - 1 && rows.Count > MostRows ? CellWidth.Cut(rows[row] + " " + rows[row + 1], Viewport.Width - 4) : rows[row];
            Painter.Draw(this, 0, row + 1, Viewport.Width, Line.Of((row > 0 ? "   " : now is not { Said.Length: > 0 } ? " " : now.IsRefusal ? " ! " : " ✓ ") + said, tone), Palette);
        }
    }

    private static IReadOnlyList<string> Rows(Desk? desk, int width) => desk is { Said: { Length: > 0 } said } ? Wrapping.Rows(said, Math.Max(10, width - 4)) : ["nothing yet"];
}
