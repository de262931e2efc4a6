namespace Scenario.Exercise.State;

/// <summary>How many of each thing a scenario has, as far as the state must remember something about it.</summary>
/// <param name="Turns">Turns on the clock.</param>
/// <param name="Indicators">Indicators.</param>
/// <param name="Flags">Flags.</param>
/// <param name="Seats">Seats.</param>
/// <param name="Moves">Moves.</param>
/// <param name="Triggers">Triggers.</param>
/// <param name="Injects">Injects.</param>
/// <param name="Phases">Rungs of the ladder.</param>
/// <param name="Memories">Conditions that must be remembered from turn to turn (<c>sustained</c>, <c>first</c>).</param>
/// <param name="Delays">Places where effects are put off to a later turn.</param>
/// <param name="Actors">Actors, at most 64.</param>
/// <param name="Questions">Questions, at most 64.</param>
/// <param name="Unveilable">Secret moves that can become known before the end; 0 if there are none, else all moves.</param>
/// <param name="Expected">Expected actions that a condition can tell.</param>
/// <param name="Facilitated">Whether a facilitator can take the exercise in hand; not under the first version of the rules.</param>
public sealed record StateSizes(
    int Turns, int Indicators, int Flags, int Seats, int Moves, int Triggers, int Injects, int Phases, int Memories, int Delays,
    int Actors = 0, int Questions = 0, int Unveilable = 0, int Expected = 0, bool Facilitated = false);

/// <summary>Where each thing lies in the flat block of an <see cref="ExerciseState"/>.</summary>
public sealed class StateLayout
{
    /// <summary>Lays the block out.</summary>
    public StateLayout(StateSizes sizes)
    {
        Sizes = sizes;
        var next = ExerciseState.HeaderLength;
        int Take(int count)
        {
            var at = next;
            next += count;
            return at;
        }

        Values = Take(sizes.Indicators);
        OpeningValues = Take(sizes.Indicators);
        Flags = Take(sizes.Flags);
        Automation = Take(sizes.Seats);
        Decisions = Take(sizes.Seats);
        TimesMade = Take(sizes.Moves);
        LastMade = Take(sizes.Moves);
        ChosenNow = Take(sizes.Moves);
        TimesFired = Take(sizes.Triggers);
        LastFired = Take(sizes.Triggers);
        DeliveredTurns = Take(sizes.Injects);
        FollowUpTurns = Take(sizes.Injects);
        Answered = Take(sizes.Injects);
        TimesForced = Take(sizes.Phases);
        Memories = Take(sizes.Memories);
        Delays = Take(sizes.Delays * (sizes.Turns + 1));

        // What a scenario does not use takes no room, so that its fingerprints are those of the rules that knew nothing of it.
        Unveiled = Take(sizes.Unveilable);
        Selections = Take(sizes.Questions == 0 ? 0 : sizes.Moves * ExerciseState.SelectionWidth);
        Estimates = Take(sizes.Actors * sizes.Questions * ExerciseState.EstimateWidth);
        Expected = Take(sizes.Expected);
        Facilitation = Take(sizes.Facilitated ? ExerciseState.FacilitationWidth : 0);
        InjectPlans = Take(sizes.Facilitated ? sizes.Injects : 0);
        Rulings = Take(sizes.Facilitated ? sizes.Moves * ExerciseState.RulingWidth : 0);
        Length = next;
    }

    /// <summary>The counts this layout was made for.</summary>
    public StateSizes Sizes { get; }

    /// <summary>Cells in the block.</summary>
    public int Length { get; }

    internal int Values { get; }
    internal int OpeningValues { get; }
    internal int Flags { get; }
    internal int Automation { get; }
    internal int Decisions { get; }
    internal int TimesMade { get; }
    internal int LastMade { get; }
    internal int ChosenNow { get; }
    internal int TimesFired { get; }
    internal int LastFired { get; }
    internal int DeliveredTurns { get; }
    internal int FollowUpTurns { get; }
    internal int Answered { get; }
    internal int TimesForced { get; }
    internal int Memories { get; }
    internal int Delays { get; }
    internal int Unveiled { get; }
    internal int Selections { get; }
    internal int Estimates { get; }
    internal int Expected { get; }
    internal int Facilitation { get; }
    internal int InjectPlans { get; }
    internal int Rulings { get; }
}
