using Scenario.Exercise.Definitions;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Players;

/// <summary>
/// A seat played by a program: the seat's view goes out as one line of JSON, a decision comes back as one (see the README of
/// this folder). Silence, a crash, a flood or nonsense is no decision, with the reason.
/// </summary>
/// <param name="command">The program.</param>
/// <param name="scenario">The scenario, for the ids that an answer names.</param>
/// <param name="limit">How long it may think.</param>
/// <param name="time">The clock.</param>
public sealed class ProgramPlayer(ProgramCommand command, CompiledScenario scenario, TimeSpan limit, TimeProvider time) : ISeatPlayer
{
    private const int LongestComplaint = 200;

    private readonly Lock _door = new();
    private ProgramProcess? _process;
    private bool _isOver;

    /// <inheritdoc/>
    public async Task<PlayerReply> DecideAsync(SeatView view, CancellationToken cancelled)
    {
        if (Running(out var fault) is not { } process)
        {
            return PlayerReply.Without(fault);
        }

        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancelled);
        try
        {
            var (line, silence) = await process.AskAsync(ProgramQuestion.Write(scenario, view), either.Token).ConfigureAwait(false);
            return silence is null
                ? ProgramAnswer.Read(scenario, view, line)
                : End(process, silence.Length > 0 ? silence : process.Ending());
        }
        catch (OperationCanceledException)
        {
            return End(process, late.IsCancellationRequested
                ? $"It gave no answer within {limit.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)} seconds."
                : "The session ended before it answered.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ProgramProcess? process;
        lock (_door)
        {
            (_isOver, process, _process) = (true, _process, null);
        }

        process?.SayGoodbye();
        process?.Dispose();
    }

    // A program that failed is started again when it is next asked, not before.
    private ProgramProcess? Running(out string fault)
    {
        lock (_door)
        {
            fault = "The session is over.";
            if (_isOver)
            {
                return null;
            }

            try
            {
                return _process ??= ProgramProcess.Start(command);
            }
            catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
            {
                fault = $"Its program {command.File} could not be started: {error.Message}";
                return null;
            }
        }
    }

    private PlayerReply End(ProgramProcess process, string what)
    {
        lock (_door)
        {
            _process = ReferenceEquals(_process, process) ? null : _process;
        }

        process.Dispose();
        var complaint = process.Complaint();
        var end = complaint.Length > LongestComplaint ? "..." + complaint[^LongestComplaint..] : complaint;
        return PlayerReply.Without($"Its program failed. {what}{(end.Length > 0 ? $" It complained: {end}" : "")}");
    }
}
