using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Exercise.Views;

/// <summary>Effects on knowledge in words: each actor is told of its own, and of what passes between it and others.</summary>
internal sealed class LearningWords(CompiledScenario scenario, IKnowledge knowledge)
{
    /// <summary>One line, or null for what cannot be told.</summary>
    public string? Of(Effect effect) => effect switch
    {
        ObserveEffect look when IsMine(look.Actor) => $"a look of your own at {Question(look.Question)}",
        EstimateEffect report when IsMine(report.Actor) => $"a report on {Question(report.Question)}",
        SharpenEffect sharpen when IsMine(sharpen.Actor) => sharpen.Steps > 0
            ? $"more confidence in {Answer(sharpen.Question)}: {Steps(sharpen.Steps)} up" : $"less confidence in {Answer(sharpen.Question)}: {Steps(-sharpen.Steps)} down",
        ReconcileEffect reconcile when IsMine(reconcile.Actor) => $"the figures for {Question(reconcile.Question)} are reconciled, and confidence goes a step up",
        ShareEffect share when IsMine(share.From) => $"{Names(share.To)} gets what you hold on {Subjects(share)}, {EstimateWords.FormName(share.Form)}",
        ShareEffect share when share.To.Any(IsMine) => $"{scenario.Actors[share.From].Name} passes on {(share.Most > 0 ? $"up to {share.Most} of its answers to" : "what it holds on")} {Subjects(share)}, {EstimateWords.FormName(share.Form)}",
        _ => null,
    };

    private bool IsMine(int actor) => scenario.Questions.Count > 0 && knowledge.Sees(new(ElementKind.Belief, scenario.Holding(actor, 0)));

    private string Question(int question) => question < 0 ? "the question chosen" : $"\"{scenario.Questions[question].Title}\"";

    private string Answer(int question) => question < 0 ? "your answer to the question chosen" : $"your answer to \"{scenario.Questions[question].Title}\"";

    private string Subjects(ShareEffect share) => share.Questions.Count == scenario.Questions.Count
        ? "any question" : string.Join(", ", share.Questions.Select(Question));

    private string Names(IEnumerable<int> actors) => string.Join(", ", actors.Select(actor => scenario.Actors[actor].Name));

    private static string Steps(int steps) => steps == 1 ? "one step" : $"{steps} steps";
}
