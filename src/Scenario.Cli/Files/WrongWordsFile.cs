using System.Text.Json;
using System.Text.Json.Serialization;
using Scenario.Evaluation.Storage;
using Scenario.Terminal.Playing;

namespace Scenario.Cli.Files;

/// <summary>
/// The wrong words given lately, counted in a file beside the log, so that quitting does not give new tries. It holds no word.
/// The log is the record: a file that is damaged or gone counts as none, and one that cannot be written stops nobody.
/// </summary>
public sealed class WrongWordsFile
{
    /// <summary>What the name of the file ends with.</summary>
    public const string Suffix = ".wrong-words";

    private const int LongestFile = 64 * 1024;

    // In the year 9999, some days before its end: every time zone can tell it.
    private const long LastMoment = 253_400_000_000_000;

    private static readonly CountOfWords None = new(1, []);

    private readonly string _path;

    private WrongWordsFile(string path) => _path = path;

    /// <summary>The count beside a log.</summary>
    public static WrongWordsFile Beside(string log) => new(log + Suffix);

    /// <summary>The count of a game that begins now: what lies there belongs to a game whose log is gone.</summary>
    public static WrongWordsFile Anew(string log)
    {
        var file = Beside(log);
        file.Write([], []);
        return file;
    }

    /// <summary>What was counted, one entry a seat, and what the facilitator has still to hear of.</summary>
    internal CountOfWords Read()
    {
        try
        {
            return JsonSerializer.Deserialize(BoundedFile.Read(_path, LongestFile), WrongWordsJson.Default.CountOfWords) is { Format: 1 } file
                && file.Seats.All(static counted => counted is { Seat: not null, Last: not null })
                && file.Untold?.All(static run => run is { Seat: not null }) != false
                ? file with { Seats = [.. file.Seats.DistinctBy(static counted => counted.Seat)] }
                : None;
        }
        catch (Exception error) when (IsExcused(error) || error is JsonException or ArgumentException or NullReferenceException or InvalidDataException)
        {
            return None;
        }
    }

    /// <summary>Keeps what is counted.</summary>
    internal void Write(IReadOnlyList<CountedWords> counted, IReadOnlyList<UntoldWords> untold)
    {
        try
        {
            if (counted.Count == 0 && untold.Count == 0)
            {
                File.Delete(_path);
            }
            else
            {
                StableFolder.Replace(_path, JsonSerializer.SerializeToUtf8Bytes(new(1, counted, untold), WrongWordsJson.Default.CountOfWords), isPrivate: true);
            }
        }
        catch (Exception error) when (IsExcused(error))
        {
            // Then the count lives as long as the program: the exercise goes on.
        }
    }

    /// <summary>A moment that was kept in milliseconds since 1970 UTC; one that no calendar has comes out as the nearest that it has.</summary>
    internal static DateTimeOffset Moment(long milliseconds) =>
        DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Clamp(milliseconds, 0, LastMoment));

    private static bool IsExcused(Exception error) => error is IOException or UnauthorizedAccessException;
}

/// <summary>The file of counts.</summary>
/// <param name="Format">Always 1: what was added since may be missing.</param>
/// <param name="Seats">The runs that go on.</param>
/// <param name="Untold">Those that are over and of which the facilitator has not heard.</param>
internal sealed record CountOfWords(int Format, IReadOnlyList<CountedWords> Seats, IReadOnlyList<UntoldWords>? Untold = null);

/// <summary>The wrong words of one seat.</summary>
/// <param name="Seat">The seat's id.</param>
/// <param name="InARow">How many since the last right one.</param>
/// <param name="IsOnRecord">Whether the log tells of them.</param>
/// <param name="Last">When the last few came, oldest first, in milliseconds since 1970 UTC.</param>
/// <param name="WhileShut">How many came while the door was shut.</param>
/// <param name="ShutOnRecord">So many of these the log tells of.</param>
/// <param name="Told">So many of all were told to the facilitator.</param>
/// <param name="First">When the first came.</param>
/// <param name="Latest">When the last came, tried or not.</param>
internal sealed record CountedWords(
    string Seat, int InARow, bool IsOnRecord, IReadOnlyList<long> Last, int WhileShut = 0, int ShutOnRecord = 0, int Told = 0, long? First = null, long? Latest = null);

/// <summary>A run of wrong words that is over and of which the facilitator has not heard.</summary>
internal sealed record UntoldWords(string Seat, int Wrong, int WhileShut, long First, long Latest)
{
    /// <summary>The run as it is kept.</summary>
    public static UntoldWords Of(WrongRun run) => new(run.SeatId, run.Wrong, run.WhileShut, run.First.ToUnixTimeMilliseconds(), run.Last.ToUnixTimeMilliseconds());

    /// <summary>The run as it is told.</summary>
    /// <param name="zone">In which times are told.</param>
    public WrongRun Tell(TimeZoneInfo zone) => new(
        Seat, Math.Max(0, Wrong), Math.Max(0, WhileShut), TimeZoneInfo.ConvertTime(WrongWordsFile.Moment(First), zone),
        TimeZoneInfo.ConvertTime(WrongWordsFile.Moment(Latest), zone), IsOver: true);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CountOfWords))]
internal sealed partial class WrongWordsJson : JsonSerializerContext;
