using Scenario.Evaluation.Storage;

namespace Scenario.Evaluation.Log;

/// <summary>A log opened for writing.</summary>
/// <param name="Writer">Appends to it.</param>
/// <param name="Lines">What it holds.</param>
/// <param name="Torn">What was cut off its end, or null.</param>
public sealed record OpenedLog(LogWriter Writer, IReadOnlyList<LogLine> Lines, TornTail? Torn);

/// <summary>Begins logs and opens them again.</summary>
public static class LogOpening
{
    private const string HeaderCommand = "header";
    private const int CopyLength = 64 * 1024;

    /// <summary>Begins a log with its first line. Returns when it is on stable storage under its name.</summary>
    public static LogWriter Create(ILogStorage storage, TimeProvider time, IEntropy entropy, LineDraft header)
    {
        var writer = new LogWriter(storage, time, entropy, last: null, position: 0);
        storage.Truncate(0);
        writer.Append(HeaderCommand, [header]);
        storage.Publish();
        return writer;
    }

    /// <summary>
    /// Opens a log again: cuts a torn end (keeping a copy), then writes once more everything that no line shows to be on
    /// stable storage. After a failed flush such bytes may be in memory only, looking sound to every reader, and would
    /// vanish with the power although people went on from them.
    /// </summary>
    /// <exception cref="LogException">Something acknowledged is damaged, or the disk fails.</exception>
    public static OpenedLog Reopen(ILogStorage storage, TimeProvider time, IEntropy entropy)
    {
        try
        {
            var scan = LogScan.Run(storage);
            var torn = scan.Torn;
            if (torn is not null)
            {
                torn = torn with { KeptAs = storage.KeepAside(ReadAll(storage, torn.Offset, torn.Length)) };
                storage.Truncate(torn.Offset);
            }

            var firstUnsure = scan.Lines[(int)scan.Durable + 1];
            RewriteFrom(storage, firstUnsure.Offset, scan.SoundLength);
            storage.Flush();
            return new(new(storage, time, entropy, scan.Lines[^1], scan.SoundLength), scan.Lines, torn);
        }
        catch (IOException error)
        {
            throw new LogException(LogFault.WriteFailed, 0, $"the log could not be read or made safe ({error.Message}). Mend the disk, then open it again.", error);
        }
    }

    private static void RewriteFrom(ILogStorage storage, long offset, long end)
    {
        while (offset < end)
        {
            var piece = ReadAll(storage, offset, Math.Min(CopyLength, end - offset));
            storage.Write(offset, piece);
            offset += piece.Length;
        }
    }

    private static byte[] ReadAll(ILogStorage storage, long offset, long length)
    {
        var bytes = new byte[length];
        var filled = 0;
        while (filled < bytes.Length)
        {
            var count = storage.Read(offset + filled, bytes.AsSpan(filled));
            if (count == 0)
            {
                throw new IOException("the file became shorter while it was read");
            }

            filled += count;
        }

        return bytes;
    }
}
