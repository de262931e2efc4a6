using Scenario.Exercise.State;

namespace Scenario.Exercise.Conditions;

/// <summary>One actor's estimate of one question, as conditions read it.</summary>
/// <param name="Actor">Whose estimate.</param>
/// <param name="Question">Of which question.</param>
/// <param name="Holding">The number by which it goes in a <see cref="Reading"/>.</param>
/// <param name="Who">The actor's name.</param>
/// <param name="What">The question in words.</param>
public sealed record BeliefSubject(int Actor, int Question, int Holding, string Who, string What)
{
    /// <summary>What is read.</summary>
    public Reading Reading => new(ElementKind.Belief, Holding);
}

/// <summary>The best guess of an actor; 0 if it holds nothing.</summary>
/// <param name="subject">Whose, and of what.</param>
/// <param name="step">Thousandths in one step of the question's precision.</param>
/// <param name="text">An answer, in steps, in words.</param>
public sealed class BelievedAmount(BeliefSubject subject, int step, Func<int, string> text) : Amount
{
    /// <summary>Whose, and of what.</summary>
    public BeliefSubject Subject { get; } = subject;

    /// <inheritdoc/>
    public override string Words { get; } = $"what {subject.Who} believes of \"{subject.What}\"";

    /// <inheritdoc/>
    public override long Of(ExerciseState state) => (long)step * state.Believed(Subject.Actor, Subject.Question);

    /// <inheritdoc/>
    public override string Text(long thousandths) =>
        thousandths % step == 0 && thousandths / step is >= int.MinValue and <= int.MaxValue ? text((int)(thousandths / step)) : base.Text(thousandths);

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings) => readings.Add(Subject.Reading);
}

/// <summary>The confidence in which an actor holds an answer: 0 none or nothing held, 1 low, 2 moderate, 3 high.</summary>
public sealed class ConfidenceAmount(BeliefSubject subject) : Amount
{
    /// <summary>Whose, and in what.</summary>
    public BeliefSubject Subject { get; } = subject;

    /// <inheritdoc/>
    public override string Words { get; } = $"confidence of {subject.Who} in its answer to \"{subject.What}\"";

    /// <inheritdoc/>
    public override long Of(ExerciseState state) => (long)state.ConfidenceOf(Subject.Actor, Subject.Question) * FixedPoint.One;

    /// <inheritdoc/>
    public override string Text(long thousandths) => thousandths switch
    {
        0 => "none",
        FixedPoint.One => "low",
        2 * FixedPoint.One => "moderate",
        3 * FixedPoint.One => "high",
        _ => base.Text(thousandths),
    };

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings) => readings.Add(Subject.Reading);
}

/// <summary>An actor holds an answer at all.</summary>
public sealed class KnowsCondition(BeliefSubject subject) : HappeningCondition(
    subject.Reading, $"{subject.Who} holds an answer to \"{subject.What}\"",
    $"{subject.Who} to hold an answer to \"{subject.What}\"", $"{subject.Who} to hold no answer to \"{subject.What}\"")
{
    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => state.Holds(subject.Actor, subject.Question);
}

/// <summary>What an actor holds contains figures that do not fit together.</summary>
public sealed class DiscrepancyCondition(BeliefSubject subject) : HappeningCondition(
    subject.Reading, $"{subject.Who}'s figures for \"{subject.What}\" do not fit",
    $"a discrepancy in {subject.Who}'s figures for \"{subject.What}\"", $"no discrepancy in {subject.Who}'s figures for \"{subject.What}\"")
{
    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => state.IsDisputedBy(subject.Actor, subject.Question);
}
