using System.Runtime.CompilerServices;
using System.Text;
using Scenario.Authoring;
using Scenario.Evaluation.Players;
using Scenario.Evaluation.Playthroughs;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tests;

/// <summary>What leaves the program for one seat is a function of what that seat may know: course, captions, exports, questions to programs.</summary>
public class NothingHiddenLeavesTests
{
    private const int Games = 30;

    [Theory]
    [InlineData("random")]
    [InlineData("cautious")]
    [InlineData(null)]
    public void Taking_away_or_changing_everything_hidden_changes_nothing_that_a_seat_is_told(string? policy)
    {
        var scenario = Flagship.Value;
        var engine = new ExerciseEngine(scenario, TabulatedMachinery.For(scenario));
        var policies = UnattendedGame.OwnPolicies(scenario).Select(own => own < 0 || policy is null ? own : scenario.PolicyIndex(policy)).ToArray();
        for (var seed = 1UL; seed <= Games; seed++)
        {
            var sink = new ListSink();
            UnattendedGame.Play(engine, new(0, seed, policies), sink);
            var seat = (int)(seed % 6);
            ExerciseEvent[] all = [.. sink.Events];
            var known = SeatLens.History(scenario, all, seat);
            ExerciseEvent[] changed = [.. all.Select(e => Changed(scenario, e, seat))];
            Assert.Equal(ExerciseExport.Write(scenario, known, seat), ExerciseExport.Write(scenario, all, seat));
            Assert.Equal(ExerciseExport.Write(scenario, known, seat), ExerciseExport.Write(scenario, changed, seat));
            var course = CourseText.Lines(scenario, known, 0, seat);
            Assert.Equal(course, CourseText.Lines(scenario, all, 0, seat));
            Assert.Equal(course, CourseText.Lines(scenario, changed, 0, seat));
        }
    }

    [Fact]
    public void No_word_of_one_seat_reaches_another_but_what_was_sent_to_it()
    {
        var storage = new MemoryStorage();
        using var table = OpenTable.Create(storage, KnowingScenario.Value, KnowingScenario.Text, KnowingScenario.Begin(), Tests.Games.Surroundings());
        var questions = new List<string>();
        foreach (var submission in Script("TOWN-SECRET", "DAM-SECRET"))
        {
            Tests.Games.Accept(table, submission);
            questions.Add(Encoding.UTF8.GetString(ProgramQuestion.Write(KnowingScenario.Value, table.View(KnowingScenario.Dam))));
        }

        var recorded = Tests.Games.ReadKnowing(storage.ToArray());
        var everything = Everything(recorded, KnowingScenario.Dam) + string.Concat(questions);
        Assert.DoesNotContain("TOWN-SECRET", everything, StringComparison.Ordinal);
        Assert.Contains("DAM-SECRET", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("DAM-SECRET", Everything(recorded, KnowingScenario.Town), StringComparison.Ordinal);
    }

    private static IEnumerable<Submission> Script(string town, string dam) =>
    [
        OpenTurn.Instance,
        new AnswerInject(KnowingScenario.Town, KnowingScenario.Definition, town),
        new CommitDecision(KnowingScenario.Town, [new(KnowingScenario.Quiet, town), new(KnowingScenario.Tell, town, new([KnowingScenario.Flow], [KnowingScenario.Dam], SharingForm.Sanitised, "Sent"))], town),
        new CommitDecision(KnowingScenario.Dam, [new(KnowingScenario.Report, dam, new([KnowingScenario.Crest], [KnowingScenario.Town]))], dam),
        OpenTurn.Instance,
        new ForgoDecision(KnowingScenario.Town, town),
        new CommitDecision(KnowingScenario.Dam, [], dam),
    ];

    private static string Everything(RecordedExercise recorded, int seat)
    {
        var replay = new ReplayTable(recorded, seat);
        var text = new StringBuilder(ExerciseExport.Write(recorded, seat));
        while (replay.Step(1))
        {
            text.AppendLine(CourseText.Caption(recorded.Scenario, replay.History(), seat));
        }

        return text.AppendJoin('\n', CourseText.Lines(recorded.Scenario, replay.History(), 0, seat)).ToString();
    }

    // What a seat may not know of an event could as well have been something else.
    private static ExerciseEvent Changed(CompiledScenario scenario, in ExerciseEvent happened, int seat)
    {
        if (happened.Kind == EventKind.FormSelected)
        {
            // Its caveat goes with the figure to those it is sent to.
            return happened;
        }

        if (Redaction.For(scenario, happened, seat) is not { } known)
        {
            return happened with { After = happened.Kind == EventKind.IndicatorChanged ? happened.Before : happened.After, Text = "another secret" };
        }

        var other = happened with
        {
            Estimate = happened.Estimate with { Veiled = 0, Roots = known.Estimate.Roots },
            Text = known.Text is null && happened.Text is not null ? "another secret" : happened.Text,
        };
        return Redaction.For(scenario, other, seat) == known ? other : happened;
    }

    private static class Flagship
    {
        public static CompiledScenario Value { get; } = Load();

        private static CompiledScenario Load([CallerFilePath] string thisFile = "")
        {
            var path = Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "scenarios", "seoul-phased-response", "scenario.json");
            return ScenarioCompiler.Compile(File.ReadAllBytes(path), path).Scenario!;
        }
    }
}
