using Scenario.Exercise.Definitions;
using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.Views;

/// <summary>Estimates in words. How sure somebody is never stands in one sentence with how likely something is.</summary>
public static class EstimateWords
{
    /// <summary>Range and best guess, such as <c>9,000 to 12,500, best 10,615</c>, or the name of a stage or category.</summary>
    public static string Figures(QuestionDefinition question, in Estimate estimate) =>
        estimate.Low == estimate.High ? Answer(question, estimate.Best)
        : question.Kind == QuestionKind.Number
            ? $"{Answer(question, estimate.Low)} to {Answer(question, estimate.High)}, best {Answer(question, estimate.Best)}"
            : $"{Answer(question, estimate.Best)} (from {Answer(question, estimate.Low)} to {Answer(question, estimate.High)})";

    /// <summary>One answer: a number with its thousands apart, or a name.</summary>
    public static string Answer(QuestionDefinition question, int value)
    {
        var text = question.Text(value);
        return question.Kind == QuestionKind.Number ? Grouped(text) : text;
    }

    /// <summary>A step of confidence, in lower case.</summary>
    public static string Confidence(Confidence confidence) => confidence switch
    {
        Knowledge.Confidence.High => "high",
        Knowledge.Confidence.Moderate => "moderate",
        Knowledge.Confidence.Low => "low",
        _ => "none",
    };

    /// <summary>How sure, such as <c>moderate confidence</c> or <c>no confidence</c>.</summary>
    public static string Sure(Confidence confidence) =>
        confidence == Knowledge.Confidence.None ? "no confidence" : Confidence(confidence) + " confidence";

    /// <summary>What a form means for those who get it.</summary>
    public static string Form(SharingForm form) => form switch
    {
        SharingForm.Full => "full: with its origin; it weighs most and can lift confidence to high",
        SharingForm.Sanitised => "sanitised: from \"a service\"; it weighs less and can lift confidence to moderate",
        _ => "headline: the bare claim; it weighs least and can lift confidence to low",
    };

    /// <summary>The name of a form.</summary>
    public static string FormName(SharingForm form) => form switch
    {
        SharingForm.Full => "full",
        SharingForm.Sanitised => "sanitised",
        _ => "headline",
    };

    /// <summary>Where an estimate came from, in one line: who collected it, as far as that was told, and who passed it on.</summary>
    public static string Origin(CompiledScenario scenario, in Estimate estimate, int holder)
    {
        var collected = Collectors(scenario, estimate, holder);
        return estimate.From < 0 || estimate.From == holder ? collected
            : $"{collected}; last passed on by {scenario.Actors[estimate.From].Name}, {FormName(estimate.Form)}";
    }

    /// <summary>Who first collected it, as far as that was told: <c>own collection and Washington</c>.</summary>
    public static string Collectors(CompiledScenario scenario, in Estimate estimate, int holder)
    {
        var roots = new List<string>();
        for (var actor = 0; actor < scenario.Actors.Count; actor++)
        {
            if ((estimate.Roots & ~estimate.Veiled & (1UL << actor)) != 0)
            {
                roots.Add(actor == holder ? "own collection" : scenario.Actors[actor].Name);
            }
        }

        return roots.Count == 0 ? "a service that was not named" : string.Join(" and ", roots);
    }

    /// <summary>Where an answer lies in its question's range, 0 to 1000.</summary>
    public static int Position(QuestionDefinition question, int value) => question.Max == question.Min
        ? 0
        : (int)Math.Clamp(((long)value - question.Min) * 1000 / ((long)question.Max - question.Min), 0, 1000);

    private static string Grouped(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? number : number[..point];
        for (var at = whole.Length - 3; at > (whole[0] == '-' ? 1 : 0); at -= 3)
        {
            whole = whole.Insert(at, ",");
        }

        return point < 0 ? whole : whole + number[point..];
    }
}
