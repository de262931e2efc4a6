using Scenario.Authoring.Shapes;
using Scenario.Exercise.Conditions;

namespace Scenario.Authoring.Expressions;

/// <summary>Conditions and amounts about single elements. One instance serves every text that asks the same.</summary>
internal sealed class ElementConditions(IVocabulary vocabulary)
{
    private readonly Dictionary<(string Function, int Index), Condition> _truths = [];
    private readonly Dictionary<(string Function, int Index), Amount> _numbers = [];

    public Condition Flag(int index) => Truth("flag", index, () => new FlagCondition(index, vocabulary.Title(NameKind.Flag, index)));

    public Amount Indicator(int index, bool change) => Number(
        change ? "change" : "indicator", index,
        () => new IndicatorAmount(index, vocabulary.Step(index), vocabulary.Title(NameKind.Indicator, index), change));

    public Amount Phase(int index) => Number(
        "phase", index, () => Amount.Constant(index * Exercise.State.FixedPoint.One, vocabulary.Title(NameKind.Phase, index)));

    /// <summary>A function of one element that is a truth.</summary>
    public Condition Truth(string function, NameKind kind, int index) => Truth(function, index, () =>
    {
        var title = vocabulary.Title(kind, index);
        return function switch
        {
            "chosen" => new ChosenCondition(index, title),
            "delivered" => new DeliveredCondition(index, title),
            "fired" => new FiredCondition(index, title),
            "gate" => new GateCondition(vocabulary.Gate(index) ?? ConstantCondition.Always, title),
            _ => new StartedCondition(index, title),
        };
    });

    /// <summary>A function of what an actor believes that is a truth.</summary>
    public Condition BeliefTruth(string function, int actor, int question)
    {
        var subject = Subject(actor, question);
        return Truth(function, subject.Holding, () => function == "knows" ? new KnowsCondition(subject) : new DiscrepancyCondition(subject));
    }

    /// <summary>A function of what an actor believes that is a number.</summary>
    public Amount BeliefNumber(string function, int actor, int question)
    {
        var subject = Subject(actor, question);
        return Number(function, subject.Holding, () =>
        {
            var definition = vocabulary.Question(question);
            return function == "believed" ? new BelievedAmount(subject, definition.Step, definition.Text) : new ConfidenceAmount(subject);
        });
    }

    /// <summary>A function of one element that is a number.</summary>
    public Amount Number(string function, NameKind kind, int index) => function == "change" ? Indicator(index, change: true) : Number(function, index, () =>
    {
        var title = vocabulary.Title(kind, index);
        return function switch
        {
            "made" => new TimesMadeAmount(index, title),
            "since" => new TurnsSinceAmount(index, title),
            _ => new TimesForcedAmount(index, title),
        };
    });

    private BeliefSubject Subject(int actor, int question) => new(
        actor, question, (actor * vocabulary.QuestionCount) + question, vocabulary.Title(NameKind.Actor, actor), vocabulary.Title(NameKind.Question, question));

    private Condition Truth(string function, int index, Func<Condition> create)
    {
        if (!_truths.TryGetValue((function, index), out var known))
        {
            _truths[(function, index)] = known = create();
        }

        return known;
    }

    private Amount Number(string function, int index, Func<Amount> create)
    {
        if (!_numbers.TryGetValue((function, index), out var known))
        {
            _numbers[(function, index)] = known = create();
        }

        return known;
    }
}
