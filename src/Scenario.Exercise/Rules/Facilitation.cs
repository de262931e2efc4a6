using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;

namespace Scenario.Exercise.Rules;

/// <summary>What a facilitator, an evaluator and a seat's team can ask for beside moves: sent to whoever in this house knows about it.</summary>
internal sealed class Facilitation
{
    private readonly Proceedings _proceedings;
    private readonly InjectControl _injects;
    private readonly AdjudicationControl _adjudication;
    private readonly Corrections _corrections;
    private readonly Records _records;

    public Facilitation(Proceedings proceedings, TurnFlow turns)
    {
        _proceedings = proceedings;
        _injects = new InjectControl(proceedings, turns);
        _adjudication = new AdjudicationControl(proceedings, turns);
        _corrections = new Corrections(proceedings, turns);
        _records = new Records(proceedings);
    }

    /// <summary>What undoing goes back to; the caller of the rules keeps it.</summary>
    public IPast? Past { get; set; }

    /// <summary>The refusal to close a deliberation while a move awaits a ruling or estimates, or null.</summary>
    public Refusal? StandsInTheWay() => _adjudication.StandsInTheWay(Past);

    /// <summary>Carries a submission out.</summary>
    public Refusal? Take(Submission submission)
    {
        if (!_proceedings.Scenario.Layout.Sizes.Facilitated)
        {
            return new(RefusalCode.Unknown, "This exercise was begun under rules that know no facilitator.");
        }

        return submission switch
        {
            FacilitateExercise facilitate => Facilitate(facilitate),
            FireInject fire => _injects.Fire(fire),
            PlanInject plan => _injects.Plan(plan),
            EditInject edit => _injects.Edit(edit),
            ImproviseInject improvise => _injects.Improvise(improvise),
            OpenMessage open => _injects.Open(open),
            RecordExpectation record => _injects.Record(record),
            OpenRuling open => _adjudication.Open(open),
            RuleOnMove rule => _adjudication.Rule(rule),
            MakeArgument argument => _adjudication.Argue(argument),
            EstimateOdds estimate => _adjudication.Estimate(estimate, Past),
            ProposeMove propose => _adjudication.Propose(propose),
            RuleOnProposal rule => _adjudication.Rule(rule, Past),
            CorrectState correct => _corrections.Correct(correct),
            UndoTo undo => _corrections.Undo(undo, Past),
            JumpToTurn jump => _corrections.Jump(jump),
            SetTimer timer => _corrections.Set(timer),
            RecordFirstChoice choice => _records.Take(choice),
            RecordCounterArgument argument => _records.Take(argument),
            TakeNote note => _records.Take(note),
            _ => new(RefusalCode.Unknown, "This is not something the rules know."),
        };
    }

    private Refusal? Facilitate(FacilitateExercise facilitate)
    {
        if (_proceedings.State.IsFacilitated == facilitate.InHand)
        {
            return new(RefusalCode.BadControl, facilitate.InHand ? "A facilitator has the exercise in hand already." : "No facilitator has the exercise in hand.");
        }

        _proceedings.Tell(EventKind.FacilitationChanged, 0, facilitate.InHand ? 0 : 1, facilitate.InHand ? 1 : 0, Cause.Procedure);
        return null;
    }
}
