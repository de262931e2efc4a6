using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Text;

namespace Scenario.Evaluation.Tables;

/// <summary>Makes text typed by people harmless before the rules or the log see it.</summary>
internal static class SafeSubmission
{
    public static Submission Of(Submission submission) => submission switch
    {
        CommitDecision commit => commit with
        {
            Choices = [.. commit.Choices.Select(Clean)],
            Reason = Clean(commit.Reason),
            Ballots = commit.Ballots is { } ballots ? [.. ballots.Select(static ballot => ballot with { Reason = Clean(ballot.Reason) })] : null,
        },
        AnswerInject answer => answer with { Text = SafeText.Lines(answer.Text) },
        ForgoDecision forgo => forgo with { Reason = SafeText.Lines(forgo.Reason) },
        FireInject fire => fire with { Reason = Clean(fire.Reason) },
        PlanInject plan => plan with { Reason = SafeText.Lines(plan.Reason) },
        EditInject edit => edit with { Title = SafeText.Line(edit.Title), Text = SafeText.Lines(edit.Text) },
        ImproviseInject improvise => new ImproviseInject(Clean(improvise.Message), Clean(improvise.Reason)),
        RecordExpectation record => record with { Remark = Clean(record.Remark) },
        RuleOnMove rule => rule with { Reason = SafeText.Lines(rule.Reason) },
        MakeArgument argument => argument with { Text = SafeText.Lines(argument.Text) },
        RecordCounterArgument argument => argument with { Text = SafeText.Lines(argument.Text) },
        ProposeMove propose => propose with { Title = SafeText.Line(propose.Title), Text = SafeText.Lines(propose.Text) },
        RuleOnProposal rule => rule with { Reason = SafeText.Lines(rule.Reason) },
        CorrectState correct => correct with { Reason = SafeText.Lines(correct.Reason) },
        UndoTo undo => undo with { Reason = SafeText.Lines(undo.Reason) },
        SetTimer timer => timer with { Reason = Clean(timer.Reason) },
        JumpToTurn jump => jump with { Reason = SafeText.Lines(jump.Reason) },
        TakeNote note => note with
        {
            Text = SafeText.Lines(note.Text),
            Owner = note.Owner is { } owner ? SafeText.Line(owner) : null,
            Due = note.Due is { } due ? SafeText.Line(due) : null,
        },
        _ => submission,
    };

    private static Letter Clean(Letter letter) => letter with
    {
        From = SafeText.Line(letter.From),
        Channel = SafeText.Line(letter.Channel),
        Title = SafeText.Line(letter.Title),
        Text = SafeText.Lines(letter.Text),
    };

    private static Choice Clean(Choice choice) => choice with
    {
        Reason = Clean(choice.Reason),
        Particulars = choice.Particulars is { Caveat: { } caveat } particulars ? particulars with { Caveat = SafeText.Line(caveat) } : choice.Particulars,
    };

    private static string? Clean(string? text) => text is null ? null : SafeText.Lines(text);
}
