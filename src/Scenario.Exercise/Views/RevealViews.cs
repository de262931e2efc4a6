using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Luck;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Views;

/// <summary>What a seat learns at the close of each turn: who did what, what it changed, and why.</summary>
internal static class RevealViews
{
    public static IReadOnlyList<RevealView> Of(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history, int seat)
    {
        var reveals = new List<RevealView>();
        var from = -1;
        for (var i = 0; i < history.Count; i++)
        {
            if (history[i].Kind == EventKind.TurnOpened)
            {
                from = i;
            }
            else if (history[i].Kind == EventKind.TurnClosed && from >= 0)
            {
                var turn = new TurnRecord(scenario, state, history, from, i, seat);
                var definition = scenario.Turns[history[from].Subject - 1];
                reveals.Insert(0, new(history[from].Subject, definition.From, definition.To, turn.Entries()));
            }
        }

        return reveals;
    }

    /// <summary>The events of one turn as one seat may know them.</summary>
    private sealed class TurnRecord(CompiledScenario scenario, ExerciseState state, IReadOnlyList<ExerciseEvent> history, int from, int to, int seat)
    {
        private readonly HashSet<int> _mute = [];

        public IReadOnlyList<RevealEntry> Entries()
        {
            var entries = new List<RevealEntry>();
            entries.AddRange(Moves());
            entries.AddRange(Silences());
            for (var i = from; i <= to; i++)
            {
                if (Sees(Visibility.Of(scenario, history[i])) && World(history[i]) is { } entry)
                {
                    entries.Add(entry);
                }
            }

            Add(entries, RevealKind.Drift, "Time passes", Changes(static cause => cause.Kind == CauseKind.Drift));
            Add(entries, RevealKind.Drift, "Causes this seat cannot see, or a limit reached", Unexplained());
            return entries;
        }

        private List<RevealEntry> Moves()
        {
            var moves = new List<RevealEntry>();
            for (var i = from; i <= to; i++)
            {
                if (history[i].Kind == EventKind.MoveResolved && Sees(Visibility.Of(scenario, history[i])))
                {
                    moves.Add(Move(history[i]));
                }
            }

            return moves;
        }

        private RevealEntry Move(in ExerciseEvent resolved)
        {
            var index = resolved.Subject;
            var move = scenario.Moves[index];
            var model = resolved.After < resolved.Before;
            var isOverruled = Overruled(index);
            var succeeded = model != isOverruled;
            var said = succeeded ? move.OnSuccess : move.OnFailure;
            var outcome = !Redaction.SeesOdds(scenario, seat, index) ? (succeeded ? "Succeeded." : "Failed.") + (said is null ? "" : " " + said)
                : resolved.Before >= KeyedLuck.Certain ? said ?? ""
                : $"{(succeeded ? "Succeeded" : "Failed")}; it was {Likelihood.Words(resolved.Before)}." + (said is null ? "" : " " + said);
            if (isOverruled)
            {
                outcome = $"Ruled by the facilitator: it {(succeeded ? "succeeds" : "fails")}." + (said is null ? "" : " " + said);
            }

            _mute.Add(move.Seat);
            return new(
                RevealKind.Move, scenario.Seats[move.Seat].Title, move.Title, outcome, ReasonFor(index),
                Changes(cause => cause.Kind == CauseKind.Move && cause.Index == index));
        }

        private bool Overruled(int move)
        {
            for (var i = from; i <= to; i++)
            {
                if (history[i].Kind == EventKind.OutcomeOverruled && history[i].Subject == move)
                {
                    return true;
                }
            }

            return false;
        }

        private string? ReasonFor(int move)
        {
            if (scenario.Moves[move].Seat != seat)
            {
                return null;
            }

            for (var i = from; i <= to; i++)
            {
                if (history[i].Kind == EventKind.MoveChosen && history[i].Subject == move)
                {
                    return history[i].Text;
                }
            }

            return null;
        }

        private List<RevealEntry> Silences()
        {
            var silences = new List<RevealEntry>();
            for (var i = 0; i < scenario.Seats.Count; i++)
            {
                if (state.Policy(i) != ExerciseState.Vacant && !_mute.Contains(i))
                {
                    var missed = Missed(i);
                    silences.Add(new(RevealKind.Silence, scenario.Seats[i].Title, missed ? "No decision" : i == seat ? "Made no move" : "Made no move that can be seen", "", null, []));
                }
            }

            return silences;
        }

        private bool Missed(int who)
        {
            for (var i = from; i <= to; i++)
            {
                if (history[i].Kind == EventKind.DecisionMissed && history[i].Subject == who)
                {
                    return true;
                }
            }

            return false;
        }

        private RevealEntry? World(in ExerciseEvent happened)
        {
            var subject = happened.Subject;
            return happened.Kind switch
            {
                EventKind.TriggerFired => new(
                    RevealKind.Trigger, "", scenario.Triggers[subject].Title, "", null,
                    Changes(cause => cause.Kind == CauseKind.Trigger && cause.Index == subject)),
                EventKind.InjectDelivered => new(
                    RevealKind.Message, scenario.Injects[subject].From, scenario.Injects[subject].Title, "", null,
                    Changes(cause => cause.Kind == CauseKind.Inject && cause.Index == subject)),
                EventKind.MoveUnveiled => new(
                    RevealKind.Unveiled, scenario.Seats[scenario.Moves[subject].Seat].Title, scenario.Moves[subject].Title,
                    $"It becomes known: this was done in secret in turn {happened.After}.", null, []),
                EventKind.CorrectionMade => new(
                    RevealKind.Control, "", "The facilitator corrected the situation", "", null, Changes(cause => cause.Kind == CauseKind.Correction && cause.Index == subject)),
                EventKind.ProposalRuled => new(
                    RevealKind.Control, "", "Something was proposed and ruled on", happened.After < happened.Before ? "It succeeds." : "It does not come about.", null,
                    Changes(cause => cause.Kind == CauseKind.Proposal && cause.Index == subject)),
                EventKind.PhaseChanged => Ladder(happened),
                EventKind.PhaseHeld => new(
                    RevealKind.Ladder, "", $"The ladder stays on rung {happened.Before}, {scenario.Phases[happened.Before].Title}",
                    happened.Before == happened.After ? "There is no rung further." : $"The gate of \"{scenario.Phases[happened.After].Title}\" stayed shut.", null, []),
                EventKind.DelayedEffectsDue => new(
                    RevealKind.Delayed, "", "What was set going earlier comes about: " + NameOf(happened.Cause), "", null, []),
                _ => null,
            };
        }

        private RevealEntry Ladder(in ExerciseEvent happened)
        {
            var rung = happened.After > happened.Before ? happened.After : happened.Before;
            var how = happened.After < happened.Before ? "A step down." : !Redaction.SeesGate(scenario, seat, rung) ? "" : happened.Subject == 1 ? "Entered against its gate." : "Entered with its gate met.";
            return new(
                RevealKind.Ladder, "", $"The ladder moves to rung {happened.After}, {scenario.Phases[happened.After].Title}", how, null,
                Changes(cause => cause.Kind == CauseKind.Phase && cause.Index == rung));
        }

        private string NameOf(Cause cause) => cause.Kind switch
        {
            CauseKind.Move => scenario.Moves[cause.Index].Title,
            CauseKind.Trigger => scenario.Triggers[cause.Index].Title,
            CauseKind.Inject => scenario.Injects[cause.Index].Title,
            _ => "the situation",
        };

        private List<string> Changes(Func<Cause, bool> belongs)
        {
            var tally = new ChangeTally();
            var learned = new List<string>();
            for (var i = from; i <= to; i++)
            {
                if (belongs(history[i].Cause) && Sees(Visibility.Of(scenario, history[i])))
                {
                    tally.Add(history[i]);
                    if (LearningChanges.Line(scenario, history[i], scenario.Seats[seat].Actor) is { } line)
                    {
                        learned.Add(line);
                    }
                }
            }

            return [.. learned, .. tally.Effects().Select(effect => effect.Value is { } value
                ? $"{scenario.Indicators[effect.Indicator].Title} becomes {scenario.Indicators[effect.Indicator].Text(value)}"
                : Line(effect.Indicator, effect.Sum) + (effect.Why is null ? "" : $" ({effect.Why})"))];
        }

        /// <summary>What changed in all, less what was told: the rest has causes that this seat may not know.</summary>
        private List<string> Unexplained()
        {
            var rest = new SortedDictionary<int, long>();
            var placed = new HashSet<int>();
            for (var i = from; i <= to; i++)
            {
                var happened = history[i];
                if (happened.Kind == EventKind.IndicatorChanged)
                {
                    rest[happened.Subject] = rest.GetValueOrDefault(happened.Subject) + happened.After - happened.Before;
                }
                else if (happened.Kind == EventKind.IndicatorPushed && Sees(Visibility.Of(scenario, happened)))
                {
                    rest[happened.Subject] = rest.GetValueOrDefault(happened.Subject) - happened.After;
                }
                else if (happened.Kind == EventKind.IndicatorPlaced)
                {
                    placed.Add(happened.Subject);
                }
            }

            return [.. rest
                .Where(sum => sum.Value != 0 && !placed.Contains(sum.Key) && scenario.Sees(seat, new(ElementKind.Indicator, sum.Key)))
                .Select(sum => Line(sum.Key, sum.Value))];
        }

        private string Line(int indicator, long steps) =>
            $"{scenario.Indicators[indicator].Title} {EffectWords.Signed(scenario.Indicators[indicator], steps)}";

        private bool Sees(Audience audience) => scenario.Seats[seat].IsControl || audience.Includes(seat);

        private static void Add(List<RevealEntry> entries, RevealKind kind, string what, List<string> changes)
        {
            if (changes.Count > 0)
            {
                entries.Add(new(kind, "", what, "", null, changes));
            }
        }
    }
}
