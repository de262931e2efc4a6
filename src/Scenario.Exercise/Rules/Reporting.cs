using System.Numerics;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>Draws up what effects and moves bring to knowledge: observations round the truth, reports, shares and leaks.</summary>
internal sealed class Reporting(Proceedings proceedings, Learning learning)
{
    private CompiledScenario Scenario => proceedings.Scenario;

    private ExerciseState State => proceedings.State;

    /// <summary>Takes an effect on knowledge; passes over any other.</summary>
    public void Take(Effect effect, Cause cause, int repetition)
    {
        switch (effect)
        {
            case EstimateEffect report:
                learning.Receive(report.Actor, report.Question, report.Report, report.Caveat, report.Replaces, cause);
                break;
            case ObserveEffect look:
                Observe(look, Targets(look.Question, look.Actor, cause), cause, repetition);
                break;
            case SharpenEffect sharpen:
                for (var rest = Targets(sharpen.Question, sharpen.Actor, cause); rest != 0; rest &= rest - 1)
                {
                    learning.Sharpen(sharpen.Actor, BitOperations.TrailingZeroCount(rest), sharpen.Steps, cause, sharpen.Note);
                }

                break;
            case ReconcileEffect reconcile:
                for (var rest = Targets(reconcile.Question, reconcile.Actor, cause); rest != 0; rest &= rest - 1)
                {
                    learning.Reconcile(reconcile.Actor, BitOperations.TrailingZeroCount(rest), cause);
                }

                break;
            case ShareEffect share:
                Share(share, cause, repetition);
                break;
        }
    }

    /// <summary>What a move passes on in the words chosen for it.</summary>
    public void Share(int move)
    {
        var definition = Scenario.Moves[move];
        var from = Scenario.Seats[definition.Seat].Actor;
        for (var questions = State.SelectedQuestions(move); questions != 0; questions &= questions - 1)
        {
            for (var recipients = State.SelectedRecipients(move); recipients != 0; recipients &= recipients - 1)
            {
                learning.Share(
                    from, BitOperations.TrailingZeroCount(recipients), BitOperations.TrailingZeroCount(questions), State.SelectedForm(move), null,
                    new(CauseKind.Move, move));
            }
        }
    }

    /// <summary>Whether what a move shared becomes known; if so its sender is less sure of it from now on.</summary>
    public bool Leaks(int move)
    {
        if (Scenario.Moves[move].Offer?.Leak is not { } leak)
        {
            return false;
        }

        var odds = (int)Math.Clamp(leak.Chance.Of(State), 0, KeyedLuck.Certain);
        var roll = (int)leak.Site.Below(KeyedLuck.Certain, State.Seed, State.Turn, 0);
        var cause = new Cause(CauseKind.Move, move);
        proceedings.Tell(EventKind.ChanceDrawn, roll < odds ? 1 : 0, odds, roll, cause);
        if (roll >= odds)
        {
            return false;
        }

        proceedings.Tell(EventKind.ShareLeaked, move, 0, 0, cause);
        for (var questions = State.SelectedQuestions(move); questions != 0; questions &= questions - 1)
        {
            learning.Sharpen(Scenario.Seats[Scenario.Moves[move].Seat].Actor, BitOperations.TrailingZeroCount(questions), -1, cause, byLeak: true);
        }

        return true;
    }

    private void Observe(ObserveEffect look, ulong questions, Cause cause, int repetition)
    {
        for (; questions != 0; questions &= questions - 1)
        {
            Observe(look, BitOperations.TrailingZeroCount(questions), cause, repetition);
        }
    }

    private void Observe(ObserveEffect look, int question, Cause cause, int repetition)
    {
        var definition = Scenario.Questions[question];
        if (definition.Truth < 0)
        {
            return;
        }

        long truth = State.Value(definition.Truth);
        var seen = definition.Kind == QuestionKind.Category
            ? Category(look, definition, (int)truth, question, repetition)
            : truth + Draw(look.Site, (2L * look.Noise) + 1, repetition, question) - look.Noise;
        var best = Math.Clamp(seen, definition.Min, definition.Max);
        learning.Observe(
            look.Actor, question,
            new(
                (int)Math.Max(best - look.Width, definition.Min), (int)best, (int)Math.Min(best + look.Width, definition.Max), look.Confidence, look.Grade,
                1UL << look.Actor, 0, -1, SharingForm.Full, AsOf: 0, News: 0, IsDisputed: false),
            look.Replaces, cause);
    }

    // Wrong by as many percent, and then any of the others.
    private int Category(ObserveEffect look, QuestionDefinition definition, int truth, int question, int repetition)
    {
        const int Percent = KeyedLuck.Certain / 100;
        var others = definition.Max - definition.Min;
        var draw = Draw(look.Site, KeyedLuck.Certain, repetition, question);
        var wrong = (long)look.Noise * Percent;
        if (others <= 0 || draw >= wrong)
        {
            return truth;
        }

        var other = definition.Min + (int)(draw * others / wrong);
        return other >= truth ? other + 1 : other;
    }

    private void Share(ShareEffect share, Cause cause, int repetition)
    {
        Span<int> held = stackalloc int[share.Questions.Count];
        var count = 0;
        for (var i = 0; i < share.Questions.Count; i++)
        {
            if (State.Holds(share.From, share.Questions[i]))
            {
                held[count++] = share.Questions[i];
            }
        }

        var most = share.Most == 0 ? count : Math.Min(share.Most, count);
        for (var i = 0; i < most; i++)
        {
            // The drawn one changes places with the next: nothing is passed on twice.
            var drawn = most == count ? i : i + (int)Draw(share.Site, count - i, repetition, i);
            (held[i], held[drawn]) = (held[drawn], held[i]);
            for (var j = 0; j < share.To.Count; j++)
            {
                learning.Share(share.From, share.To[j], held[i], share.Form, share.Caveat, cause);
            }
        }
    }

    // Bit i is question i: the one named, else those chosen with the move, else the weakest answer that is held.
    private ulong Targets(int question, int actor, Cause cause)
    {
        if (question >= 0)
        {
            return 1UL << question;
        }

        var chosen = cause.Kind == CauseKind.Move ? State.SelectedQuestions(cause.Index) : 0;
        return chosen != 0 ? chosen : learning.Weakest(actor) is var weakest and >= 0 ? 1UL << weakest : 0;
    }

    // Several questions of one effect draw apart from each other.
    private long Draw(DrawSite site, long bound, int repetition, int place) =>
        site.Below(bound, State.Seed, State.Turn, (repetition * 64) + place);
}
