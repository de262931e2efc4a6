using Scenario.Exercise.State;

namespace Scenario.Exercise.Conditions;

/// <summary>
/// A compiled condition: total, without side effects, and able to explain itself. One tree serves the engine, the
/// checks, the graph and the line "closed because".
/// </summary>
public abstract class Condition
{
    private protected const string Unseen = "needs something that this seat cannot see";

    /// <summary>Whether it holds now.</summary>
    public abstract bool Holds(ExerciseState state);

    /// <summary>
    /// What would have to be so for the condition to come out as <paramref name="wanted"/>, and how it is now:
    /// <c>needs Credibility >= 50: it is 41</c>. Tells nothing that <paramref name="knowledge"/> does not see.
    /// </summary>
    public abstract string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true);

    /// <summary>The condition in words, whatever the state: <c>Credibility >= 50</c>. Tells nothing that the knower does not see.</summary>
    public string Describe(IKnowledge knowledge) => IsSeenBy(knowledge) ? Words : "something that this seat cannot see";

    /// <summary>Adds what it reads.</summary>
    public abstract void AddReadings(ICollection<Reading> readings);

    /// <summary>The condition in words, whatever the state.</summary>
    protected internal abstract string Words { get; }

    private protected bool IsSeenBy(IKnowledge knowledge)
    {
        var readings = new List<Reading>();
        AddReadings(readings);
        return readings.TrueForAll(knowledge.Sees);
    }
}

/// <summary>Always or never.</summary>
public sealed class ConstantCondition(bool value) : Condition
{
    /// <summary>Holds always.</summary>
    public static readonly ConstantCondition Always = new(true);

    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => value;

    /// <inheritdoc/>
    public override string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true) =>
        value == wanted ? "always so" : "never so in this exercise";

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings)
    {
    }

    /// <inheritdoc/>
    protected internal override string Words => value ? "always" : "never";
}

/// <summary>All parts hold, or at least one does.</summary>
public sealed class JunctionCondition(bool all, Condition left, Condition right) : Condition
{
    /// <summary>True for <c>and</c>, false for <c>or</c>.</summary>
    public bool All { get; } = all;

    /// <summary>The first part.</summary>
    public Condition Left { get; } = left;

    /// <summary>The second part.</summary>
    public Condition Right { get; } = right;

    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) =>
        All ? Left.Holds(state) && Right.Holds(state) : Left.Holds(state) || Right.Holds(state);

    /// <inheritdoc/>
    public override string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true)
    {
        // Wanting an "and" to fail is wanting one of its parts to fail: the two words change places.
        var needsEach = All == wanted;
        var parts = new List<string>();
        Gather(parts, state, knowledge, wanted, unfitOnly: needsEach && Holds(state) != wanted);
        return needsEach ? string.Join("; and ", parts) : parts.Count == 1 ? parts[0] : "either " + string.Join(", or ", parts);
    }

    private void Gather(List<string> parts, ExerciseState state, IKnowledge knowledge, bool wanted, bool unfitOnly)
    {
        foreach (var part in new[] { Left, Right })
        {
            if (part is JunctionCondition same && same.All == All)
            {
                same.Gather(parts, state, knowledge, wanted, unfitOnly);
            }
            else if (!unfitOnly || part.Holds(state) != wanted)
            {
                var words = part.Explain(state, knowledge, wanted);
                parts.Add(part is JunctionCondition ? $"({words})" : words);
            }
        }
    }

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings)
    {
        Left.AddReadings(readings);
        Right.AddReadings(readings);
    }

    /// <inheritdoc/>
    protected internal override string Words => All ? $"{Part(Left)} and {Part(Right)}" : $"{Left.Words} or {Right.Words}";

    private static string Part(Condition part) => part is JunctionCondition { All: false } ? $"({part.Words})" : part.Words;
}

/// <summary>The contrary.</summary>
public sealed class NotCondition(Condition inner) : Condition
{
    /// <summary>What must not hold.</summary>
    public Condition Inner { get; } = inner;

    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => !Inner.Holds(state);

    /// <inheritdoc/>
    public override string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true) =>
        Inner.Explain(state, knowledge, !wanted);

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings) => Inner.AddReadings(readings);

    /// <inheritdoc/>
    protected internal override string Words => $"not ({Inner.Words})";
}
