using System.Globalization;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles the frame: sources, clock, objectives, actors, endings, debrief, starts.</summary>
internal sealed class FrameCompiler(CompilationContext context, EffectCompiler effects)
{
    public IReadOnlyList<SourceDefinition> Sources() =>
    [
        .. context.Root.Objects("sources").Select(static source => new SourceDefinition(
            source.Raw("id"), source.Line("title"), source.Line("publisher"), source.Line("date"), source.Line("weight"), source.ProseOrNull("note"))),
    ];

    public IReadOnlyList<ActorDefinition> Actors() =>
    [
        .. context.Root.Objects("actors").Select(actor => new ActorDefinition(
            actor.Raw("id"), actor.Line("name"), actor.Prose("summary"), actor.Truth("public") && context.Rules != CompilationRules.First, context.Basis(actor))),
    ];

    public IReadOnlyList<CategoryDefinition> Categories() =>
        [.. context.Root.Objects("categories").Select(static category => new CategoryDefinition(category.Raw("id"), category.Line("title")))];

    public IReadOnlyList<TurnDefinition> Turns()
    {
        var turns = new List<TurnDefinition>();
        if (context.Root.Object("clock") is not { } clock)
        {
            return turns;
        }

        var from = DateOnly.TryParseExact(clock.Raw("start"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? start
            : DateOnly.MinValue;
        foreach (var turn in clock.Objects("turns"))
        {
            var last = (long)from.DayNumber + Math.Max(1, turn.Whole("days", 1)) - 1;
            if (last >= DateOnly.MaxValue.DayNumber)
            {
                context.Diagnostics.Report(MeaningCodes.BeyondClock, turn["days"]?.Span ?? turn.Node.Opening, "the clock runs beyond the year 9999", "too far");
                last = DateOnly.MaxValue.DayNumber - 1;
            }

            var to = DateOnly.FromDayNumber((int)last);
            turns.Add(new(turn.LineOrNull("title"), from, to, turn.Whole("deliberationMinutes"), turn.ProseOrNull("note")));
            from = to.AddDays(1);
        }

        return turns;
    }

    public IReadOnlyList<ObjectiveDefinition> Objectives() =>
    [
        .. context.Root.Objects("objectives").Select(objective => new ObjectiveDefinition(
            objective.Raw("id"), objective.Line("title"), objective.ProseOrNull("capability"),
            [.. objective.Objects("tasks").Select(Task)],
            context.ConditionOrNull(objective["met"]), context.Basis(objective))),
    ];

    public IReadOnlyList<EndingDefinition> Endings()
    {
        var endings = context.Root.Objects("endings").ToList();
        for (var i = 0; i < endings.Count; i++)
        {
            EndingOrder(endings[i], isLast: i == endings.Count - 1);
        }

        return
        [
            .. endings.Select(ending => new EndingDefinition(
                ending.Raw("id"), ending.Line("title"), context.Condition(ending["when"]), ending.Truth("immediate"),
                ending.Prose("epilogue"), context.Basis(ending))),
        ];
    }

    public DebriefDefinition Debrief()
    {
        if (context.Root.Object("debrief") is not { } debrief)
        {
            return new([], [], null);
        }

        return new(
            [.. debrief.Objects("questions").Select(q => new DebriefQuestion(q.Raw("id"), q.Prose("text"), context.Index(NameKind.Objective, q["objective"])))],
            [.. debrief.Objects("epilogue").Select(part => new EpiloguePart(context.Condition(part["when"]), part.Prose("text")))],
            debrief.ProseOrNull("note"));
    }

    public IReadOnlyList<StartDefinition> Starts(int turns)
    {
        var starts = context.Root.Objects("starts").Select((start, index) =>
        {
            if (start["firstTurn"] is NumberNode first && start.Whole("firstTurn") > turns && turns > 0)
            {
                context.Diagnostics.Report(
                    MeaningCodes.BeyondClock, first.Span, $"the start begins with turn {start.Whole("firstTurn")} of {turns}", "beyond the clock");
            }

            var owner = new EffectOwner(context, CauseKind.Start, index, start.Raw("id"));
            return new StartDefinition(
                start.Raw("id"), start.Line("title"), start.Prose("summary"), start.Whole("firstTurn", 1),
                effects.Compile(start, "effects", owner), context.Basis(start));
        }).ToList();
        return starts.Count > 0 ? starts : [new("full", context.Names.Title(NameKind.Start, 0), "", 1, [], Basis.None)];
    }

    private CriticalTask Task(Fields task)
    {
        if (task.Has("met") && task["shown"] is { } both)
        {
            context.Diagnostics.Report(
                MeaningCodes.TaskShownTwice, both.Span, "the task has `met` and `shown`: two answers to one question", "a second way", "leave one out, or make two tasks of it");
        }

        Practice? shown = task.Raw("shown") switch
        {
            "first-choices" => Practice.FirstChoices,
            "dissent" => Practice.Dissent,
            "answers" => Practice.Answers,
            _ => null,
        };
        return new(task.Raw("id"), task.Prose("text"), context.ConditionOrNull(task["met"]), shown);
    }

    private void EndingOrder(Fields ending, bool isLast)
    {
        if (isLast && ending["when"] is { } when)
        {
            context.Diagnostics.Report(
                MeaningCodes.EndingOrder, when.Span, "the last ending has a condition: an exercise could end without any", "a condition",
                "add a last ending without `when`");
        }
        else if (isLast && ending["immediate"] is TruthNode { Value: true } immediate)
        {
            context.Diagnostics.Report(
                MeaningCodes.EndingOrder, immediate.Span, "the last ending always holds and is `immediate`: every exercise would end with its first turn",
                "always at once", "leave `immediate` out");
        }
        else if (!isLast && !ending.Has("when"))
        {
            context.Diagnostics.Report(
                MeaningCodes.EndingOrder, ending.Text("id")?.Span ?? ending.Node.Opening, "an ending without `when` hides all endings after it", "holds always",
                "give it a `when`, or move it to the end");
        }
    }
}
