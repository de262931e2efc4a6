using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Luck;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>Events about what actors know, in one line each. How sure somebody is and how likely something is never stand in one sentence.</summary>
internal static class KnowledgeWords
{
    private const int PerPercent = KeyedLuck.Certain / 100;

    /// <summary>What happened, or null for events about something else.</summary>
    public static string? Of(CompiledScenario scenario, in ExerciseEvent happened) => happened.Kind switch
    {
        EventKind.QuestionSelected => $"\"{scenario.Moves[happened.Subject].Title}\" is about: {scenario.Questions[happened.After].Title}",
        EventKind.RecipientSelected => $"\"{scenario.Moves[happened.Subject].Title}\" goes to {scenario.Actors[happened.After].Name}",
        EventKind.FormSelected =>
            $"\"{scenario.Moves[happened.Subject].Title}\" is made in the form {EstimateWords.FormName((SharingForm)happened.After)}{Caveat(happened.Text)}",
        EventKind.EstimateShared => Shared(scenario, happened),
        EventKind.EstimateChanged => Changed(scenario, happened),
        EventKind.ReportCircular => Circular(scenario, happened),
        EventKind.DiscrepancyNoticed =>
            $"What {Sender(scenario, happened)} says does not fit what {Holder(scenario, happened)} holds: {Figures(scenario, happened)} on \"{Question(scenario, happened).Title}\"",
        EventKind.ShareLeaked => $"\"{scenario.Moves[happened.Subject].Title}\" leaks: what was shared has become known",
        EventKind.MoveUnveiled =>
            $"It becomes known that {scenario.Seats[scenario.Moves[happened.Subject].Seat].Title} made \"{scenario.Moves[happened.Subject].Title}\" in turn {happened.After}",
        EventKind.ForecastRecorded => Forecast(scenario, happened),
        _ => null,
    };

    /// <summary>The question that an event about a holding or a share is about.</summary>
    public static QuestionDefinition Question(CompiledScenario scenario, in ExerciseEvent happened) => scenario.Questions[
        happened.Kind == EventKind.EstimateShared ? happened.Subject : happened.Subject % scenario.Questions.Count];

    /// <summary>The name of the actor whose holding an event is about.</summary>
    public static string Holder(CompiledScenario scenario, in ExerciseEvent happened) =>
        scenario.Actors[happened.Subject / scenario.Questions.Count].Name;

    private static string Shared(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var verb = scenario.Actors[happened.After].IsPublic ? "publishes" : $"passes on to {scenario.Actors[happened.After].Name}, {EstimateWords.FormName(happened.Estimate.Form)}";
        return $"{scenario.Actors[happened.Before].Name} {verb}: {Figures(scenario, happened)} on \"{Question(scenario, happened).Title}\"{Caveat(happened.Text)}";
    }

    private static string Changed(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var how = (EstimateChange)happened.Before switch
        {
            EstimateChange.Begun => "from the beginning",
            EstimateChange.Adopted => "nothing was held before",
            EstimateChange.Agreed => "the report agreed",
            EstimateChange.Partial => "the report overlapped in part",
            EstimateChange.Conflicting => "the report did not fit",
            EstimateChange.Replaced => "put in place of what was held",
            EstimateChange.Sharpened => "confidence gained",
            EstimateChange.Blurred => "confidence lost",
            EstimateChange.Reconciled => "the discrepancy is reconciled",
            EstimateChange.Aged => "two turns without news",
            _ => "what was shared of it leaked",
        };
        return $"{Holder(scenario, happened)} holds {Figures(scenario, happened)} on \"{Question(scenario, happened).Title}\", confidence {EstimateWords.Confidence(happened.Estimate.Confidence)} ({how})";
    }

    private static string Circular(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var what = $"\"{Question(scenario, happened).Title}\", from {Sender(scenario, happened)}";
        return happened.Before == 1
            ? $"Its own report comes home to {Holder(scenario, happened)}: {what}; it adds nothing"
            : $"A report to {Holder(scenario, happened)} rests on nothing that it does not hold: {what}";
    }

    private static string Forecast(CompiledScenario scenario, in ExerciseEvent happened)
    {
        var (seat, person) = ExerciseEvent.SeatAndPerson(happened.Before);
        var percent = happened.After / PerPercent;
        return $"{scenario.Seats[seat].Title}, person {person}, gives {percent} % ({Likelihood.Step(percent)}) to: {scenario.Forecasts[happened.Subject].Text}";
    }

    private static string Figures(CompiledScenario scenario, in ExerciseEvent happened) => EstimateWords.Figures(Question(scenario, happened), happened.Estimate);

    private static string Sender(CompiledScenario scenario, in ExerciseEvent happened) =>
        happened.After >= 0 ? scenario.Actors[happened.After].Name : "a report";

    private static string Caveat(string? caveat) => caveat is { Length: > 0 } ? $" (caveat: {caveat})" : "";
}
