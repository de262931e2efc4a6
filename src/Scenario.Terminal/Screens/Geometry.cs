using System.Drawing;

namespace Scenario.Terminal.Screens;

/// <summary>The three lists of the board.</summary>
internal enum Tab
{
    Situation,
    Traffic,
    Moves,
}

/// <summary>
/// Where everything is, for a window of a given size: side by side where there is room, otherwise one list and its detail.
/// </summary>
internal sealed record Geometry(int Width, int Height, Tab Tab)
{
    /// <summary>Least columns of a usable window.</summary>
    public const int LeastWidth = 80;

    /// <summary>Least rows of a usable window.</summary>
    public const int LeastHeight = 24;

    private const int WideFrom = 110;
    private const int BannerRows = 4;
    private const int FootRows = 3;

    /// <summary>Whether the window is large enough.</summary>
    public bool IsUsable => Width >= LeastWidth && Height >= LeastHeight;

    /// <summary>Whether all lists are side by side.</summary>
    public bool IsWide => Width >= WideFrom;

    public Rectangle Banner => new(0, 0, Width, BannerRows);

    public Rectangle Strip => new(0, Height - FootRows, Width, 2);

    public Rectangle Status => new(0, Height - 1, Width, 1);

    public Rectangle Body => new(0, BannerRows, Width, Math.Max(1, Height - BannerRows - FootRows));

    public Rectangle Situation => IsWide ? Body with { Width = LeftWidth, Height = SituationHeight } : Narrow(50);

    public Rectangle Traffic => IsWide ? new(0, Body.Y + SituationHeight, LeftWidth, Body.Height - SituationHeight) : Narrow(40);

    public Rectangle Moves => IsWide ? Body with { X = LeftWidth, Width = MovesWidth } : Narrow(40);

    public Rectangle Detail
    {
        get
        {
            int left = IsWide ? LeftWidth + MovesWidth : Tab == Tab.Situation ? Narrow(50).Width : Narrow(40).Width;
            return Body with { X = left, Width = Width - left };
        }
    }

    private int LeftWidth => Math.Clamp(Width * 40 / 100, 44, 72);

    private int MovesWidth => Math.Clamp(Width * 30 / 100, 36, 60);

    private int SituationHeight => Math.Max(8, Body.Height * 60 / 100);

    private Rectangle Narrow(int cells) => Body with { Width = cells + ((Width - LeastWidth) / 2) };
}
