using Scenario.Exercise.State;

namespace Scenario.Exercise.Conditions;

/// <summary>A condition about one thing that is so or is not: a flag, a choice, a message.</summary>
public abstract class HappeningCondition(Reading? reading, string words, string soWords, string notSoWords) : Condition
{
    /// <inheritdoc/>
    public override string Explain(ExerciseState state, IKnowledge knowledge, bool wanted = true) =>
        reading is { } read && !knowledge.Sees(read) ? Unseen : "needs " + (wanted ? soWords : notSoWords);

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings)
    {
        if (reading is { } read)
        {
            readings.Add(read);
        }
    }

    /// <inheritdoc/>
    protected internal override string Words => words;
}

/// <summary>A flag is raised.</summary>
public sealed class FlagCondition(int flag, string meaning)
    : HappeningCondition(new(ElementKind.Flag, flag), $"\"{meaning}\"", $"\"{meaning}\": not so yet", $"\"{meaning}\" not to be so: it is")
{
    /// <summary>Which flag.</summary>
    public int Flag { get; } = flag;

    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => state.Flag(Flag);
}

/// <summary>A move is part of this turn's decisions.</summary>
public sealed class ChosenCondition(int move, string title)
    : HappeningCondition(new(ElementKind.Choice, move), $"\"{title}\" is chosen this turn", $"\"{title}\" to be chosen this turn", $"\"{title}\" not to be chosen this turn")
{
    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => state.ChosenNow(move);
}

/// <summary>An inject has arrived.</summary>
public sealed class DeliveredCondition(int inject, string title)
    : HappeningCondition(new(ElementKind.Inject, inject), $"the message \"{title}\" has arrived", $"the message \"{title}\" to have arrived", $"the message \"{title}\" not to have arrived")
{
    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => state.DeliveredTurn(inject) != 0;
}

/// <summary>A trigger has fired at least once.</summary>
public sealed class FiredCondition(int trigger, string title)
    : HappeningCondition(new(ElementKind.Trigger, trigger), $"\"{title}\" has happened", $"\"{title}\" to have happened", $"\"{title}\" not to have happened")
{
    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => state.TimesFired(trigger) != 0;
}

/// <summary>The exercise began with a certain start.</summary>
public sealed class StartedCondition(int start, string title)
    : HappeningCondition(null, $"the start is \"{title}\"", $"the start \"{title}\"", $"another start than \"{title}\"")
{
    /// <inheritdoc/>
    public override bool Holds(ExerciseState state) => state.Start == start;
}
