using System.Drawing;

namespace Scenario.Terminal.Screens;

/// <summary>The lists of the board.</summary>
internal enum Tab
{
    Situation,
    Estimates,
    Traffic,
    Moves,
}

/// <summary>
/// Where everything is, for a window of a given size: side by side where there is room, otherwise one list and its detail.
/// </summary>
/// <param name="Width">Columns of the window.</param>
/// <param name="Height">Rows of the window.</param>
/// <param name="Tab">The list that is walked in.</param>
/// <param name="Upper">Which of situation and estimates was looked at last.</param>
/// <param name="HasEstimates">Whether this seat has estimates at all.</param>
internal sealed record Geometry(int Width, int Height, Tab Tab, Tab Upper = Tab.Situation, bool HasEstimates = false)
{
    /// <summary>Least columns of a usable window.</summary>
    public const int LeastWidth = 80;

    /// <summary>Least rows of a usable window.</summary>
    public const int LeastHeight = 24;

    private const int WideFrom = 110;
    private const int TallFrom = 28;
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

    public Rectangle Estimates => !IsWide ? Narrow(50)
        : IsTall ? new(0, Body.Y + SituationHeight, LeftWidth, EstimatesHeight) : Situation;

    public Rectangle Traffic => IsWide ? new(0, Body.Y + UpperHeight, LeftWidth, Body.Height - UpperHeight) : Narrow(40);

    public Rectangle Moves => IsWide ? Body with { X = LeftWidth, Width = MovesWidth } : Narrow(40);

    public Rectangle Detail
    {
        get
        {
            int left = IsWide ? LeftWidth + MovesWidth : Tab is Tab.Situation or Tab.Estimates ? Narrow(50).Width : Narrow(40).Width;
            return Body with { X = left, Width = Width - left };
        }
    }

    private int LeftWidth => Math.Clamp(Width * 40 / 100, 44, 72);

    private int MovesWidth => Math.Clamp(Width * 30 / 100, 36, 60);

    // Situation and estimates stand one above the other where there is room, and otherwise in the same place.
    private bool IsTall => HasEstimates && Body.Height >= TallFrom;

    private int SituationHeight => IsTall ? Body.Height * 30 / 100 : Math.Max(8, Body.Height * 60 / 100);

    private int UpperHeight => IsTall ? SituationHeight + EstimatesHeight : SituationHeight;

    private int EstimatesHeight => Body.Height * 42 / 100;

    /// <summary>Whether a list is seen.</summary>
    public bool Shows(Tab tab) => tab switch
    {
        Tab.Estimates when !HasEstimates => false,
        Tab.Situation or Tab.Estimates => IsWide ? IsTall || tab == Upper || !HasEstimates : tab == Tab,
        _ => IsWide || tab == Tab,
    };

    private Rectangle Narrow(int cells) => Body with { Width = cells + ((Width - LeastWidth) / 2) };
}
