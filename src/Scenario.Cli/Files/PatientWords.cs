using Scenario.Terminal.Playing;

namespace Scenario.Cli.Files;

/// <summary>
/// Words that cannot be guessed in haste: after five wrong ones within a minute none is tried for the rest of it, whoever
/// restarts the program meanwhile. Each run of wrong words is put on record once, as soon as it is no slip any more.
/// </summary>
public sealed class PatientWords : ISeatWords
{
    /// <summary>So many wrong words are tried within a minute; so many in a row are one run.</summary>
    public const int Most = 5;

    // The first two may be slips of the finger.
    private const int Slips = 2;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(1);

    private readonly ISeatWords _words;
    private readonly WrongWordsFile _file;
    private readonly TimeProvider _time;
    private readonly Func<string, int, bool> _record;
    private readonly Dictionary<string, Run> _runs = [];

    /// <summary>Guards words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="file">Where wrong ones are counted.</param>
    /// <param name="time">The clock.</param>
    /// <param name="record">Puts on record that so many wrong words in a row were given for a seat; whether it could.</param>
    public PatientWords(ISeatWords words, WrongWordsFile file, TimeProvider time, Func<string, int, bool> record)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(time);
        (_words, _file, _time, _record) = (words, file, time, record);
        foreach (var counted in file.Read())
        {
            _runs[counted.Seat] = Known(counted);
        }
    }

    /// <inheritdoc/>
    public bool IsSet(string seatId) => _words.IsSet(seatId);

    /// <inheritdoc/>
    public void Set(string seatId, string word)
    {
        _words.Set(seatId, word);
        Forget(seatId);
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
            return false;
        }

        if (_words.Opens(seatId, word))
        {
            Forget(seatId);
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

        return new(run.InARow, run.IsOnRecord, run.Last.Count >= Most ? Span - _time.GetElapsedTime(run.Last.Peek()) : TimeSpan.Zero);
    }

    private void Count(string seatId)
    {
        var run = _runs.TryGetValue(seatId, out var known) ? known : _runs[seatId] = new();
        if (run.InARow % Most == 0)
        {
            run.IsOnRecord = false;
        }

        run.InARow = run.InARow < int.MaxValue ? run.InARow + 1 : run.InARow;
        run.Last.Enqueue(_time.GetTimestamp());
        if (!run.IsOnRecord && ((run.InARow - 1) % Most) >= Slips)
        {
            run.IsOnRecord = _record(seatId, run.InARow);
        }

        Keep();
    }

    private void Forget(string seatId)
    {
        if (_runs.Remove(seatId))
        {
            Keep();
        }
    }

    private void Keep()
    {
        var now = _time.GetUtcNow();
        _file.Write([.. _runs.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(pair => new CountedWords(
            pair.Key, pair.Value.InARow, pair.Value.IsOnRecord,
            [.. pair.Value.Last.Select(stamp => (now - _time.GetElapsedTime(stamp)).ToUnixTimeMilliseconds())]))]);
    }

    // A clock that was set back must not shut the door for longer than a minute from now.
    private Run Known(CountedWords counted)
    {
        var run = new Run { InARow = Math.Max(0, counted.InARow), IsOnRecord = counted.IsOnRecord };
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
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

    private sealed class Run
    {
        public int InARow { get; set; }

        public bool IsOnRecord { get; set; }

        public Queue<long> Last { get; } = new();
    }
}
