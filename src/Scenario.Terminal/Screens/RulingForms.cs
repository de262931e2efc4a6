using System.Globalization;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>Rulings on moves and proposals, and the arguments that led to them.</summary>
internal sealed class RulingForms(Desk desk, Forms forms, ChangeForms changes)
{
    private const int AtModelOdds = 0;
    private const int AtOdds = 1;
    private const int Succeeds = 2;

    private readonly Dictionary<int, ChangeDraft> _grants = [];

    /// <summary>Rules on a committed move.</summary>
    public void Rule(CommittedMoveView move)
    {
        int how = move.Estimates is null && move.Odds is { Length: > 0 } ? AtModelOdds : AtOdds;
        string percent = move.Estimates is { } pooled ? pooled.Average.ToString(CultureInfo.InvariantCulture) : "50";
        IReadOnlyList<int> rejected = [];
        string why = "";
        RuleOnMove Ruling(string reason) => new(move.Move, how switch { AtModelOdds or AtOdds => 0, Succeeds => 1, _ => 2 }, how == AtOdds ? Number(percent) : null, how <= Succeeds ? rejected : [], reason);
        var heading = () => new Page().Add(move.Title, Tone.Strong).Add($"{move.Seat} · as the model has it: {RulingPages.ModelOdds(move)}", Tone.Faint);
        forms.Run("Rule so", () => desk.Do(Ruling(why), $"Ruled on \"{move.Title}\": {Words()}{(rejected.Count > 0 ? $", {rejected.Count} of {move.Effects.Count} effects rejected" : "")}."),
            forms.Pick("Ruling: how is it settled?", () => RulingPages.Arguments(heading().Item("their why  ", move.Reason ?? "none given", leadTone: Tone.Faint), [.. move.Arguments.TakeLast(4)]), () =>
                [
                    new(move.Estimates is { } e ? $"luck decides, at the average estimate: {e.Average} %" : $"luck decides, at the model's odds: {RulingPages.ModelOdds(move)}"),
                    new("luck decides, at odds that you set"), new("it succeeds"), new("it fails"),
                ],
                () => how, h => how = h),
            Percent("The odds, in percent", heading, () => percent, p => percent = p, () => how == AtOdds),
            forms.Mark("Which effects do NOT come about?", () => heading().Add("Space marks what you reject; none marked, all come about. What is rejected is listed in the record.", Tone.Faint),
                () => [.. move.Effects.Select(e => new PickRow(e))], () => rejected, r => rejected = r, null, isAsked: () => move.Effects.Count > 0 && how <= Succeeds),
            forms.Write("Why? (required)", () =>
            {
                var page = heading().Blank().Add($"Ruled: {Words()}.");
                if (how <= Succeeds)
                {
                    Brings(page, how == Succeeds ? "It brings:" : "If it succeeds:", move.Effects, rejected);
                }

                if (how != Succeeds)
                {
                    Brings(page, how > Succeeds ? "It brings:" : "If it fails:", move.Otherwise, how > Succeeds ? [] : rejected);
                }

                var foresight = desk.Foresee(Ruling("(preview)"));
                return (foresight.Refusal is null ? page : page.Append(RulingPages.Foreseen(foresight))).Blank().Add("Participants see how it came out and that it was ruled; this reason stays with the staff until the end.", Tone.Faint);
            }, () => why, w => why = w, "Say in a sentence why: the record needs it."));
        string Words() => how switch { AtModelOdds => move.Estimates is { } pool ? $"luck decides, at the average estimate of {pool.Average} %" : "luck decides, at the model's odds", AtOdds => $"luck decides, at {percent} %", Succeeds => "it succeeds", _ => "it fails" };
    }

    private static void Brings(Page page, string heading, IReadOnlyList<string> effects, IReadOnlyList<int> rejected)
    {
        page.Add(effects.Count > 0 ? heading : heading.TrimEnd(':') + " nothing.");
        for (int effect = 0; effect < effects.Count; effect++)
        {
            bool no = rejected.Contains(effect);
            page.Item(no ? "✗ " : "→ ", effects[effect] + (no ? " (rejected)" : ""), no ? Tone.Faint : Tone.Normal, indent: 1);
        }
    }

    /// <summary>Lays a move on the table.</summary>
    public void LayOut(CommittedMoveView move) => forms.Confirm("Lay it on the table?",
        new Page().Add(move.Title, Tone.Strong).Add(move.Seat, Tone.Faint).Blank().Add("Every seat will see this move and can argue for or against it and estimate its odds. Until the turn closes it is a secret of its seat otherwise.", Tone.Warning),
        "Lay it on the table", () => desk.Do(new OpenRuling(move.Move), $"On the table: {move.Title}."));

    /// <summary>Puts an argument on record that was said aloud.</summary>
    public void Argue(int move, int proposal, string title)
    {
        var seats = desk.View.Seats;
        int seat = 0;
        int side = 0;
        string text = "";
        string person = "1";
        forms.Run("Put it on record", () => desk.Do(new MakeArgument(seats[seat].Seat, Number(person), move, proposal, side == 0, text), $"Argument {(side == 0 ? "for" : "against")} \"{title}\" on record."),
            forms.Pick("Whose argument?", () => new Page().Add(title, Tone.Strong), () => [.. seats.Select(s => new PickRow(s.Title))], () => seat, s => seat = s),
            forms.Write("Which person of this seat?", () => new Page().Add(seats[seat].Title, Tone.Strong).Add("By number; 1 is in the chair, and whoever is alone.", Tone.Faint), () => person, p => person = p, "A number, such as 1.", 1,
                () => desk.Table.View(seats[seat].Seat).Team.People > 1) with { Take = field => (person = ((Editor)field!).Written) is var typed && Number(typed) is >= 1 and <= 20 ? null : "A number from 1 to 20." },
            forms.Pick("For or against?", () => new Page().Add(title, Tone.Strong), () => [new("for it"), new("against it")], () => side, s => side = s),
            forms.Write("The argument", () => new Page().Add($"{seats[seat].Title}, {(side == 0 ? "for" : "against")}: {title}", Tone.Strong), () => text, t => text = t, "Write the argument."));
    }

    /// <summary>Grants a proposal: what it brings, with which odds, and why. What was begun is found again where it was left.</summary>
    public void Grant(ProposalView proposal)
    {
        if (!_grants.TryGetValue(proposal.Proposal, out var draft))
        {
            _grants[proposal.Proposal] = draft = new();
        }

        changes.Gather(draft, "What does it bring?", () => new Page().Add(proposal.Title, Tone.Strong), () => Grant(proposal, draft));
    }

    private void Grant(ProposalView proposal, ChangeDraft draft)
    {
        string percent = "100";
        string why = "";
        forms.Run("Grant it", () =>
            {
                string? refusal = desk.Do(new RuleOnProposal(proposal.Proposal, Number(percent), draft.Changes, why), $"Granted at {percent} %: {proposal.Title}.");
                if (refusal is null)
                {
                    _grants.Remove(proposal.Proposal);
                }

                return refusal;
            },
            () => Grant(proposal),
            [
                Percent("The odds, in percent", () => new Page().Add(proposal.Title, Tone.Strong).Append(draft.Page), () => percent, p => percent = p),
                forms.Write("Why? (required)", () => new Page().Add($"{proposal.Title}, at {percent} %", Tone.Strong).Blank()
                    .Append(RulingPages.Foreseen(desk.Foresee(new CorrectState(draft.Changes, "(preview)")), Number(percent) >= 100 ? "It" : "If it succeeds, it")).Blank()
                    .Add(Number(percent) switch
                    {
                        >= 100 => "Enter grants it: it takes effect at once.",
                        <= 0 => "Enter rules on it: at 0 % it is rejected, and nothing of this comes about.",
                        _ => "Enter grants it: luck decides now, and what it brings takes effect at once.",
                    }, Tone.Warning).Add($"{proposal.Seat} reads this reason.", Tone.Faint), () => why, w => why = w, "Say in a sentence why: the record needs it."),
            ]);
    }

    /// <summary>Rejects a proposal.</summary>
    public void Reject(ProposalView proposal)
    {
        string why = "";
        forms.Run("Reject it", () => desk.Do(new RuleOnProposal(proposal.Proposal, 0, [], why), $"Rejected: {proposal.Title}."),
            forms.Write("Reject it: why?", () => new Page().Add(proposal.Title, Tone.Strong).Add($"{proposal.Seat} reads this reason.", Tone.Faint), () => why, w => why = w, "Say in a sentence why: the record needs it."));
    }

    private FormStep Percent(string title, Func<Page> says, Func<string> get, Action<string> set, Func<bool>? isAsked = null)
    {
        var step = forms.Write(title, says, get, set, "A whole number from 0 to 100.", 1, isAsked);
        return step with { Take = field => step.Take(field) ?? (Number(get()) is >= 0 and <= 100 ? null : "Odds are a whole number of percent from 0 to 100.") };
    }

    private static int Number(string typed) => int.TryParse(typed.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
