using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Scenario.Evaluation.Storage;
using Scenario.Terminal.Playing;

namespace Scenario.Cli.Files;

/// <summary>
/// The words of seats that share a terminal, and of staff, in a file of their own beside the log and never in its chain. Only salted hashes
/// are kept. Whoever deletes the file opens nothing: words are chosen anew then. A word keeps a neighbour honest; it is no
/// lock against whoever owns the machine.
/// </summary>
public sealed class SeatWords : ISeatWords
{
    /// <summary>What the name of the file ends with.</summary>
    public const string Suffix = ".words";

    private const int Iterations = 120_000;
    private const int MostIterations = 10_000_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;
    private const int LongestFile = 1024 * 1024;

    private readonly string _path;
    private readonly Dictionary<string, KeptWord> _words;

    private SeatWords(string path, Dictionary<string, KeptWord> words)
    {
        _path = path;
        _words = words;
    }

    /// <summary>The words beside a log; none if there is no such file.</summary>
    /// <exception cref="InvalidDataException">There is a file that cannot be understood.</exception>
    public static SeatWords Beside(string log)
    {
        var path = log + Suffix;
        return new(path, File.Exists(path) ? Read(path) : []);
    }

    /// <summary>The words of a game that begins now: what lies there belongs to a game whose log is gone.</summary>
    public static SeatWords Anew(string log)
    {
        try
        {
            // Else the old words would be asked for when the new game is resumed before anybody has chosen one.
            File.Delete(log + Suffix);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The first word that is chosen replaces the file, or says that it cannot be kept.
        }

        return new(log + Suffix, []);
    }

    /// <summary>Whether no seat has made its choice.</summary>
    public bool IsEmpty => _words.Count == 0;

    /// <inheritdoc/>
    public bool IsSet(string seatId) => _words.ContainsKey(seatId);

    /// <inheritdoc/>
    public void Set(string seatId, string word)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        KeptWord chosen = word.Length == 0
            ? new(seatId, null, 0, null)
            : new(seatId, Convert.ToBase64String(salt), Iterations, Convert.ToBase64String(Hash(word, salt, Iterations)));
        var all = _words.Values.Where(kept => kept.Seat != seatId).Append(chosen);
        var file = new WordsOfSeats(1, [.. all.OrderBy(static kept => kept.Seat, StringComparer.Ordinal)]);
        StableFolder.Replace(_path, JsonSerializer.SerializeToUtf8Bytes(file, WordsJson.Default.WordsOfSeats), isPrivate: true);

        // A word that could not be kept is no word: the seat must not be asked for it later.
        _words[seatId] = chosen;
    }

    /// <inheritdoc/>
    public bool Opens(string seatId, string word)
    {
        if (!_words.TryGetValue(seatId, out var kept))
        {
            return false;
        }

        // Whoever wanted no word has no hash; an empty word opens nothing else.
        return kept.Hash is null || kept.Salt is null
            ? word.Length == 0
            : word.Length > 0 && CryptographicOperations.FixedTimeEquals(
                Hash(word, Convert.FromBase64String(kept.Salt), kept.Iterations), Convert.FromBase64String(kept.Hash));
    }

    // They are counted by whoever guards these words.
    /// <inheritdoc/>
    public WrongWords Wrong(string seatId) => default;

    private static byte[] Hash(string word, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(word), salt, iterations, HashAlgorithmName.SHA256, HashLength);

    private static Dictionary<string, KeptWord> Read(string path)
    {
        try
        {
            if (JsonSerializer.Deserialize(BoundedFile.Read(path, LongestFile), WordsJson.Default.WordsOfSeats) is { Format: 1 } file
                && file.Seats.All(IsSound))
            {
                return file.Seats.ToDictionary(static kept => kept.Seat);
            }
        }
        catch (Exception error) when (error is JsonException or ArgumentException or NullReferenceException or IOException or InvalidDataException)
        {
            // Said below, whatever is wrong with it.
        }

        throw new InvalidDataException($"{path} holds no words of seats that can be read. Delete it, and each seat chooses its word anew.");
    }

    private static bool IsSound(KeptWord kept) => kept.Seat is not null && (kept.Hash is null) == (kept.Salt is null)
        && (kept.Hash is null || (kept.Iterations is > 0 and <= MostIterations && IsBytes(kept.Hash, HashLength) && IsBytes(kept.Salt!, SaltLength)));

    private static bool IsBytes(string text, int length) => Convert.TryFromBase64String(text, new byte[length], out var written) && written == length;
}

/// <summary>The file of words.</summary>
internal sealed record WordsOfSeats(int Format, IReadOnlyList<KeptWord> Seats);

/// <summary>What is kept of a seat's word; without hash the seat wanted none.</summary>
internal sealed record KeptWord(string Seat, string? Salt, int Iterations, string? Hash);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WordsOfSeats))]
internal sealed partial class WordsJson : JsonSerializerContext;
