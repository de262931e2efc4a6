using System.Globalization;
using Scenario.Exercise.Rules;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>A team's own decision, and what a seat puts on the table.</summary>
internal sealed class TeamForms(Sitting sitting, Forms forms, SheetLayer layer)
{
    // A proposal that was not sent is found again where it was left, seat by seat.
    private readonly Dictionary<int, (string Title, string Text)> _unsent = [];

    /// <summary>What a team does next.</summary>
    public void Begin()
    {
        var team = sitting.Team;
        if (team.People < 2)
        {
            People();
            return;
        }

        var said = sitting.View.Team;
        int part = said.Chose.Count == 0 && sitting.Draft.Choices.Count == 0 ? 0 : said.Against.Count == 0 && said.Chose.Count > 0 ? 1 : 2;
        IReadOnlyList<Action> parts = [FirstChoice, Against, Vote, People];
        forms.Run("Go on", () =>
            {
                int chosen = part;
                layer.After(() => parts[chosen]());
                return null;
            },
            forms.Pick("Deciding as a team", () => new Page().Add(TeamRules.Words(sitting.View.TeamRule) + ".", Tone.Strong).Add("None of this commits anything: c commits what is marked, with the votes on it.", Tone.Faint), () =>
                [
                    new("first choices, each in private, before anybody talks", $"{said.Chose.Count} of {team.People} given"),
                    new("one argument against the favourite", said.Against.Count > 0 ? said.Against[^1].Text : "none yet"),
                    new("vote on what is marked", Tally()),
                    new($"you are {team.People} people: change that"),
                ],
                () => part, p => part = p));
    }

    /// <summary>Proposes something that no move covers.</summary>
    public void Propose()
    {
        if (sitting.View.Moment.Step is not (Exercise.State.ProcedureStep.Deliberation or Exercise.State.ProcedureStep.Reaction))
        {
            layer.Notice("Not now", TurnWords.NotNow(sitting, "Proposals are made from the opening of the first turn to the ending."));
            return;
        }

        int seat = sitting.Seat;
        int person = 0;
        var (title, text) = _unsent.GetValueOrDefault(seat, ("", ""));
        forms.Run("Send it to the facilitator", () =>
            {
                if (sitting.Propose(person + 1, title, text).Refusal is { } refusal)
                {
                    return DecisionWords.Say(refusal);
                }

                _unsent.Remove(seat);
                return null;
            },
            Who("Whose proposal is it?", () => person, p => person = p),
            forms.Write("Propose something else: what?", () => new Page().Add("In one line, as one would name a move. What you write is kept until you send it.", Tone.Faint), () => title, t => Keep(title = t, text), "Say in a line what you propose.", 1),
            forms.Write("How, and with which reasons?", () => new Page().Add(title, Tone.Strong).Add("What exactly is done, what it is to bring, and three reasons why it would.", Tone.Faint), () => text, t => Keep(title, text = t), "Write what is done and why it would work.", 6));
        void Keep(string what, string how) => _unsent[seat] = (what, how);
    }

    /// <summary>Argues about a move on the table, and estimates its odds, or about what this seat proposed.</summary>
    public void Argue()
    {
        var open = Arguable.Of(sitting.View);
        if (open.Count == 0)
        {
            layer.Notice("Nothing to argue about", TurnWords.NotNow(sitting, "The facilitator lays a move on the table when it is to be argued about; what you propose (p) can be argued about until it is ruled on."));
            return;
        }

        int at = 0;
        int person = 0;
        int what = open[0].IsPooled ? 2 : 0;
        string said = "";
        Arguable About() => open[at];
        string? Say() => what < 2 ? Words(sitting.Argue(person + 1, About(), what == 0, said).Refusal)
            : !int.TryParse(said.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out int percent) || percent > 100 ? "A whole number of percent from 0 to 100."
            : Words(sitting.EstimateOdds(person + 1, About().Move, percent).Refusal);
        PickRow[] Sides() => [new("an argument for it"), new("an argument against it"), .. About().HasOdds ? new PickRow[] { new("its odds, in percent") } : []];
        forms.Run(
            "Say it",
            Say,
            forms.Pick("About what?", () => new Page(), () => [.. open.Select(t => new PickRow(t.Title, t.HasOdds ? t.Seat : "your proposal"))], () => at, a => at = a, () => open.Count > 1),
            Who("Who speaks?", () => person, p => person = p),
            forms.Pick("What do you say?", () => new Page().Add(About().Title, Tone.Strong), Sides, () => Math.Min(what, Sides().Length - 1), w => what = w),
            forms.Write(
                "Say it",
                () => new Page().Add(About().Title, Tone.Strong).Add(what switch { 0 => "For it:", 1 => "Against it:", _ => "It succeeds with so many percent:" }),
                () => said,
                s => said = s,
                "Write it."));
    }

    // A seat of several people says who speaks: the record keeps them apart by their numbers.
    private FormStep Who(string title, Func<int> get, Action<int> set) => forms.Pick(title, () => new Page(),
        () => [.. Enumerable.Range(1, sitting.Team.People).Select(p => new PickRow(p == TeamRules.Chair ? "person 1, in the chair" : $"person {p}"))], get, set, () => sitting.Team.People > 1);

    private void People()
    {
        string count = sitting.Team.People > 1 ? sitting.Team.People.ToString(CultureInfo.InvariantCulture) : "";
        forms.Run("Go on", () =>
            {
                if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int people) || people is < 1 or > TeamDraft.MostPeople)
                {
                    return $"A number from 1 to {TeamDraft.MostPeople}.";
                }

                sitting.Team.People = people;
                if (people > 1)
                {
                    layer.After(Begin);
                }

                return null;
            },
            forms.Write("How many are you at this seat?", () => new Page().Add(TeamRules.Words(sitting.View.TeamRule) + ". Person 1 is in the chair.", Tone.Strong).Add("Alone nothing of this is needed: press Esc.", Tone.Faint), () => count, c => count = c, $"A number from 1 to {TeamDraft.MostPeople}.", 1));
    }

    private void FirstChoice()
    {
        int person = sitting.Team.NextToChoose(sitting.View.Team) is var next and > 0 ? next : 1;
        var open = sitting.View.Moves.Where(m => m.IsOpen).ToList();
        IReadOnlyList<int> picked = [];
        string sure = "";
        forms.Run("Keep it", () =>
            {
                if (!int.TryParse(sure.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out int percent) || percent > 100)
                {
                    return "A whole number of percent from 0 to 100.";
                }

                if (sitting.FirstChoice(person, [.. picked.Select(p => open[p].Move)], percent).Refusal is { } refusal)
                {
                    return DecisionWords.Say(refusal);
                }

                layer.After(sitting.Team.NextToChoose(sitting.View.Team) > 0 ? FirstChoice : Begin);
                return null;
            },
            forms.Mark($"Person {person}: what would you do?", () => new Page().Add("The others look away. Space marks; no move at all is a choice too. Nothing is committed by this.", Tone.Faint), () => [.. open.Select(m => new PickRow(m.Title))], () => picked, p => picked = p, null, Math.Max(1, sitting.View.Decision.MaxMoves)),
            forms.Write($"Person {person}: how sure are you, in percent?", () => new Page().Add(picked.Count == 0 ? "no move" : string.Join("; ", picked.Select(p => open[p].Title)), Tone.Strong), () => sure, s => sure = s, "A whole number of percent from 0 to 100.", 1));
    }

    private void Against()
    {
        int person = 0;
        string text = "";
        if (sitting.Favoured is null)
        {
            layer.Notice("Nothing is favoured yet", "Give first choices, or mark a move (F4, Space): an argument is against what most of you want.");
            return;
        }

        forms.Run("Put it on record", () =>
            {
                if (sitting.SpeakAgainst(person + 1, text).Refusal is { } refusal)
                {
                    return DecisionWords.Say(refusal);
                }

                layer.After(Begin);
                return null;
            },
            Who("Who argues against it?", () => person, p => person = p),
            forms.Write("One argument against", () => TableWords.Favourite(sitting.View, sitting.Favoured), () => text, t => text = t, "Write one argument, or press Esc."));
    }

    private void Vote()
    {
        if (sitting.Draft.Choices.Count == 0)
        {
            string favoured = sitting.View.Team.Favourites is { Count: > 0 } moves ? $" Most of you chose {TableWords.Favoured(sitting.View, moves)} first." : "";
            layer.Notice("Nothing is marked", $"Mark the moves to vote on first (F4, Space).{favoured} To decide on doing nothing, commit without a vote: c.");
            return;
        }

        var votes = new int[sitting.Team.People];
        var reasons = new string[sitting.Team.People];
        var steps = new List<FormStep>();
        for (int person = 1; person <= votes.Length; person++)
        {
            int who = person;
            reasons[who - 1] = "";
            steps.Add(forms.Pick($"Person {who}{(who == TeamRules.Chair ? ", in the chair" : "")}: for or against?", Marked, () => [new("for it"), new("against it")], () => votes[who - 1], v => votes[who - 1] = v));
            steps.Add(forms.Write($"Person {who}: why against?", () => Marked().Add("The dissent is kept with the decision, with your number.", Tone.Faint), () => reasons[who - 1], r => reasons[who - 1] = r, "Whoever votes against says why.", 2, () => votes[who - 1] == 1));
        }

        steps.Add(new FormStep("The vote", () => Count(votes, reasons), () => null, _ => null));
        forms.Run("Keep these votes", () =>
            {
                sitting.Team.Vote(sitting.Draft, Ballots(votes, reasons));
                return null;
            }, steps);
    }

    private Page Count(int[] votes, string[] reasons)
    {
        var ballots = Ballots(votes, reasons);
        bool carried = TeamRules.IsCarried(sitting.View.TeamRule, ballots);
        return Marked().Blank().Add($"{ballots.Count(b => b.IsFor)} for, {ballots.Count(b => !b.IsFor)} against. {TeamRules.Words(sitting.View.TeamRule)}: {(carried ? "it carries." : "it does not carry.")}", carried ? Tone.Good : Tone.Warning)
            .Add("Nothing is committed by this: c shows the decision with its votes, and commits it.", Tone.Faint);
    }

    private static List<Ballot> Ballots(int[] votes, string[] reasons) =>
        [.. votes.Select((vote, at) => new Ballot(at + 1, vote == 0, vote == 0 ? null : reasons[at]))];

    private Page Marked()
    {
        var page = new Page();
        foreach (var choice in sitting.Draft.Choices)
        {
            page.Item("[x] ", Draft.Find(sitting.View, choice.Move)?.Title ?? "", Tone.Strong);
        }

        return page;
    }

    private string Tally() => sitting.Team.BallotsOn(sitting.Draft) is { Count: > 0 } ballots
        ? $"{ballots.Count(b => b.IsFor)} for, {ballots.Count(b => !b.IsFor)} against" : sitting.Draft.Choices.Count == 0 ? "nothing is marked yet" : "not yet";

    private static string? Words(Refusal? refusal) => refusal is null ? null : DecisionWords.Say(refusal);
}
