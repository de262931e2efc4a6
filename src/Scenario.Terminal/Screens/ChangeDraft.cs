using Scenario.Exercise.Rules;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>What kind of change by hand is put together next.</summary>
internal enum ChangeKind
{
    Indicator,
    Flag,
    Belief,
    Share,
    AsMove,
    Message,
}

/// <summary>Changes made by hand while they are being put together.</summary>
internal sealed class ChangeDraft
{
    /// <summary>What kind of change is put together now.</summary>
    public ChangeKind Kind { get; set; }

    /// <summary>Which element.</summary>
    public int Element { get; set; }

    /// <summary>How much, as typed.</summary>
    public string Amount { get; set; } = "";

    /// <summary>The changes that are done, with their words.</summary>
    public List<(ControlChange Change, string Words)> Kept { get; } = [];

    /// <summary>The change that is put together now, as far as it stands; stepping back and forth must not pile it up twice.</summary>
    public (ControlChange Change, string Words)? Pending { get; set; }

    /// <summary>All changes.</summary>
    public IReadOnlyList<ControlChange> Changes => [.. All.Select(k => k.Change)];

    /// <summary>All changes in words.</summary>
    public string Words => string.Join("; ", All.Select(k => k.Words));

    /// <summary>The changes so far.</summary>
    public Page Page
    {
        get
        {
            var page = new Page();
            Kept.ForEach(k => page.Item("→ ", k.Words, indent: 1));
            return page;
        }
    }

    private IEnumerable<(ControlChange Change, string Words)> All => Pending is { } pending ? Kept.Append(pending) : Kept;

    /// <summary>Begins another change.</summary>
    public void Begin(ChangeKind kind, int element = 0) => (Kind, Element, Amount, Pending) = (kind, element, "", null);

    /// <summary>Takes the change that was put together among those that are done.</summary>
    public void Settle()
    {
        if (Pending is { } pending)
        {
            Kept.Add(pending);
            Pending = null;
        }
    }
}
