using System.Text;
using System.Text.Json;

namespace Scenario.Evaluation.Storage;

/// <summary>
/// Keeps a second writer out of a log, in this process or another, for as long as it lives. A file of its own, because on
/// Unix only <see cref="FileShare.None"/> excludes another writer, and on the log itself that would shut readers out too.
/// </summary>
public sealed class WriterLock : IDisposable
{
    private const int MostHolderBytes = 1024;

    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <summary>The name of the lock file of a log.</summary>
    public static string PathFor(string log) => log + ".lock";

    /// <summary>Takes the lock, or fails with <see cref="LogHeldException"/> that names the holder.</summary>
    public static WriterLock Take(string log, TimeProvider time)
    {
        var path = PathFor(log);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, Share, bufferSize: 0, FileOptions.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new LogHeldException(log, HolderOf(path));
        }

        file.SetLength(0);
        file.Write(Holder(time));
        file.Flush();
        return new(file);
    }

    /// <summary>Lets the next writer in. The file stays, empty: deleting it could take the lock from under somebody who is just opening it.</summary>
    public void Dispose()
    {
        if (_file.CanWrite)
        {
            _file.SetLength(0);
        }

        _file.Dispose();
    }

    // Windows refuses a second writer with Read too, and then the holder's name can be read.
    private static FileShare Share => OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;

    private static byte[] Holder(TimeProvider time) => Encoding.UTF8.GetBytes(string.Create(
        null,
        $"{{\"pid\":{Environment.ProcessId},\"host\":\"{JsonEncodedText.Encode(Environment.MachineName)}\",\"user\":\"{JsonEncodedText.Encode(Environment.UserName)}\",\"since\":\"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}\"}}\n"));

    private static string HolderOf(string path)
    {
        try
        {
            using var text = JsonDocument.Parse(OperatingSystem.IsWindows() ? ReadShared(path) : UnixCalls.ReadStart(path, MostHolderBytes));
            var holder = text.RootElement;
            return $"process {holder.GetProperty("pid").GetInt32()} of {holder.GetProperty("user").GetString()} on {holder.GetProperty("host").GetString()} since {holder.GetProperty("since").GetString()}";
        }
        catch (Exception error) when (error is JsonException or IOException or KeyNotFoundException or InvalidOperationException)
        {
            return "another writer";
        }
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[Math.Min(file.Length, MostHolderBytes)];
        file.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>Somebody else writes to the log.</summary>
public sealed class LogHeldException(string log, string holder)
    : IOException($"{log} is being written by {holder}. Let that exercise end, or choose another log.")
{
    /// <summary>The log.</summary>
    public string Log { get; } = log;

    /// <summary>Who holds it, in words.</summary>
    public string Holder { get; } = holder;
}
