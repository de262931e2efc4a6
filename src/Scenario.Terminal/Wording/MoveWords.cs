using Scenario.Exercise.Definitions;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Wording;

/// <summary>Moves in words.</summary>
internal static class MoveWords
{
    /// <summary>Marked, open or closed, without colour.</summary>
    public static string Mark(MoveView move, bool isMarked) => isMarked ? "[x]" : move.IsOpen ? "[ ]" : "[-]";

    /// <summary>Such as <c>2 points</c>.</summary>
    public static string Points(int points) => points == 1 ? "1 point" : $"{points} points";

    /// <summary>Such as <c>1 move</c>.</summary>
    public static string Moves(int moves) => moves == 1 ? "1 move" : $"{moves} moves";

    /// <summary>Everything about a move.</summary>
    public static Page Detail(MoveView move, Draft draft)
    {
        var page = new Page().Add(move.Title, Tone.Heading).Blank();
        if (draft.Has(move.Move))
        {
            page.Add("[x] Marked" + (draft.ReasonFor(move.Move) is { } reason ? $", because {reason}" : ", without a reason"), Tone.Accent);
            if (move.Offer is { } offered && draft.ParticularsOf(move.Move) is { } said)
            {
                page.Item("about ", SharingWords.Line(offered, said), Tone.Accent, indent: 4, leadTone: Tone.Faint);
            }

            page.Blank();
        }

        if (!move.IsOpen)
        {
            page.Add("Closed this turn", Tone.Warning);
            foreach (string why in move.ClosedBecause)
            {
                page.Item("- ", why, Tone.Warning);
            }

            page.Blank();
        }

        if (move.Warnings.Count > 0)
        {
            page.Append(Warnings(move)).Blank();
        }

        page.Item("Costs   ", Points(move.Cost), Tone.Strong, leadTone: Tone.Faint)
            .Item("Odds    ", move.Odds.Length == 0 ? "always succeeds" : move.Odds, Tone.Strong, leadTone: Tone.Faint)
            .Item("Reason  ", Reason(move.Reason), leadTone: Tone.Faint);
        if (move.IsSecret)
        {
            page.Item("Secret  ", "the others do not see it before it comes to light, or the end", leadTone: Tone.Faint);
        }

        if (move.TimesMade > 0)
        {
            page.Item("Made    ", move.TimesMade == 1 ? "once so far" : $"{move.TimesMade} times so far", leadTone: Tone.Faint);
        }

        page.Blank().Markdown(move.Description);
        List(page, "What it brings, as far as you can know", move.Effects);
        if (move.Offer is { } offer)
        {
            page.Append(SharingWords.Offer(offer));
        }

        List(page, "Limits", move.Limits);
        return page.Basis(move.Basis);
    }

    /// <summary>What should be known before a move is chosen; an empty page if nothing.</summary>
    public static Page Warnings(MoveView move, int indent = 0)
    {
        var page = new Page();
        foreach (string warning in move.Warnings)
        {
            page.Item("! ", MarkdownLight.Inline(warning), Tone.Warning, indent);
        }

        return page;
    }

    /// <summary>Whether a reason goes with a move.</summary>
    public static string Reason(ReasonRule rule) => rule switch
    {
        ReasonRule.Required => "required",
        ReasonRule.Optional => "welcome, not required",
        _ => "none is asked for",
    };

    private static void List(Page page, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        page.Heading(heading);
        foreach (string line in lines)
        {
            page.Item("- ", MarkdownLight.Inline(line));
        }
    }
}
