using System.Drawing;

namespace Scenario.Terminal.Screens;

/// <summary>Where everything is in the console: list and detail, and beside them, where there is room, all at a glance.</summary>
/// <param name="Width">Columns of the window.</param>
/// <param name="Height">Rows of the window.</param>
/// <param name="SaidRows">Rows that the last act takes.</param>
internal sealed record ConsoleGeometry(int Width, int Height, int SaidRows = 1)
{
    /// <summary>From so many columns on, the glance stands beside list and detail.</summary>
    public const int WideFrom = 110;

    private const int BannerRows = 4;
    private int FootRows => SaidRows + 2;

    public bool IsUsable => Width >= Geometry.LeastWidth && Height >= Geometry.LeastHeight;

    public bool IsWide => Width >= WideFrom;

    public Rectangle Banner => new(0, 0, Width, BannerRows);

    public Rectangle Body => new(0, BannerRows, Width, Math.Max(1, Height - BannerRows - FootRows));

    public Rectangle List => Body with { Width = ListWidth };

    public Rectangle Detail => Body with { X = ListWidth, Width = Width - ListWidth - GlanceWidth };

    public Rectangle Glance => Body with { X = Width - GlanceWidth, Width = GlanceWidth };

    public Rectangle Said => new(0, Height - FootRows, Width, SaidRows + 1);

    public Rectangle Status => new(0, Height - 1, Width, 1);

    private int GlanceWidth => IsWide ? Math.Clamp(Width * 30 / 100, 34, 60) : 0;

    private int ListWidth => IsWide ? Math.Clamp(Width * 36 / 100, 40, 72) : 40;
}
