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
            .Add("No list of moves foresees everything. What you propose goes to the facilitator with your reasons, who says what it brings. Granted, it takes effect at once and stands in the record like any move.");
        page.Heading("What you proposed");
        int waiting = view.Tabled.Count;
        foreach (var proposal in view.Proposals)
        {
            string lead = proposal.Ruling is null ? $"{++waiting}. " : "   ";
            page.Item(lead, $"{proposal.Title} (turn {proposal.Turn}): {State(proposal)}", proposal.Ruling is null ? Tone.Warning : Tone.Strong).Add(proposal.Text, Tone.Faint, indent: 3);
            Arguments(page, proposal.Arguments);
        }

        if (view.Proposals.Count == 0)
        {
            page.Add("nothing yet", Tone.Faint);
        }

        page.Heading("On the table");
        for (int at = 0; at < view.Tabled.Count; at++)
        {
            page.Item($"{at + 1}. ", $"{view.Tabled[at].Seat}: {view.Tabled[at].Title}", Tone.Strong);
            Arguments(page, view.Tabled[at].Arguments);
        }

        if (view.Tabled.Count == 0)
        {
            page.Add("nothing: the facilitator lays a move here when it is to be argued about", Tone.Faint);
        }

        return waiting > 0 ? page.Blank().Add("g: argue for or against, and estimate the odds of what lies on the table", Tone.Faint) : page;
    }

    private static void Arguments(Page page, IReadOnlyList<ArgumentView> arguments)
    {
        foreach (var argument in arguments)
        {
            page.Item(argument.IsFor ? "+ " : "− ", $"{argument.Seat}, {(argument.IsFor ? "for" : "against")}: {argument.Text}", indent: 3);
        }
    }

    /// <summary>What became of a proposal.</summary>
    public static string State(ProposalView proposal) => proposal.Ruling is { } ruling ? ruling : "waits for the facilitator";

    /// <summary>The votes on what is marked, and whether they carry it; empty where nobody voted.</summary>
    public static Page Votes(SeatView view, TeamDraft team, Draft draft)
    {
        var ballots = team.BallotsOn(draft);
        var page = new Page();
        foreach (var argument in view.Team.Against)
        {
            page.Item($"Person {argument.Person} against {Favoured(view, argument.Moves)}: ", argument.Text);
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

        bool carried = TeamRules.IsCarried(view.TeamRule, ballots);
        page.Item("Votes: ", $"{ballots.Count(b => b.IsFor)} for, {ballots.Count(b => !b.IsFor)} against. {TeamRules.Words(view.TeamRule)}: {(carried ? "it carries." : "it does not carry, and would be refused.")}", carried ? Tone.Good : Tone.Warning);
        foreach (var ballot in ballots.Where(b => !b.IsFor))
        {
            page.Item("− ", $"person {ballot.Person}, against: {ballot.Reason}", indent: 2);
        }

        return page;
    }

    /// <summary>The prompt before a discussion: what is favoured, and the question what speaks against it.</summary>
    public static Page Favourite(SeatView view, IReadOnlyList<int>? favoured)
    {
        if (favoured is null)
        {
            return new Page().Add(TeamRules.NothingFavoured);
        }

        string friends = view.Team.Chose.Count > 0 ? $"{view.Team.Most} of {view.Team.Chose.Count} chose {(favoured.Count > 1 ? "each of them" : "it")} first." : "Nobody gave a first choice; so it is marked.";
        return new Page().Add(Favoured(view, favoured), Tone.Strong)
            .Add($"{friends} Before you agree: what is the best argument against it? It goes on record with the number of whoever says it, and commits nobody.");
    }

    /// <summary>What is favoured, by title.</summary>
    public static string Favoured(SeatView view, IReadOnlyList<int> moves) =>
        moves.Count == 0 ? "doing nothing" : SharingWords.Join([.. moves.Select(move => $"\"{Draft.Find(view, move)?.Title}\"")]);
}
