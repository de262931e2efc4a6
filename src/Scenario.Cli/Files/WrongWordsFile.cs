using System.Text.Json;
using System.Text.Json.Serialization;
using Scenario.Evaluation.Storage;

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

    private readonly string _path;

    private WrongWordsFile(string path) => _path = path;

    /// <summary>The count beside a log.</summary>
    public static WrongWordsFile Beside(string log) => new(log + Suffix);

    /// <summary>The count of a game that begins now: what lies there belongs to a game whose log is gone.</summary>
    public static WrongWordsFile Anew(string log)
    {
        var file = Beside(log);
        file.Write([]);
        return file;
    }

    /// <summary>What was counted, one entry a seat.</summary>
    internal IReadOnlyList<CountedWords> Read()
    {
        try
        {
            return JsonSerializer.Deserialize(BoundedFile.Read(_path, LongestFile), WrongWordsJson.Default.CountOfWords) is { Format: 1 } file
                && file.Seats.All(static counted => counted is { Seat: not null, Last: not null })
                ? [.. file.Seats.DistinctBy(static counted => counted.Seat)]
                : [];
        }
        catch (Exception error) when (IsExcused(error) || error is JsonException or ArgumentException or NullReferenceException or InvalidDataException)
        {
            return [];
        }
    }

    /// <summary>Keeps what is counted.</summary>
    internal void Write(IReadOnlyList<CountedWords> counted)
    {
        try
        {
            if (counted.Count == 0)
            {
                File.Delete(_path);
            }
            else
            {
                StableFolder.Replace(_path, JsonSerializer.SerializeToUtf8Bytes(new(1, counted), WrongWordsJson.Default.CountOfWords), isPrivate: true);
            }
        }
        catch (Exception error) when (IsExcused(error))
        {
            // Then the count lives as long as the program: the exercise goes on.
        }
    }

    private static bool IsExcused(Exception error) => error is IOException or UnauthorizedAccessException;
}

/// <summary>The file of counts.</summary>
internal sealed record CountOfWords(int Format, IReadOnlyList<CountedWords> Seats);

/// <summary>The wrong words of one seat.</summary>
/// <param name="Seat">The seat's id.</param>
/// <param name="InARow">How many since the last right one.</param>
/// <param name="IsOnRecord">Whether the log tells of them.</param>
/// <param name="Last">When the last few came, oldest first, in milliseconds since 1970 UTC.</param>
internal sealed record CountedWords(string Seat, int InARow, bool IsOnRecord, IReadOnlyList<long> Last);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CountOfWords))]
internal sealed partial class WrongWordsJson : JsonSerializerContext;
