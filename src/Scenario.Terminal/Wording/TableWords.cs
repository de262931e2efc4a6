using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Wording;

/// <summary>Proposals, the table, and a team's own decision, in words.</summary>
internal static class TableWords
{
    /// <summary>What this seat proposed, and what lies on the table for all.</summary>
    public static Page Of(SeatView view)
    {
        var page = new Page().Add("Something else, and the table", Tone.Heading).Blank()
            .Add("No list of moves foresees everything. What you propose goes to the facilitator with your reasons, who says what it brings; then it is a move like any other.");
        page.Heading("What you proposed");
        foreach (var proposal in view.Proposals)
        {
            page.Item(proposal.Ruling is null ? "… " : "✓ ", $"{proposal.Title} (turn {proposal.Turn}): {State(proposal)}", proposal.Ruling is null ? Tone.Warning : Tone.Strong).Add(proposal.Text, Tone.Faint, indent: 2);
        }

        if (view.Proposals.Count == 0)
        {
            page.Add("nothing yet", Tone.Faint);
        }

        page.Heading("On the table");
        for (int at = 0; at < view.Tabled.Count; at++)
        {
            var tabled = view.Tabled[at];
            page.Item($"{at + 1}. ", $"{tabled.Seat}: {tabled.Title}", Tone.Strong);
            foreach (var argument in tabled.Arguments)
            {
                page.Item(argument.IsFor ? "+ " : "− ", $"{argument.Seat}, {(argument.IsFor ? "for" : "against")}: {argument.Text}", indent: 3);
            }
        }

        return view.Tabled.Count == 0 ? page.Add("nothing: the facilitator lays a move here when it is to be argued about", Tone.Faint)
            : page.Add("g: argue for or against, and estimate the odds", Tone.Faint);
    }

    /// <summary>What became of a proposal.</summary>
    public static string State(ProposalView proposal) => proposal.Ruling is { } ruling ? ruling : "waits for the facilitator";

    /// <summary>The votes on what is marked, and whether they carry it; empty where nobody voted.</summary>
    public static Page Votes(TeamRule rule, TeamDraft team, Draft draft)
    {
        var ballots = team.BallotsOn(draft);
        var page = new Page();
        if (team.Against.Length > 0)
        {
            page.Item("Against it was said: ", team.Against);
        }

        if (team.IsStale(draft))
        {
            const string Stale = "The votes were on something else that was marked then: vote again";
            return page.Figure($"{Stale} (v).", $"{Stale}.", Tone.Warning);
        }

        if (ballots.Count == 0)
        {
            return page;
        }

        bool carried = TeamRules.IsCarried(rule, ballots);
        page.Item("Votes: ", $"{ballots.Count(b => b.IsFor)} for, {ballots.Count(b => !b.IsFor)} against. {TeamRules.Words(rule)}: {(carried ? "it carries." : "it does not carry, and would be refused.")}", carried ? Tone.Good : Tone.Warning);
        foreach (var ballot in ballots.Where(b => !b.IsFor))
        {
            page.Item("− ", $"person {ballot.Person}, against: {ballot.Reason}", indent: 2);
        }

        return page;
    }

    /// <summary>The prompt before a discussion.</summary>
    public static Page Favourite(SeatView view, TeamDraft team)
    {
        if (team.Favourite is var move and >= 0 && Draft.Find(view, move) is { } favourite)
        {
            return new Page().Add(favourite.Title, Tone.Strong).Add($"{team.ChoseFirst(move)} of {team.FirstChoices} chose it first. Before you agree: what is the best argument against it? It is kept with the decision.");
        }

        return new Page().Add("What is the best argument against what most of you favour? It is kept with the decision.");
    }
}
