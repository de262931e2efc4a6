using Scenario.Terminal.Playing;

namespace Scenario.Cli.Files;

/// <summary>
/// Words that cannot be guessed in haste: after five wrong ones within a minute none is tried for the rest of it, whoever
/// restarts the program meanwhile. Each run of wrong words is put on record once, as soon as it is no slip any more; and what
/// came while the door was shut once more, when it first does and when the run is over. The facilitator is told of every run.
/// </summary>
public sealed class PatientWords : ISeatWords
{
    /// <summary>So many wrong words are tried within a minute; so many in a row are one run.</summary>
    public const int Most = 5;

    // The first two may be slips of the finger.
    private const int Slips = 2;

    // More than anybody reads; without a bound the file would grow until it counts as none.
    private const int MostUntold = 50;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(1);

    private readonly ISeatWords _words;
    private readonly WrongWordsFile _file;
    private readonly TimeProvider _time;
    private readonly Func<WrongRun, bool> _record;
    private readonly Func<IReadOnlyList<Knock>>? _knocks;
    private readonly Dictionary<string, RunOfWords> _runs = [];
    private readonly List<WrongRun> _past;

    /// <summary>Guards words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="file">Where wrong ones are counted.</param>
    /// <param name="time">The clock.</param>
    /// <param name="record">Puts a run of wrong words on record; whether it could.</param>
    /// <param name="knocks">Takes what the facilitator has still to hear of programs that asked for the log; null for nothing.</param>
    public PatientWords(ISeatWords words, WrongWordsFile file, TimeProvider time, Func<WrongRun, bool> record, Func<IReadOnlyList<Knock>>? knocks = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(time);
        (_words, _file, _time, _record, _knocks) = (words, file, time, record, knocks);
        var kept = file.Read();
        foreach (var counted in kept.Seats)
        {
            _runs[counted.Seat] = Known(counted);
        }

        _past = [.. (kept.Untold ?? []).TakeLast(MostUntold).Select(run => run.Tell(time.LocalTimeZone))];
    }

    /// <inheritdoc/>
    public bool IsSet(string seatId) => _words.IsSet(seatId);

    /// <inheritdoc/>
    public void Set(string seatId, string word)
    {
        _words.Set(seatId, word);
        End(seatId);
    }

    /// <inheritdoc/>
    public bool Opens(string seatId, string word)
    {
        // The empty word is how it is asked whether a seat wanted any.
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length == 0)
        {
            return _words.Opens(seatId, word);
        }

        if (Wrong(seatId).IsShut)
        {
            CountUntried(_runs[seatId]);
            return false;
        }

        if (_words.Opens(seatId, word))
        {
            End(seatId);
            return true;
        }

        Count(seatId);
        return false;
    }

    /// <inheritdoc/>
    public WrongWords Wrong(string seatId)
    {
        if (!_runs.TryGetValue(seatId, out var run))
        {
            return default;
        }

        while (run.Last.TryPeek(out var oldest) && _time.GetElapsedTime(oldest) >= Span)
        {
            run.Last.Dequeue();
        }

        return new(run.InARow, run.IsOnRecord, run.Last.Count >= Most ? _time.GetLocalNow() + Span - _time.GetElapsedTime(run.Last.Peek()) : null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<WrongRun> TakeUntold()
    {
        var untold = _past.ToList();
        foreach (var run in _runs.Values)
        {
            var told = run.Tell(isOver: false, _time.LocalTimeZone);
            if (told.All > run.Told)
            {
                Record(run, isOver: false);
                run.Told = told.All;
                untold.Add(told);
            }
        }

        if (untold.Count > 0)
        {
            _past.Clear();
            Keep();
        }

        return [.. untold.OrderBy(static run => run.Last)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Knock> TakeKnocks() => _knocks?.Invoke() ?? [];

    private void Count(string seatId)
    {
        var run = _runs.TryGetValue(seatId, out var known) ? known : _runs[seatId] = new(seatId);
        if (run.InARow % Most == 0)
        {
            run.IsOnRecord = false;
        }

        run.Tried(_time.GetUtcNow(), _time.GetTimestamp());
        if (!run.IsOnRecord && ((run.InARow - 1) % Most) >= Slips)
        {
            run.IsOnRecord = _record(run.Tell(isOver: false, _time.LocalTimeZone));
        }

        Keep();
    }

    private void CountUntried(RunOfWords run)
    {
        run.CameWhileShut(_time.GetUtcNow());
        if (run.ShutOnRecord == 0)
        {
            Record(run, isOver: false);
        }

        Keep();
    }

    // What came at a shut door and is not on record yet.
    private void Record(RunOfWords run, bool isOver)
    {
        if (run.HidesTries && _record(run.Tell(isOver, _time.LocalTimeZone)))
        {
            run.ShutOnRecord = run.WhileShut;
        }
    }

    private void End(string seatId)
    {
        if (!_runs.Remove(seatId, out var run))
        {
            return;
        }

        Record(run, isOver: true);
        var told = run.Tell(isOver: true, _time.LocalTimeZone);
        if (told.All > run.Told)
        {
            _past.Add(told);
            _past.RemoveRange(0, Math.Max(0, _past.Count - MostUntold));
        }

        Keep();
    }

    private void Keep()
    {
        var now = _time.GetUtcNow();
        _file.Write(
            [.. _runs.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => pair.Value.Keep([.. pair.Value.Last.Select(stamp => (now - _time.GetElapsedTime(stamp)).ToUnixTimeMilliseconds())]))],
            [.. _past.Select(UntoldWords.Of)]);
    }

    // A clock that was set back must not shut the door for longer than a minute from now.
    private RunOfWords Known(CountedWords counted)
    {
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        var run = RunOfWords.Kept(counted, now);
        foreach (var then in counted.Last.Order().TakeLast(Most))
        {
            var age = then >= now ? 0 : (double)now - then;
            if (age < Span.TotalMilliseconds)
            {
                run.Last.Enqueue(_time.GetTimestamp() - (long)(age / 1000 * _time.TimestampFrequency));
            }
        }

        return run;
    }
}
