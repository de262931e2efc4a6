using System.Globalization;
using Scenario.Cli.Files;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Terminal.Playing;

namespace Scenario.Cli.Sessions;

/// <summary>
/// Puts on record that other programs asked for the log while this one wrote it: at the beginning of a sitting for those that came
/// at the end of the one before, before each submission, and at the end.
/// </summary>
/// <param name="table">Where it goes on record.</param>
/// <param name="log">The log.</param>
/// <param name="time">The clock.</param>
internal sealed class Knocks(LiveTable table, string log, TimeProvider time) : IDisposable
{
    // More at once are told in one sentence.
    private const int MostSentences = 5;

    private readonly KnocksFile _file = KnocksFile.Beside(log);
    private readonly Lock _door = new();

    /// <summary>Puts on record what is not yet.</summary>
    public void TakeUp()
    {
        // What is put on record here is itself a submission.
        if (_door.IsHeldByCurrentThread)
        {
            return;
        }

        lock (_door)
        {
            _file.Change(Recorded, always: false);
        }
    }

    /// <summary>All of which the facilitator has not heard, oldest first. Whoever takes them tells them: they come no second time.</summary>
    public IReadOnlyList<Knock> TakeUntold()
    {
        IReadOnlyList<Knock> untold = [];
        lock (_door)
        {
            _file.Change(kept =>
            {
                untold = [.. kept.Select(knock => knock.Tell(time.LocalTimeZone))];

                // What could not be put on record is told and stays, unless nothing is put on record any more.
                return [.. Recorded(kept).Where(knock => !knock.IsOnRecord && table.Step != ProcedureStep.Closed)];
            });
        }

        return untold;
    }

    /// <summary>The end of the sitting.</summary>
    public void Dispose() => TakeUp();

    private IReadOnlyList<KeptKnock> Recorded(IReadOnlyList<KeptKnock> kept)
    {
        var isOnRecord = true;
        List<KeptKnock> fresh = [.. kept.Where(static knock => !knock.IsOnRecord)];
        foreach (var knock in fresh.Take(MostSentences))
        {
            isOnRecord &= Record(Sentence(knock));
        }

        if (fresh.Count > MostSentences)
        {
            isOnRecord &= Record(string.Create(CultureInfo.InvariantCulture,
                $"Other programs asked for this log {fresh.Count - MostSentences} more times while it was being written, and were refused; the last: {Who(fresh[^1])}."));
        }

        return isOnRecord ? [.. kept.Select(static knock => knock with { IsOnRecord = true })] : kept;
    }

    private bool Record(string text) => table.Submit(new TakeNote(NoteKind.Refusal, -1, 0, text)).IsAccepted;

    private static string Sentence(KeptKnock knock) => $"Another program asked for this log while it was being written, and was refused: {Who(knock)}.";

    private static string Who(KeptKnock knock) => string.Create(CultureInfo.InvariantCulture,
        $"scenario {knock.Verb}, process {knock.Process} of {knock.User} on {knock.Host}, {WrongWordsFile.Moment(knock.At):yyyy-MM-dd HH:mm:ss} UTC");
}
