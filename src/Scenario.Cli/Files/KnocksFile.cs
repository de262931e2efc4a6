using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Scenario.Exercise.Text;
using Scenario.Terminal.Playing;

namespace Scenario.Cli.Files;

/// <summary>
/// Who asked for a log while another program wrote it, one line each, in a file beside the log: whoever is refused adds a line,
/// and whoever writes the log takes it up. Everybody may have written there: what cannot be read counts as nothing, and what
/// cannot be written stops nobody.
/// </summary>
public sealed class KnocksFile
{
    /// <summary>What the name of the file ends with.</summary>
    public const string Suffix = ".knocks";

    private const int LongestFile = 64 * 1024;
    private const int LongestText = 80;

    // Whoever else has the file is done with it in no time.
    private const int Tries = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(10);
    private static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\r\n"u8);

    private readonly string _path;
    private long _settled = -1;

    private KnocksFile(string path) => _path = path;

    /// <summary>The file beside a log.</summary>
    public static KnocksFile Beside(string log) => new(log + Suffix);

    /// <summary>Forgets what lies where a log is to be made: it belongs to one that is gone.</summary>
    public static void Forget(string log)
    {
        if (!File.Exists(log))
        {
            Beside(log).Change(static _ => []);
        }
    }

    /// <summary>Leaves a line: this process, its user and machine, now.</summary>
    /// <param name="verb">What it was to do.</param>
    /// <param name="time">The clock.</param>
    public void Leave(string verb, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var line = Line(new(verb, Environment.UserName, Environment.MachineName, Environment.ProcessId, time.GetUtcNow().ToUnixTimeMilliseconds()));
        Open(create: true, file =>
        {
            // A file that is full tells enough.
            if (file.Length + line.Length <= LongestFile)
            {
                file.Seek(0, SeekOrigin.End);
                file.Write(line);
            }
        });
    }

    /// <summary>Changes what is kept while nobody else can write there. What was settled before is not read again until somebody adds to it.</summary>
    /// <param name="change">Gets what is kept, oldest first, and gives what is to be kept from now on.</param>
    /// <param name="always">Whether it is asked for even if nobody has added to it.</param>
    internal void Change(Func<IReadOnlyList<KeptKnock>, IReadOnlyList<KeptKnock>> change, bool always = true)
    {
        if (IsEmpty(out var length) || (!always && length == _settled))
        {
            return;
        }

        Open(create: false, file =>
        {
            var bytes = new byte[Math.Min(file.Length, LongestFile)];
            var kept = change(Read(bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false))));
            file.SetLength(0);
            foreach (var line in kept.Select(Line))
            {
                file.Write(line);
            }

            _settled = file.Length;
        });
    }

    private bool IsEmpty(out long length)
    {
        try
        {
            length = new FileInfo(_path) is { Exists: true } file ? file.Length : 0;
        }
        catch (Exception error) when (IsExcused(error))
        {
            length = 0;
        }

        return length == 0;
    }

    private void Open(bool create, Action<FileStream> use)
    {
        try
        {
            using var file = Alone(create);
            if (file is { CanSeek: true })
            {
                use(file);
                file.Flush(flushToDisk: true);
            }
        }
        catch (Exception error) when (IsExcused(error))
        {
            // Then nobody hears of it: whoever was refused was refused all the same.
        }
    }

    // Of two who write at the same moment neither takes the other's line away.
    private FileStream? Alone(bool create)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                // Through a link this would change a file elsewhere; a folder is no file.
                return new FileInfo(_path).LinkTarget is not null || Directory.Exists(_path) ? null
                    : new FileStream(_path, create ? FileMode.OpenOrCreate : FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException error) when (left > 0 && error is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
            {
                Thread.Sleep(Patience);
            }
        }
    }

    private static byte[] Line(KeptKnock knock) => [.. JsonSerializer.SerializeToUtf8Bytes(knock, KnocksJson.Default.KeptKnock), (byte)'\n'];

    private static List<KeptKnock> Read(ReadOnlySpan<byte> bytes)
    {
        var knocks = new List<KeptKnock>();
        foreach (var range in bytes.SplitAny(LineBreaks))
        {
            if (Read(bytes[range], out var knock))
            {
                knocks.Add(knock);
            }
        }

        return knocks;
    }

    private static bool Read(ReadOnlySpan<byte> line, out KeptKnock knock)
    {
        knock = default!;
        try
        {
            if (line.IsEmpty || JsonSerializer.Deserialize(line, KnocksJson.Default.KeptKnock) is not { Verb: not null, User: not null, Host: not null } read)
            {
                return false;
            }

            knock = read with { Verb = Short(read.Verb), User = Short(read.User), Host = Short(read.Host), Process = Math.Max(0, read.Process) };
            return true;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or DecoderFallbackException)
        {
            return false;
        }
    }

    private static string Short(string text)
    {
        var safe = SafeText.Line(text);
        return safe.Length <= LongestText ? safe : string.Concat(safe.AsSpan(0, char.IsHighSurrogate(safe[LongestText - 1]) ? LongestText - 1 : LongestText), "…");
    }

    private static bool IsExcused(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}

/// <summary>A knock as it is kept.</summary>
/// <param name="Verb">What the program was to do.</param>
/// <param name="User">Who ran it.</param>
/// <param name="Host">On which machine.</param>
/// <param name="Process">Its process.</param>
/// <param name="At">When, in milliseconds since 1970 UTC.</param>
/// <param name="IsOnRecord">Whether the log tells of it.</param>
internal sealed record KeptKnock(string Verb, string User, string Host, int Process, long At, bool IsOnRecord = false)
{
    /// <summary>The knock as it is told.</summary>
    /// <param name="zone">In which times are told.</param>
    public Knock Tell(TimeZoneInfo zone) => new(Verb, User, Host, Process, TimeZoneInfo.ConvertTime(WrongWordsFile.Moment(At), zone));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptKnock))]
internal sealed partial class KnocksJson : JsonSerializerContext;
