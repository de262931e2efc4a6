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
    Done,
}

/// <summary>Changes made by hand while they are being put together.</summary>
internal sealed class ChangeDraft
{
    /// <summary>What kind of change comes next.</summary>
    public ChangeKind Kind { get; set; }

    /// <summary>Which element.</summary>
    public int Element { get; set; }

    /// <summary>How much, as typed.</summary>
    public string Amount { get; set; } = "";

    /// <summary>Whether another change follows.</summary>
    public bool More { get; set; }

    public IReadOnlyList<ControlChange> Changes => [.. Kept.Select(k => k.Change)];

    /// <summary>The changes with their words.</summary>
    public List<(ControlChange Change, string Words)> Kept { get; } = [];

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

    /// <summary>Begins a round. Stepping back and forth must not pile the same change up twice.</summary>
    public ChangeDraft Begin(int round)
    {
        Kept.RemoveRange(Math.Min(round, Kept.Count), Math.Max(0, Kept.Count - round));
        Amount = "";
        return this;
    }

    /// <summary>Keeps the change of a round, in the place of what was kept for it.</summary>
    public void Keep(int round, ControlChange change, string words) => Begin(round).Kept.Add((change, words));
}
