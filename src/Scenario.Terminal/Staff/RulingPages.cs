using Scenario.Exercise.Definitions;
using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>Moves and proposals that wait for a ruling, or had one, in words.</summary>
internal static class RulingPages
{
    /// <summary>How a move is settled, in words.</summary>
    public static string Settled(Adjudication adjudication) => adjudication switch
    {
        Adjudication.Ruled => "the facilitator rules",
        Adjudication.Matrix => "arguments from the seats, then odds set by the facilitator",
        Adjudication.Pooled => "the average of everybody's estimate",
        Adjudication.Rolled => "rolled at the model's odds",
        _ => "by the model",
    };

    /// <summary>A move's state in a word or two.</summary>
    public static string State(CommittedMoveView move) => move.Outcome ?? (move.Missing is not null ? "waits for estimates" : move.Awaits ? move.IsTabled ? "on the table, awaits a ruling" : "awaits a ruling" : move.Ruling is not null ? "ruled" : "by the model");

    /// <summary>The model's odds in words.</summary>
    public static string ModelOdds(CommittedMoveView move) => move.Odds is { Length: > 0 } odds ? odds : "certain";

    /// <summary>One committed move.</summary>
    public static Page Move(CommittedMoveView move)
    {
        var page = new Page().Add(move.Title, Tone.Heading).Add(move.Seat, Tone.Strong).Blank();
        Standing(page, move);
        page.Item("Settled     ", Settled(move.Adjudication), leadTone: Tone.Faint);
        if (move.Odds is not null)
        {
            page.Item("Model odds  ", ModelOdds(move), leadTone: Tone.Faint);
        }

        if (move.Estimates is { } estimates)
        {
            page.Item("Estimates   ", $"{estimates.Count}, average {estimates.Average} %", leadTone: Tone.Faint);
        }

        if (move.Missing is { } missing)
        {
            page.Item("Waits for   ", missing, Tone.Warning, leadTone: Tone.Faint);
        }

        if (move.Ruling is { } ruling)
        {
            page.Item("Ruling      ", ruling, Tone.Strong, leadTone: Tone.Faint);
        }

        page.Item("Their why   ", move.Reason ?? "no reason given", leadTone: Tone.Faint);
        if (move.Particulars is { } particulars)
        {
            page.Item("About       ", particulars, leadTone: Tone.Faint);
        }

        page.Heading(move.Outcome is null ? "If it succeeds" : "What success brings");
        for (int effect = 0; effect < move.Effects.Count; effect++)
        {
            page.Item($"{effect + 1}. ", move.Effects[effect]);
        }

        if (move.Otherwise.Count > 0)
        {
            page.Heading(move.Outcome is null ? "If it fails" : "What failure brings");
        }

        foreach (string effect in move.Otherwise)
        {
            page.Item("- ", effect);
        }

        return Arguments(page, move.Arguments);
    }

    private static void Standing(Page page, CommittedMoveView move)
    {
        if (move.Awaits && move.Missing is null)
        {
            page.Add(move.IsTabled ? "Awaits a ruling: r rules." : "Awaits a ruling: r rules, l lays it on the table.", Tone.Warning).Blank();
        }

        if (move.Outcome is { } outcome)
        {
            page.Item("Came out    ", outcome, Tone.Strong, leadTone: Tone.Faint);
        }

        if (move.IsTabled && move.Outcome is null)
        {
            page.Add("It lies on the table: every seat sees it, and can argue about it and estimate its odds.", Tone.Accent).Blank();
        }
    }

    /// <summary>One proposal.</summary>
    public static Page Proposal(ProposalView proposal)
    {
        var page = new Page().Add(proposal.Title, Tone.Heading).Add($"{proposal.Seat}, turn {proposal.Turn}", Tone.Strong).Blank()
            .Add(proposal.Ruling is { } ruling ? "Ruling: " + ruling : "Waits for you: g grants it, x rejects it.", proposal.Ruling is null ? Tone.Warning : Tone.Strong)
            .Blank().Add(proposal.Text);
        return Arguments(page, proposal.Arguments);
    }

    /// <summary>What something would change and set off.</summary>
    public static Page Foreseen(ForesightView foresight, string heading = "It would")
    {
        var page = new Page();
        if (foresight.Refusal is { } refusal)
        {
            return page.Add($"It would be refused: {refusal}", Tone.Warning);
        }

        page.Add(heading + ":", Tone.Strong);
        foreach (string line in foresight.Lines)
        {
            page.Item("→ ", line, indent: 1);
        }

        return page;
    }

    /// <summary>Arguments for and against, under what they are about.</summary>
    public static Page Arguments(Page page, IReadOnlyList<ArgumentView> arguments)
    {
        if (arguments.Count > 0)
        {
            page.Heading("Arguments");
        }

        foreach (var argument in arguments)
        {
            page.Item(argument.IsFor ? "+ " : "− ", $"{argument.Seat}, person {argument.Person}, {(argument.IsFor ? "for" : "against")}: {argument.Text}");
        }

        return page;
    }
}
