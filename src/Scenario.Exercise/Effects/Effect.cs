using Scenario.Exercise.Conditions;
using Scenario.Exercise.Luck;

namespace Scenario.Exercise.Effects;

/// <summary>Something that a move, trigger, inject, rung or passing turn brings about. Data: the rules carry it out.</summary>
/// <param name="Note">One sentence that says why, or null.</param>
public abstract record Effect(string? Note);

/// <summary>Changes an indicator by an amount.</summary>
public sealed record AddEffect(int Indicator, Amount By, string? Note = null) : Effect(Note);

/// <summary>Changes an indicator by a drawn amount, stopping at a bound that itself may move.</summary>
/// <param name="Indicator">Which indicator.</param>
/// <param name="Low">Least change, in steps of the indicator's precision.</param>
/// <param name="High">Greatest change, in steps; not below <paramref name="Low"/>.</param>
/// <param name="UpTo">The change stops here; null for no such bound.</param>
/// <param name="DownTo">The change stops here on the way down; null for no such bound.</param>
/// <param name="Site">Where the amount is drawn.</param>
/// <param name="Note">One sentence that says why, or null.</param>
public sealed record AddDrawnEffect(int Indicator, int Low, int High, Amount? UpTo, Amount? DownTo, DrawSite Site, string? Note = null) : Effect(Note);

/// <summary>Gives an indicator a value.</summary>
public sealed record SetEffect(int Indicator, Amount To, string? Note = null) : Effect(Note);

/// <summary>Gives an indicator a drawn value, in steps of its precision.</summary>
public sealed record SetDrawnEffect(int Indicator, int Low, int High, DrawSite Site, string? Note = null) : Effect(Note);

/// <summary>Raises or lowers a flag.</summary>
public sealed record FlagEffect(int Flag, bool Value, string? Note = null) : Effect(Note);

/// <summary>Does one thing or another, as a condition tells.</summary>
public sealed record WhenEffect(Condition Condition, IReadOnlyList<Effect> Then, IReadOnlyList<Effect> Otherwise, string? Note = null) : Effect(Note);

/// <summary>Does one thing or another, as luck tells.</summary>
/// <param name="Chance">Percent, in thousandths.</param>
/// <param name="Then">When luck is with it.</param>
/// <param name="Otherwise">When it is not.</param>
/// <param name="Site">Where luck is drawn.</param>
/// <param name="Note">One sentence that says why, or null.</param>
public sealed record ChanceEffect(Amount Chance, IReadOnlyList<Effect> Then, IReadOnlyList<Effect> Otherwise, DrawSite Site, string? Note = null) : Effect(Note);

/// <summary>Puts effects off to the opening of a later turn.</summary>
/// <param name="Delay">Which place of delay in the scenario.</param>
/// <param name="Turns">How many turns later, from 1.</param>
/// <param name="Note">One sentence that says why, or null.</param>
public sealed record AfterEffect(int Delay, int Turns, string? Note = null) : Effect(Note);

/// <summary>Delivers an inject now.</summary>
public sealed record InjectEffect(int Inject, string? Note = null) : Effect(Note);

/// <summary>Moves one rung up (+1) or down (-1) the ladder.</summary>
public sealed record PhaseEffect(int Direction, string? Note = null) : Effect(Note);

/// <summary>Ends the exercise with this ending at the close of the turn.</summary>
public sealed record EndEffect(int Ending, string? Note = null) : Effect(Note);

/// <summary>Effects put off to a later turn, and whose they are.</summary>
/// <param name="Effects">What is done.</param>
/// <param name="Cause">Whose effects they are.</param>
public sealed record DelayedEffects(IReadOnlyList<Effect> Effects, Cause Cause);
