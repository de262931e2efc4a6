using System.Runtime.InteropServices;

namespace Scenario.Evaluation.Players;

/// <summary>
/// The programs that this process has started and not yet ended. They end with it: also when a signal ends it, and also when
/// the signal comes while one is being started.
/// </summary>
internal static class LivingPrograms
{
    private static readonly Lock Door = new();
    private static readonly HashSet<ProgramProcess> Living = [];
    private static readonly List<PosixSignalRegistration> Signals = [];
    private static bool _isEnding;

    /// <summary>Starts a program and remembers it.</summary>
    /// <exception cref="InvalidOperationException">This process is about to end.</exception>
    public static ProgramProcess Start(Func<ProgramProcess> start)
    {
        lock (Door)
        {
            Watch();
            if (_isEnding)
            {
                throw new InvalidOperationException("the session is being ended");
            }

            var program = start();
            Living.Add(program);
            return program;
        }
    }

    /// <summary>Forgets a program that has been ended.</summary>
    public static void Forget(ProgramProcess program)
    {
        lock (Door)
        {
            Living.Remove(program);
        }
    }

    private static void Watch()
    {
        if (Signals.Count > 0)
        {
            return;
        }

        AppDomain.CurrentDomain.ProcessExit += static (_, _) => End();
        PosixSignal[] ends = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        Signals.AddRange(ends.Select(static signal => PosixSignalRegistration.Create(signal, static _ => End())));
    }

    private static void End()
    {
        lock (Door)
        {
            _isEnding = true;
            foreach (var program in Living)
            {
                program.Kill();
            }
        }
    }
}
