using Scenario.Terminal.Panes;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>The questions that lie over the window, the last one on top.</summary>
/// <param name="palette">Colours.</param>
internal sealed class SheetLayer(Palette palette)
{
    private readonly Stack<Sheet> _sheets = new();

    /// <summary>A sheet was laid; the window adds it.</summary>
    public required Action<Sheet> Laid { get; init; }

    /// <summary>A sheet was taken away; the window removes it.</summary>
    public required Action<Sheet> Lifted { get; init; }

    /// <summary>Called when a sheet was lifted and whatever was to follow it was done.</summary>
    public required Action Settled { get; init; }

    /// <summary>What follows when the sheet on top was lifted.</summary>
    private Action? _next;

    public int Count => _sheets.Count;

    /// <summary>Does something as soon as the sheet on top is lifted.</summary>
    public void After(Action next) => _next = next;

    /// <summary>The one that has the keyboard, or null.</summary>
    public Sheet? Top => _sheets.TryPeek(out var top) ? top : null;

    public IEnumerable<Sheet> All => _sheets;

    /// <summary>Lays a sheet.</summary>
    /// <param name="make">Makes it, given what closes it.</param>
    /// <param name="closed">What follows when it was closed.</param>
    public void Lay(Func<Action, Sheet> make, Action? closed = null)
    {
        Sheet? sheet = null;
        sheet = make(() =>
        {
            if (!_sheets.Contains(sheet!))
            {
                return;
            }

            _sheets.Pop();
            Lifted(sheet!);
            closed?.Invoke();
            var next = _next;
            _next = null;
            next?.Invoke();
            Settled();
        });
        _sheets.Push(sheet);
        Laid(sheet);
    }

    /// <summary>Says something that is to be read before going on.</summary>
    public void Notice(string title, string words) =>
        Lay(close => new Sheet(palette, title, new Page().Add(words), [new SheetButton("All right", () => true)], close));

    /// <summary>Takes all away, unanswered: somebody else sits down.</summary>
    public void Clear()
    {
        _next = null;
        while (_sheets.TryPop(out var sheet))
        {
            Lifted(sheet);
        }
    }
}
