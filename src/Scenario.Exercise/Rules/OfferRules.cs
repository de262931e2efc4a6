using System.Numerics;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>What a move leaves to those who choose it, and whether what they say of it is in order.</summary>
public static class OfferRules
{
    /// <summary>The longest caveat, in characters.</summary>
    public const int LongestCaveat = 500;

    /// <summary>The questions that can be chosen with a move now: bit i is question i. What is shared must be held.</summary>
    public static ulong Questions(CompiledScenario scenario, ExerciseState state, int move)
    {
        var definition = scenario.Moves[move];
        if (definition.Offer is not { } offer)
        {
            return 0;
        }

        var actor = scenario.Seats[definition.Seat].Actor;
        var questions = 0UL;
        for (var i = 0; i < (offer.Questions.Count == 0 ? scenario.Questions.Count : offer.Questions.Count); i++)
        {
            var question = offer.Questions.Count == 0 ? i : offer.Questions[i];
            if ((!offer.Shares || state.Holds(actor, question)) && (!offer.OnlyDisputed || state.IsDisputedBy(actor, question)))
            {
                questions |= 1UL << question;
            }
        }

        return questions;
    }

    /// <summary>Whether there is anything to choose with a move; true for a move that leaves nothing open.</summary>
    public static bool HasSubject(CompiledScenario scenario, ExerciseState state, int move) =>
        scenario.Moves[move].Offer is null || Questions(scenario, state, move) != 0;

    /// <summary>Why there is nothing to choose, in words.</summary>
    public static string WhyWithoutSubject(OfferDefinition offer) => offer.OnlyDisputed
        ? "none of your figures contradicts another"
        : offer.Shares ? "you hold no answer that could be shared" : "there is no question to choose";

    internal static Refusal? Check(CompiledScenario scenario, ExerciseState state, Choice choice)
    {
        var move = scenario.Moves[choice.Move];
        if (move.Offer is not { } offer)
        {
            return choice.Particulars is null ? null : Bad($"\"{move.Title}\" leaves nothing open: choose it without questions, recipients or form.");
        }

        if (choice.Particulars is not { Questions.Count: > 0 } said)
        {
            return Bad($"\"{move.Title}\" needs to know about which question: choose {Count(offer.MostQuestions, "question")}.");
        }

        return CheckQuestions(scenario, state, choice.Move, offer, said.Questions)
            ?? (offer.Shares ? CheckSharing(scenario, move, offer, said) : CheckNoSharing(move, said));
    }

    private static Refusal? CheckQuestions(CompiledScenario scenario, ExerciseState state, int move, OfferDefinition offer, IReadOnlyList<int> questions)
    {
        var title = scenario.Moves[move].Title;
        if (questions.Count > offer.MostQuestions)
        {
            return Bad($"\"{title}\" takes {Count(offer.MostQuestions, "question")}: these are {questions.Count}.");
        }

        var open = Questions(scenario, state, move);
        var seen = 0UL;
        foreach (var question in questions)
        {
            if (question < 0 || question >= scenario.Questions.Count)
            {
                return Bad($"\"{title}\" names a question that does not exist.");
            }

            if ((seen & (1UL << question)) != 0)
            {
                return Bad($"\"{title}\" names the question \"{scenario.Questions[question].Title}\" twice.");
            }

            seen |= 1UL << question;
            if ((open & (1UL << question)) == 0)
            {
                return Bad(WhyNot(scenario, state, move, offer, question));
            }
        }

        return null;
    }

    private static string WhyNot(CompiledScenario scenario, ExerciseState state, int move, OfferDefinition offer, int question)
    {
        var title = scenario.Questions[question].Title;
        return offer.Questions.Count > 0 && !offer.Questions.Contains(question) ? $"\"{scenario.Moves[move].Title}\" is not about the question \"{title}\"."
            : offer.Shares && !state.Holds(scenario.Seats[scenario.Moves[move].Seat].Actor, question) ? $"You hold no answer to \"{title}\": it cannot be shared."
            : $"Your figures for \"{title}\" do not contradict each other.";
    }

    private static Refusal? CheckSharing(CompiledScenario scenario, MoveDefinition move, OfferDefinition offer, Particulars said)
    {
        if (said.Recipients.Count == 0)
        {
            return Bad($"\"{move.Title}\" needs to know with whom: choose a recipient.");
        }

        var seen = 0UL;
        foreach (var actor in said.Recipients)
        {
            if (actor < 0 || actor >= scenario.Actors.Count)
            {
                return Bad($"\"{move.Title}\" names a recipient that does not exist.");
            }

            if (!offer.Recipients.Contains(actor))
            {
                return Bad($"\"{move.Title}\" does not go to {scenario.Actors[actor].Name}.");
            }

            if ((seen & (1UL << actor)) != 0)
            {
                return Bad($"\"{move.Title}\" names {scenario.Actors[actor].Name} twice.");
            }

            seen |= 1UL << actor;
        }

        return !offer.Forms.Any(form => form.Form == said.Form) ? Bad($"\"{move.Title}\" cannot be made in the form {said.Form.ToString().ToLowerInvariant()}.")
            : said.Caveat is { Length: > 0 } && !offer.Caveat ? Bad($"\"{move.Title}\" carries no caveat.")
            : said.Caveat?.Length > LongestCaveat ? new(RefusalCode.TextTooLong, $"A caveat may have {LongestCaveat} characters at most.")
            : null;
    }

    private static Refusal? CheckNoSharing(MoveDefinition move, Particulars said) =>
        said.Recipients.Count > 0 || said.Form != SharingForm.Full || said.Caveat is { Length: > 0 }
            ? Bad($"\"{move.Title}\" shares nothing: choose it without recipients, form or caveat.")
            : null;

    private static string Count(int most, string what) => most == 1 ? "one " + what : $"one to {most} {what}s";

    private static Refusal Bad(string reason) => new(RefusalCode.BadParticulars, reason);

    /// <summary>The n-th of the questions or actors in a set, from 0.</summary>
    internal static int Nth(ulong set, int n)
    {
        for (; n > 0; n--)
        {
            set &= set - 1;
        }

        return BitOperations.TrailingZeroCount(set);
    }
}
