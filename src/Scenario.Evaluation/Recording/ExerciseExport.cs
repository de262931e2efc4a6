using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Scenario.Evaluation.Log;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Recording;

/// <summary>
/// A recorded exercise as JSON Lines for other programs: what one seat could know, or all of it. Each line has <c>n</c>
/// (from 1, without gaps), <c>date</c> (first story day of the turn; null before the first), <c>turn</c>, <c>phase</c> (null
/// before there is one), <c>kind</c> and <c>data</c> (as in the log). What was undone is there as well, as the seat lived
/// through it: the <c>undone</c> that follows says in <c>stay</c> after which <c>n</c> the course goes on. Nothing that is
/// counted or hashed over events a seat may not know leaves with it: no number of the log, hash, salt, seed, fingerprint or
/// clock time.
/// </summary>
public static class ExerciseExport
{
    /// <summary>Instead of a seat: everything.</summary>
    public const int Everything = -1;

    /// <summary>What stands in place of the policy that plays another seat.</summary>
    public const string Untold = "untold";

    /// <summary>Writes it.</summary>
    /// <param name="recorded">The exercise.</param>
    /// <param name="seat">Whose knowledge, or <see cref="Everything"/>.</param>
    public static string Write(RecordedExercise recorded, int seat) => Write(recorded.Scenario, [.. recorded.Events.Select(static e => e.Happened)], seat);

    /// <summary>Writes what has happened so far.</summary>
    /// <param name="scenario">The scenario played.</param>
    /// <param name="history">Everything that has happened, oldest first.</param>
    /// <param name="seat">Whose knowledge, or <see cref="Everything"/>.</param>
    public static string Write(CompiledScenario scenario, IReadOnlyList<ExerciseEvent> history, int seat)
    {
        var text = new StringBuilder();
        var events = new EventText(scenario);
        var course = seat < 0 ? history : SeatLens.Course(scenario, history, seat);
        var known = new KnownState(scenario, course);
        for (var i = 0; i < course.Count; i++)
        {
            known.Meet(i);
            Add(text, scenario, events, known.State, i + 1, course[i], seat);
        }

        return text.ToString();
    }

    // Turn and rung are read from a state that has met only what is exported.
    private static void Add(
        StringBuilder text, CompiledScenario scenario, EventText events, ExerciseState known, int number, in ExerciseEvent happened, int seat)
    {
        var hasOpened = known.Turn >= 1 && known.Turn <= scenario.Turns.Count;
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, LineText.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("n"u8, number);
            json.WriteString("date"u8, hasOpened ? scenario.Turns[known.Turn - 1].From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
            json.WriteNumber("turn"u8, known.Turn);
            json.WriteString("phase"u8, hasOpened ? scenario.Phases[known.Phase].Id : null);
            json.WriteString("kind"u8, EventText.KindName(happened.Kind));
            json.WritePropertyName("data"u8);
            Write(json, scenario, events, happened, seat);
            json.WriteEndObject();
        }

        text.Append(Encoding.UTF8.GetString(buffer.WrittenSpan)).Append('\n');
    }

    // That a policy plays another seat is told; which one is not.
    private static void Write(Utf8JsonWriter json, CompiledScenario scenario, EventText events, in ExerciseEvent happened, int seat)
    {
        if (happened.Kind == EventKind.SeatAssigned && seat >= 0 && seat != happened.Subject && happened.After >= 0 && !scenario.Seats[seat].IsControl)
        {
            json.WriteStartObject();
            json.WriteString("seat"u8, scenario.Seats[happened.Subject].Id);
            json.WriteString("policy"u8, Untold);
            json.WriteEndObject();
            return;
        }

        // Who no longer has what was undone says nothing of how much it was.
        events.Write(json, Undoing.IsSettled(happened) ? happened with { Subject = 0 } : happened);
    }
}
