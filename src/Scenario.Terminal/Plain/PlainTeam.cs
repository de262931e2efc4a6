using System.Globalization;
using Scenario.Exercise.Rules;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>A team's own decision in plain mode, and what a seat puts on the table.</summary>
internal sealed class PlainTeam(Sitting sitting, PlainPrinter print, Func<string, string?> ask)
{
    /// <summary>Does one command of the team's.</summary>
    public void Obey(PlainCommand command)
    {
        switch (command.Word)
        {
            case PlainWord.Table:
                print.Show(TableWords.Of(sitting.View));
                break;
            case PlainWord.Propose:
                Propose(command.Rest);
                break;
            case PlainWord.Argue or PlainWord.Odds:
                Speak(command);
                break;
            case PlainWord.Team:
                People(command.Number);
                break;
            case PlainWord.First:
                FirstChoice(command.Number, command.Rest);
                break;
            case PlainWord.Against:
                Against(command.Rest);
                break;
            case PlainWord.Vote:
                Vote();
                break;
        }
    }

    private void Propose(string typed)
    {
        string? title = typed.Length > 0 ? typed : ask("What do you propose, in a line? (an empty line goes back) ");
        string? text = string.IsNullOrEmpty(title) ? null : ask("How, and with which reasons? (an empty line goes back) ");
        print.Say(string.IsNullOrEmpty(text) ? "Nothing was proposed."
            : sitting.Propose(TeamRules.Chair, title!, text).Refusal is { } refusal ? DecisionWords.Say(refusal)
            : "Proposed. It waits for the facilitator; table shows what becomes of it.");
    }

    private void Speak(PlainCommand command)
    {
        var open = Arguable.Of(sitting.View);
        if (command.Number < 1 || command.Number > open.Count)
        {
            print.Say(open.Count == 0 ? TurnWords.NotNow(sitting, "Nothing lies on the table, and you proposed nothing that waits.") : $"About which? Give its number, 1 to {open.Count}: table shows them.");
            return;
        }

        var about = open[command.Number - 1];
        var (said, person) = Person(command.Rest);
        if (command.Word == PlainWord.Odds)
        {
            print.Say(!about.HasOdds ? "The odds of a proposal are the facilitator's." : Percent(said) is not { } percent ? "Give the odds in percent, such as: odds 1 60, or for person 2: odds 1 60 as 2."
                : Said(sitting.EstimateOdds(person, about.Move, percent).Refusal, $"On record: {percent} %, estimated by person {person}."));
            return;
        }

        string[] words = said.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        bool? isFor = words is [var side, ..] ? side.TrimEnd(':').ToLowerInvariant() switch { "for" => true, "against" => false, _ => null } : null;
        print.Say(isFor is not { } which || words.Length < 2 ? "Say for or against and the argument, such as: argue 1 against It cannot be done in time."
            : Said(sitting.Argue(person, about, which, words[1]).Refusal, $"Your argument is on record, as person {person}."));
    }

    // "... as 2" at the end says which of the people of this seat speaks; the chair if nobody says.
    private (string Said, int Person) Person(string typed)
    {
        int at = typed.LastIndexOf(" as ", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && int.TryParse(typed[(at + 4)..], NumberStyles.None, CultureInfo.InvariantCulture, out int person) && person >= 1 && person <= sitting.Team.People
            ? (typed[..at], person) : (typed, TeamRules.Chair);
    }

    private void People(int number)
    {
        if (number is < 1 or > TeamDraft.MostPeople)
        {
            print.Say($"How many are you at this seat? Such as: team 4 (1 to {TeamDraft.MostPeople}).");
            return;
        }

        sitting.Team.People = number;
        print.Say(number == 1 ? "You decide alone." : $"You are {number}; person 1 is in the chair. {TeamRules.Words(sitting.View.TeamRule)}. Each gives a first choice in private: first 1, first 2 ...");
    }

    private void FirstChoice(int person, string said)
    {
        person = person > 0 ? person : sitting.Team.NextToChoose(sitting.View.Team);
        if (sitting.Team.People < 2 || person < 1 || person > sitting.Team.People)
        {
            print.Say(sitting.Team.People < 2 ? "Say first how many you are, such as: team 4." : $"Which person? 1 to {sitting.Team.People}.");
            return;
        }

        // All of it in one line, as in a script: first 2 4,5 at 70.
        string[] parts = said.Split(" at ", 2, StringSplitOptions.TrimEntries);
        string? typed = parts[0].Length > 0 ? parts[0] : ask($"Person {person}, the others look away. Which moves, by number? (none: an empty line) ");
        if (typed is null || Moves(typed) is not { } moves)
        {
            print.Say("Give numbers or ids of moves, such as: 4 or 2,5, or none; all in one line: first 2 4,5 at 70. Nothing was recorded.");
            return;
        }

        if (Percent(parts.Length > 1 ? parts[1] : ask("How sure are you, in percent? ") ?? "") is not { } percent)
        {
            print.Say("A whole number of percent from 0 to 100. Nothing was recorded.");
            return;
        }

        var refusal = sitting.FirstChoice(person, moves, percent).Refusal;
        print.Say(Said(refusal, $"Recorded: the first choice of person {person}; {sitting.View.Team.Chose.Count} of {sitting.Team.People} given."));
        if (refusal is null && sitting.Team.NextToChoose(sitting.View.Team) == 0)
        {
            print.Show(TableWords.Favourite(sitting.View, sitting.Favoured));
            print.Say("Type it with against ..., and at its end who says it, such as: as 2.");
        }
    }

    private void Against(string typed)
    {
        if (typed.Length == 0 || sitting.Favoured is null)
        {
            print.Show(TableWords.Favourite(sitting.View, sitting.Favoured));
        }

        if (sitting.Favoured is not { } favoured)
        {
            return;
        }

        var (text, person) = Person(typed.Length > 0 ? typed : ask("Against it (an empty line goes back; as 2 at the end: person 2 says it): ") ?? "");
        print.Say(text.Length == 0 ? "Nothing was recorded."
            : Said(sitting.SpeakAgainst(person, text).Refusal, $"On record: person {person}, against {TableWords.Favoured(sitting.View, favoured)}. It commits nobody."));
    }

    private void Vote()
    {
        if (sitting.Team.People < 2 || sitting.Draft.Choices.Count == 0)
        {
            print.Say(sitting.Team.People < 2 ? "Say first how many you are, such as: team 4." : "Mark first what you vote on: choose 4.");
            return;
        }

        print.Say("You vote on: " + string.Join("; ", sitting.Draft.Choices.Select(c => Draft.Find(sitting.View, c.Move)?.Title)) + ".");
        var ballots = new List<Ballot>();
        for (int person = 1; person <= sitting.Team.People; person++)
        {
            string? said = ask($"Person {person}, for or against? (against and why; an empty line stops the vote) ");
            if (Ballot(person, said ?? "") is not { } ballot)
            {
                print.Say("The vote was stopped; nothing was kept. Whoever votes against says why, such as: against because it is too early.");
                return;
            }

            ballots.Add(ballot);
        }

        sitting.Team.Vote(sitting.Draft, ballots);
        print.Show(TableWords.Votes(sitting.View, sitting.Team, sitting.Draft));
        print.Say("A vote is no commitment: type commit.");
    }

    private static Ballot? Ballot(int person, string said)
    {
        string[] words = said.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string side = words.Length > 0 ? words[0].TrimEnd(',', '.', ':').ToLowerInvariant() : "";
        return side == "for" ? new(person, true, null)
            : side == "against" && words.Length > 1 ? new(person, false, PlainCommand.WithoutBecause(words[1]))
            : null;
    }

    private List<int>? Moves(string typed)
    {
        var moves = new List<int>();
        foreach (string one in typed.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (one.Equals("none", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (sitting.View.Moves.FirstOrDefault(move => move.Id.Equals(one, StringComparison.OrdinalIgnoreCase)) is { } named)
            {
                moves.Add(named.Move);
                continue;
            }

            if (!int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || number > sitting.View.Moves.Count)
            {
                return null;
            }

            moves.Add(sitting.View.Moves[number - 1].Move);
        }

        return moves;
    }

    private static int? Percent(string typed) =>
        int.TryParse(typed.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent <= 100 ? percent : null;

    private static string Said(Refusal? refusal, string done) => refusal is null ? done : DecisionWords.Say(refusal);
}
