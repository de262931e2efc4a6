using Scenario.Exercise.State;

namespace Scenario.Exercise.Conditions;

/// <summary>A number worked out from the state, in thousandths. Total: it always has a value.</summary>
public abstract class Amount
{
    /// <summary>The value now, in thousandths.</summary>
    public abstract long Of(ExerciseState state);

    /// <summary>How people read it: <c>Credibility</c>, <c>2 x Hostility</c>.</summary>
    public abstract string Words { get; }

    /// <summary>A value of this amount as people read it: a number, or a name for it.</summary>
    public virtual string Text(long thousandths) => FixedPoint.Text(thousandths);

    /// <summary>Adds what it reads.</summary>
    public abstract void AddReadings(ICollection<Reading> readings);

    /// <summary>A fixed number.</summary>
    public static Amount Constant(long thousandths, string? words = null) => new ConstantAmount(thousandths, words);
}

/// <summary>A fixed number, perhaps with a name such as that of a rung.</summary>
public sealed class ConstantAmount(long thousandths, string? words = null) : Amount
{
    /// <summary>The number, in thousandths.</summary>
    public long Thousandths { get; } = thousandths;

    /// <inheritdoc/>
    public override string Words { get; } = words ?? FixedPoint.Text(thousandths);

    /// <inheritdoc/>
    public override long Of(ExerciseState state) => Thousandths;

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings)
    {
    }
}

/// <summary>The value of an indicator, or its change since the turn opened.</summary>
public sealed class IndicatorAmount(int indicator, int step, string title, bool change) : Amount
{
    /// <summary>Which indicator.</summary>
    public int Indicator { get; } = indicator;

    /// <summary>Thousandths in one step of its precision.</summary>
    public int Step { get; } = step;

    /// <summary>Whether the change since the opening of the turn is meant.</summary>
    public bool IsChange { get; } = change;

    /// <inheritdoc/>
    public override string Words { get; } = change ? "this turn's change of " + title : title;

    /// <inheritdoc/>
    public override long Of(ExerciseState state) =>
        (long)Step * (IsChange ? (long)state.Value(Indicator) - state.OpeningValue(Indicator) : state.Value(Indicator));

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings) => readings.Add(new(ElementKind.Indicator, Indicator));
}

/// <summary>The number of the turn, from 1.</summary>
public sealed class TurnAmount : Amount
{
    /// <inheritdoc/>
    public override string Words => "the turn";

    /// <inheritdoc/>
    public override long Of(ExerciseState state) => state.Turn * FixedPoint.One;

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings)
    {
    }
}

/// <summary>The number of the current rung, from 0.</summary>
public sealed class PhaseAmount : Amount
{
    /// <inheritdoc/>
    public override string Words => "the rung";

    /// <inheritdoc/>
    public override long Of(ExerciseState state) => state.Phase * FixedPoint.One;

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings)
    {
    }
}

/// <summary>How often a move was made.</summary>
public sealed class TimesMadeAmount(int move, string title) : Amount
{
    /// <inheritdoc/>
    public override string Words { get; } = "how often \"" + title + "\" was made";

    /// <inheritdoc/>
    public override long Of(ExerciseState state) => state.TimesMade(move) * FixedPoint.One;

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings) => readings.Add(new(ElementKind.Move, move));
}

/// <summary>Turns since a move was last made.</summary>
public sealed class TurnsSinceAmount(int move, string title) : Amount
{
    /// <summary>What "never" counts as, in turns.</summary>
    public const int Never = 1000;

    /// <inheritdoc/>
    public override string Words { get; } = "turns since \"" + title + "\"";

    /// <inheritdoc/>
    public override long Of(ExerciseState state) =>
        (state.LastMade(move) == 0 ? Never : state.Turn - state.LastMade(move)) * FixedPoint.One;

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings) => readings.Add(new(ElementKind.Move, move));
}

/// <summary>How often a rung was entered against its gate.</summary>
public sealed class TimesForcedAmount(int phase, string title) : Amount
{
    /// <inheritdoc/>
    public override string Words { get; } = "how often \"" + title + "\" was forced";

    /// <inheritdoc/>
    public override long Of(ExerciseState state) => state.TimesForced(phase) * FixedPoint.One;

    /// <inheritdoc/>
    public override void AddReadings(ICollection<Reading> readings)
    {
    }
}
