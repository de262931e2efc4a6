using Scenario.Evaluation.Storage;
using Scenario.Exercise.Luck;

namespace Scenario.Evaluation.Tests;

/// <summary>Seeded decisions of a simulation.</summary>
internal sealed class Dice(ulong seed)
{
    private int _count;

    public int Below(int bound) => (int)KeyedLuck.Below(bound, seed, 2, 0, _count++);

    public bool Percent(int percent) => Below(100) < percent;
}

/// <summary>How a simulated disk misbehaves besides crashing; each is a way to break the promise that the harness must notice.</summary>
internal enum DiskVice
{
    None,

    /// <summary>Flush does nothing and says it did.</summary>
    NeverFlushes,

    /// <summary>A failed flush is tried again, and believed.</summary>
    RetriesFlush,

    /// <summary>What is written again in place never becomes dirty: as if the recovery did not rewrite.</summary>
    IgnoresRewrites,
}

/// <summary>
/// A disk with a page cache: bytes written are in memory until flushed; when the power goes, any subset of the dirty sectors
/// has arrived, some of them cut, with any length in between. A flush may fail and still mark its pages clean; a write may
/// be cut short because the disk is full.
/// </summary>
internal sealed class SimulatedDisk(Dice dice, DiskVice vice) : ILogStorage
{
    private const int Sector = 512;

    private readonly HashSet<int> _dirty = [];
    private byte[] _cache = [];
    private byte[] _stable = [];

    public bool IsFaulty { get; set; }

    public int TornTails { get; private set; }

    public long Length => _cache.Length;

    public int Read(long offset, Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, Math.Max(0, _cache.Length - offset));
        _cache.AsSpan((int)offset, count).CopyTo(buffer);
        return count;
    }

    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        if (vice == DiskVice.IgnoresRewrites && offset + bytes.Length <= _cache.Length)
        {
            return;
        }

        var isFull = IsFaulty && dice.Percent(8);
        var written = isFull ? bytes[..dice.Below(bytes.Length)] : bytes;
        var end = (int)offset + written.Length;
        if (end > _cache.Length)
        {
            Array.Resize(ref _cache, end);
        }

        written.CopyTo(_cache.AsSpan((int)offset));
        for (var sector = (int)offset / Sector; written.Length > 0 && sector <= (end - 1) / Sector; sector++)
        {
            _dirty.Add(sector);
        }

        if (isFull)
        {
            throw new IOException("No space left on device");
        }
    }

    public void Truncate(long length) => Array.Resize(ref _cache, (int)length);

    public void Flush()
    {
        if (vice == DiskVice.NeverFlushes)
        {
            return;
        }

        if (IsFaulty && dice.Percent(8))
        {
            Arrive();
            _dirty.Clear();
            if (vice != DiskVice.RetriesFlush)
            {
                throw new IOException("Input/output error");
            }
        }

        Store(_cache.Length, (_, cached, _) => cached, _dirty);
        _dirty.Clear();
    }

    public string KeepAside(ReadOnlySpan<byte> bytes)
    {
        TornTails++;
        return "aside";
    }

    public void Publish()
    {
    }

    public void Dispose()
    {
    }

    /// <summary>The power goes: only what has arrived is left.</summary>
    public void Crash()
    {
        Arrive();
        _dirty.Clear();
        _cache = (byte[])_stable.Clone();
    }

    private void Arrive()
    {
        var (low, high) = (Math.Min(_stable.Length, _cache.Length), Math.Max(_stable.Length, _cache.Length));
        var length = low + dice.Below(high - low + 1);
        var arrived = _dirty.Order().Where(_ => dice.Percent(50)).ToHashSet();
        Store(length, (sector, cached, old) => dice.Percent(20) ? Cut(cached, old) : cached, arrived);
    }

    private byte[] Cut(byte[] cached, byte[] old)
    {
        var at = dice.Below(Sector);
        return [.. cached.AsSpan(0, at), .. old.AsSpan(at)];
    }

    private void Store(int length, Func<int, byte[], byte[], byte[]> arriving, HashSet<int> sectors)
    {
        var old = _stable;
        _stable = new byte[length];
        old.AsSpan(0, Math.Min(length, old.Length)).CopyTo(_stable);
        foreach (var sector in sectors.Order())
        {
            var bytes = arriving(sector, Padded(_cache, sector), Padded(old, sector));
            var at = sector * Sector;
            if (at < length)
            {
                bytes.AsSpan(0, Math.Min(Sector, length - at)).CopyTo(_stable.AsSpan(at));
            }
        }
    }

    private static byte[] Padded(byte[] bytes, int sector)
    {
        var result = new byte[Sector];
        var at = sector * Sector;
        if (at < bytes.Length)
        {
            bytes.AsSpan(at, Math.Min(Sector, bytes.Length - at)).CopyTo(result);
        }

        return result;
    }
}
