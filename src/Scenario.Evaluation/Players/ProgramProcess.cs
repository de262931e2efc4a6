using System.Diagnostics;
using System.Text;
using Scenario.Exercise.Text;

namespace Scenario.Evaluation.Players;

/// <summary>
/// A running program and its three pipes. It gets a line and gives a line; it can neither fill memory nor outlive the
/// session: lines are bounded, its complaints are drained and all but their end forgotten, and its whole process group ends
/// with it.
/// </summary>
internal sealed class ProgramProcess : IDisposable
{
    /// <summary>The longest line it may answer with, in bytes.</summary>
    public const int LongestLine = 64 * 1024;

    private const string SaidMore = "It said more than it was asked for.";

    // For a well-behaved end after its input was closed.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    private readonly Process _process;
    private readonly int _id;
    private readonly bool _leadsGroup;
    private readonly byte[] _buffer = new byte[LongestLine + 1];
    private readonly ErrorTail _errors = new();
    private readonly Task _draining;
    private Task<(int Length, string? Fault)>? _reading;
    private int _filled;
    private bool _isOver;

    private ProgramProcess(Process process, bool leadsGroup)
    {
        _process = process;
        _id = process.Id;
        _leadsGroup = leadsGroup;
        _draining = Blocking(() => _errors.Drain(process.StandardError.BaseStream));
    }

    /// <summary>Starts a program. On Linux it leads a session of its own, away from this terminal and its signals.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It does not start.</exception>
    public static ProgramProcess Start(ProgramCommand command)
    {
        var leader = OperatingSystem.IsLinux() ? new[] { "/usr/bin/setsid", "/bin/setsid" }.FirstOrDefault(File.Exists) : null;
        var start = new ProcessStartInfo(leader ?? command.File, leader is null ? command.Arguments : command.Arguments.Prepend(command.File))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        return LivingPrograms.Start(() => new(Process.Start(start)!, leader is not null));
    }

    /// <summary>Says a line and waits for one. Comes back with it, or with what went wrong; then it must be disposed of.</summary>
    public async Task<(ReadOnlyMemory<byte> Line, string? Fault)> AskAsync(byte[] line, CancellationToken cancelled)
    {
        // It is listened to between questions too: what it says unasked must not pass for an answer.
        if (_reading is { IsCompleted: true } said)
        {
            return (default, (await said.ConfigureAwait(false)).Fault ?? SaidMore);
        }

        if (Volatile.Read(ref _filled) > 0)
        {
            return (default, SaidMore);
        }

        _reading ??= Blocking(ReadLine);
        var writing = Blocking(() => Say(line));
        var (length, fault) = await _reading.WaitAsync(cancelled).ConfigureAwait(false);
        if (fault is not null)
        {
            return (default, fault);
        }

        await writing.WaitAsync(cancelled).ConfigureAwait(false);
        var answer = _buffer.AsMemory(0, length).ToArray();
        _filled -= length + 1;
        _buffer.AsSpan(length + 1, _filled).CopyTo(_buffer);
        _reading = Blocking(ReadLine);
        return (answer, null);
    }

    /// <summary>The end of what it wrote to standard error, harmless and on one line; empty for nothing.</summary>
    public string Complaint()
    {
        _draining.Wait(Grace);
        return SafeText.Line(_errors.Text());
    }

    /// <summary>How it ended, in words.</summary>
    public string Ending() => _process.WaitForExit(Grace) ? $"It ended with exit code {_process.ExitCode}." : "It closed its output.";

    /// <summary>Ends it and lets go of it.</summary>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        Kill();
        LivingPrograms.Forget(this);
        _process.Dispose();
    }

    /// <summary>Closes its input, so that a well-behaved program ends by itself.</summary>
    public void SayGoodbye()
    {
        try
        {
            _process.StandardInput.BaseStream.Dispose();
            _process.WaitForExit(Grace);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // It has gone already.
        }
    }

    /// <summary>Ends it with its whole group.</summary>
    public void Kill()
    {
        try
        {
            if (_leadsGroup)
            {
                ProcessGroups.Kill(_id);
            }

            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has gone already.
        }
    }

    private void Say(byte[] line)
    {
        try
        {
            var input = _process.StandardInput.BaseStream;
            input.Write(line);
            input.Write("\n"u8);
            input.Flush();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // It reads no more: what it answers, or that it ends, tells the rest.
        }
    }

    private (int Length, string? Fault) ReadLine()
    {
        try
        {
            var output = _process.StandardOutput.BaseStream;
            while (true)
            {
                var end = _buffer.AsSpan(0, _filled).IndexOf((byte)'\n');
                if (end >= 0)
                {
                    return (end, null);
                }

                if (_filled == _buffer.Length)
                {
                    return (0, $"It answered with more than {LongestLine / 1024} KiB in one line; the rest was not read.");
                }

                var count = output.Read(_buffer, _filled, _buffer.Length - _filled);
                if (count == 0)
                {
                    return (0, "");
                }

                _filled += count;
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            return (0, "");
        }
    }

    private static Task Blocking(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static Task<T> Blocking<T>(Func<T> action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Keeps the end of what a program complains of, however much it is.</summary>
    private sealed class ErrorTail
    {
        private readonly Lock _door = new();
        private readonly byte[] _last = new byte[1024];
        private int _count;

        public void Drain(Stream errors)
        {
            var piece = new byte[4096];
            try
            {
                for (int count; (count = errors.Read(piece)) > 0;)
                {
                    Keep(piece.AsSpan(0, count));
                }
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                // It has ended.
            }
        }

        public string Text()
        {
            lock (_door)
            {
                return Encoding.UTF8.GetString(_last, 0, _count).Trim();
            }
        }

        private void Keep(ReadOnlySpan<byte> piece)
        {
            lock (_door)
            {
                piece = piece[Math.Max(0, piece.Length - _last.Length)..];
                var kept = Math.Min(_count, _last.Length - piece.Length);
                _last.AsSpan(_count - kept, kept).CopyTo(_last);
                piece.CopyTo(_last.AsSpan(kept));
                _count = kept + piece.Length;
            }
        }
    }
}
