using System.Globalization;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>
/// Reads what an actor is made to believe, and what one is made to tell another:
/// <c>belief seoul troops = 9000 10000 12000 moderate</c>, <c>share kyiv troops to seoul as headline</c>.
/// </summary>
internal static class BeliefReading
{
    /// <summary>How figures are written, for messages.</summary>
    public const string HowFigures = "Write the least, the best and the greatest figure, such as 9000 10000 12000, or one figure alone.";

    private const char Group = ',';

    /// <summary>What follows the word <c>belief</c>.</summary>
    public static ControlChange Belief(CommandLineText text, CommandLineText change, ControlTerms terms)
    {
        var actor = terms.Actors.Find(change.Word());
        var question = terms.View.Beliefs[terms.Questions.Find(change.Word()).Index];
        if (question.Held.FirstOrDefault(held => held.Actor == actor.Index) is not { } belief)
        {
            throw text.Unclear($"{actor.Title} holds no estimates: it hears headlines only.");
        }

        change.Expect("=");
        var words = Words(change);
        var confidence = words.Count > 1 ? ConfidenceOf(words[^1]) : null;
        var figures = confidence is null ? words : words[..^1];
        return Figures(question, figures, out var low, out var best, out var high) is { } fault
            ? throw text.Unclear(fault)
            : Believe(belief, low, best, high, confidence ?? belief.Estimate.Confidence);
    }

    /// <summary>What follows the word <c>share</c>.</summary>
    public static ControlChange Share(CommandLineText text, CommandLineText change, ControlTerms terms)
    {
        var from = terms.Actors.Find(change.Word()).Index;
        var question = terms.Questions.Find(change.Word()).Index;
        change.Expect("to");
        var to = terms.Actors.Find(change.Word()).Index;
        var form = SharingForm.Full;
        if (change.Takes("as"))
        {
            form = change.Word().ToLowerInvariant() switch
            {
                "full" => SharingForm.Full,
                "sanitised" or "sanitized" => SharingForm.Sanitised,
                "headline" => SharingForm.Headline,
                _ => throw text.Unclear("A figure is shared as full, sanitised or headline."),
            };
        }

        change.End();
        return Tell(from, question, to, form);
    }

    /// <summary>An actor believes something from now on; how it came to it stays as it was.</summary>
    public static ControlChange Believe(BeliefView belief, int low, int best, int high, Confidence confidence) => new(
        ControlChangeKind.Estimate, belief.Holding,
        Estimate: belief.Estimate with { Low = low, Best = best, High = high, Confidence = confidence, AsOf = 0, IsDisputed = false });

    /// <summary>An actor tells another what it holds.</summary>
    public static ControlChange Tell(int from, int question, int to, SharingForm form) =>
        new(ControlChangeKind.Share, question, from, to, default(Estimate) with { Form = form });

    /// <summary>Reads one or three figures of a question; what is wrong with them, or null.</summary>
    public static string? Figures(BeliefsView question, IReadOnlyList<string> typed, out int low, out int best, out int high)
    {
        low = best = high = 0;
        if (typed.Count is not (1 or 3))
        {
            return question.Kind == QuestionKind.Number ? HowFigures : $"Name one answer, or the least, the best and the greatest: {Names(question)}.";
        }

        var read = typed.Select(word => Figure(question, word)).ToList();
        if (read.FindIndex(static value => value is null) is var wrong and >= 0)
        {
            return question.Kind == QuestionKind.Number
                ? $"\"{typed[wrong]}\" is no answer to \"{question.Title}\": a number from {question.Min} to {question.Max}."
                : $"\"{typed[wrong]}\" is no answer to \"{question.Title}\": {Names(question)}.";
        }

        (low, best, high) = (read[0]!.Value, read[typed.Count / 2]!.Value, read[^1]!.Value);
        return null;
    }

    /// <summary>What is held in the way in which it is typed.</summary>
    public static string Typed(BeliefsView question, Estimate estimate)
    {
        string Figure(int steps)
        {
            decimal number = steps;
            for (var place = 0; place < question.Decimals; place++)
            {
                number /= 10;
            }

            return number.ToString(CultureInfo.InvariantCulture);
        }

        return $"{Figure(estimate.Low)} {Figure(estimate.Best)} {Figure(estimate.High)}";
    }

    private static List<string> Words(CommandLineText change)
    {
        var words = new List<string>();
        while (!change.IsEmpty)
        {
            words.Add(change.Word());
        }

        return words;
    }

    private static int? Figure(BeliefsView question, string typed)
    {
        if (question.Kind != QuestionKind.Number)
        {
            var named = Enumerable.Range(0, question.Answers.Count).Where(at => question.Answers[at].StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
            var exact = named.FindIndex(at => question.Answers[at].Length == typed.Length);
            return typed.Length == 0 || named.Count == 0 ? null : exact >= 0 ? named[exact] : named.Count == 1 ? named[0] : null;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(typed.Replace(Group.ToString(), "", StringComparison.Ordinal), Style, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        for (var place = 0; place < question.Decimals && Math.Abs(number) < int.MaxValue; place++)
        {
            number *= 10;
        }

        return decimal.Truncate(number) == number && Math.Abs(number) < int.MaxValue ? (int)number : null;
    }

    private static string Names(BeliefsView question) => string.Join(", ", question.Answers.Select(static answer => $"\"{answer}\""));

    private static Confidence? ConfidenceOf(string typed) => typed.ToLowerInvariant() switch
    {
        "none" => Confidence.None,
        "low" => Confidence.Low,
        "moderate" => Confidence.Moderate,
        "high" => Confidence.High,
        _ => null,
    };
}
