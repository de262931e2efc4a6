using Scenario.Terminal.Playing;

namespace Scenario.Cli.Files;

/// <summary>The wrong words given for one seat or staff role since the last right one, while they are counted.</summary>
/// <param name="seatId">The seat's id, or a staff role's.</param>
internal sealed class RunOfWords(string seatId)
{
    /// <summary>How many were tried and wrong.</summary>
    public int InARow { get; private set; }

    /// <summary>Whether the log tells of those that were tried.</summary>
    public bool IsOnRecord { get; set; }

    /// <summary>How many came while the door was shut.</summary>
    public int WhileShut { get; private set; }

    /// <summary>So many of these the log tells of.</summary>
    public int ShutOnRecord { get; set; }

    /// <summary>So many of all were told to the facilitator.</summary>
    public int Told { get; set; }

    /// <summary>When the last few that were tried came, by the clock that is never set.</summary>
    public Queue<long> Last { get; } = new();

    /// <summary>When the first came.</summary>
    public DateTimeOffset First { get; private set; }

    /// <summary>When the last came, tried or not.</summary>
    public DateTimeOffset Latest { get; private set; }

    /// <summary>Whether tries at the shut door came of which the log does not tell.</summary>
    public bool HidesTries => WhileShut > ShutOnRecord;

    /// <summary>Counts one that was tried.</summary>
    public void Tried(DateTimeOffset now, long stamp)
    {
        InARow = InARow < int.MaxValue ? InARow + 1 : InARow;
        Last.Enqueue(stamp);
        Came(now);
    }

    /// <summary>Counts one that came while the door was shut.</summary>
    public void CameWhileShut(DateTimeOffset now)
    {
        WhileShut = WhileShut < int.MaxValue ? WhileShut + 1 : WhileShut;
        Came(now);
    }

    /// <summary>The run as it is told.</summary>
    /// <param name="isOver">Whether nothing more is added to it.</param>
    /// <param name="zone">In which times are told.</param>
    public WrongRun Tell(bool isOver, TimeZoneInfo zone) =>
        new(seatId, InARow, WhileShut, TimeZoneInfo.ConvertTime(First, zone), TimeZoneInfo.ConvertTime(Latest, zone), isOver);

    /// <summary>The run as it is kept.</summary>
    /// <param name="came">When the last few came, in milliseconds since 1970 UTC.</param>
    public CountedWords Keep(IReadOnlyList<long> came) =>
        new(seatId, InARow, IsOnRecord, came, WhileShut, ShutOnRecord, Told, First.ToUnixTimeMilliseconds(), Latest.ToUnixTimeMilliseconds());

    /// <summary>A run that was kept; when its last few came is worked out by whoever has the clock.</summary>
    /// <param name="counted">The run as it was kept.</param>
    /// <param name="now">In milliseconds since 1970 UTC, for older counts that do not say when a run began.</param>
    public static RunOfWords Kept(CountedWords counted, long now) => new(counted.Seat)
    {
        InARow = Math.Max(0, counted.InARow),
        IsOnRecord = counted.IsOnRecord,
        WhileShut = Math.Max(0, counted.WhileShut),
        ShutOnRecord = Math.Max(0, counted.ShutOnRecord),
        Told = Math.Max(0, counted.Told),
        First = WrongWordsFile.Moment(counted.First ?? counted.Last.DefaultIfEmpty(now).Min()),
        Latest = WrongWordsFile.Moment(counted.Latest ?? counted.Last.DefaultIfEmpty(now).Max()),
    };

    private void Came(DateTimeOffset now)
    {
        First = InARow + (long)WhileShut == 1 ? now : First;
        Latest = now;
    }
}
