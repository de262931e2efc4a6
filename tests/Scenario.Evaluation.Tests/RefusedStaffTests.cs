using Scenario.Evaluation.Reports;
using Scenario.Evaluation.Storage;
using Scenario.Evaluation.Tables;
using Scenario.Evaluation.Verification;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Evaluation.Tests;

public sealed class RefusedStaffTests : IDisposable
{
    private readonly MemoryStorage _storage = new();
    private readonly LiveTable _table;
    private readonly StaffTable _staff;

    public RefusedStaffTests()
    {
        _table = Games.Knowing(_storage);
        _staff = new(_table, _table);
    }

    public void Dispose() => _table.Dispose();

    [Fact]
    public void What_staff_were_refused_is_on_record_and_changes_nothing_else()
    {
        Games.Accept(_table, new FacilitateExercise(true));
        Games.Accept(_table, OpenTurn.Instance);
        Games.Accept(_table, new FireInject(KnowingScenario.Siren, null));
        var before = _table.Fingerprint;
        Assert.False(_staff.Submit(new FireInject(KnowingScenario.Siren, "Once more")).IsAccepted);
        Assert.Equal(before, _table.Fingerprint);
        Assert.Equal(["To fire a message: \"A siren\" was delivered in turn 1."], Refused());
        Assert.True(LogVerifier.Verify(new MemoryStorage(_storage.ToArray()), KnowingScenario.Compile).IsSound);
        Assert.Contains("What was refused", ExerciseReport.Write(Games.ReadKnowing(_storage.ToArray())), StringComparison.Ordinal);
    }

    public static TheoryData<string, Submission> Refusable => new()
    {
        { "To go on with the exercise", new ResumeExercise() },
        { "To open a turn", OpenTurn.Instance },
        { "To close the exercise", new CloseExercise() },
        { "To hand a seat over", new AssignSeat(KnowingScenario.Town, 99) },
        { "To take or let go the exercise", new FacilitateExercise(false) },
        { "To plan a message otherwise", new PlanInject(KnowingScenario.Siren, InjectPlan.AsWritten, "So") },
        { "To put something on record", new TakeNote(NoteKind.Rating, 0, 9, "Well") },
        { "To rule on a move", new RuleOnMove(KnowingScenario.Look, 1, null, [], "So") },
    };

    [Theory]
    [MemberData(nameof(Refusable))]
    public void It_is_on_record_too_while_nobody_has_the_exercise_in_hand(string what, Submission submission)
    {
        Games.Accept(_table, OpenTurn.Instance);
        var refusal = _staff.Submit(submission).Refusal;
        Assert.NotNull(refusal);
        Assert.Equal([$"{what}: {refusal.Reason}"], Refused());
    }

    [Fact]
    public void A_pause_in_a_pause_and_the_close_of_no_turn_are_on_record()
    {
        Games.Accept(_table, new FacilitateExercise(true));
        Assert.False(_staff.Submit(CloseDeliberation.Instance).IsAccepted);
        Games.Accept(_table, OpenTurn.Instance);
        Games.Accept(_table, new PauseExercise());
        Assert.False(_staff.Submit(new PauseExercise()).IsAccepted);
        Assert.Equal(["To close the turn", "To pause the exercise"], Refused().Select(static text => text.Split(':')[0]));
    }

    [Fact]
    public void What_people_at_their_seats_were_refused_is_told_to_them_alone_whoever_has_the_exercise_in_hand()
    {
        Games.Accept(_table, new FacilitateExercise(true));
        Assert.False(_table.Submit(CloseDeliberation.Instance).IsAccepted);
        Games.Accept(_table, OpenTurn.Instance);
        Assert.False(_table.Submit(OpenTurn.Instance).IsAccepted);
        Assert.False(_table.Submit(new AnswerInject(KnowingScenario.Dam, KnowingScenario.Siren, "Not asked")).IsAccepted);
        Assert.Empty(Refused());
    }

    [Fact]
    public void An_evaluators_refused_note_is_on_record_as_the_evaluators_and_a_refusal_that_was_refused_is_not()
    {
        Games.Accept(_table, OpenTurn.Instance);
        Assert.False(_staff.Submit(new TakeNote(NoteKind.Observation, 77, 0, "There", "evaluator")).IsAccepted);
        Assert.False(_staff.Submit(new TakeNote(NoteKind.Refusal, -1, 0, "")).IsAccepted);
        Assert.Equal("evaluator", Assert.Single(_table.Control().Notes).Owner);
        Assert.Contains("Refused (evaluator): To put something on record: ", ExerciseReport.Write(Games.ReadKnowing(_storage.ToArray())), StringComparison.Ordinal);
    }

    private IEnumerable<string> Refused() => _table.Control().Notes.Where(static note => note.Kind == NoteKind.Refusal).Select(static note => note.Text);
}
