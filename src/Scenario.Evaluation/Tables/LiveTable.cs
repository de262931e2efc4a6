using Scenario.Evaluation.Log;
using Scenario.Evaluation.Recording;
using Scenario.Evaluation.Storage;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tables;

/// <summary>
/// A table at which an exercise is played. One submission at a time: the rules decide, the log records, and only then is
/// anybody told. Made by <see cref="OpenTable"/>.
/// </summary>
public sealed partial class LiveTable : IControlTable, IDisposable
{
    private readonly Lock _door = new();
    private readonly ExerciseEngine _engine;
    private readonly ExerciseState _state;
    private readonly ExerciseState _before;
    private readonly List<ExerciseEvent> _history;
    private readonly List<ExerciseEvent> _course;
    private readonly Dictionary<string, string?> _receipts = [];
    private readonly ILedger _ledger;
    private readonly IEntropy _entropy;
    private readonly KeptStates _past;
    private readonly TableClock _clock;
    private string? _fault;

    internal LiveTable(
        ExerciseEngine engine, ExerciseState state, RecordedExercise? recorded, ILedger ledger, IEntropy entropy, TableClock clock, KeptStates? past = null)
    {
        _past = past ?? new();
        _clock = clock;
        engine.Past = _past;
        _engine = engine;
        _state = state;
        _before = state.Copy();
        _history = [.. recorded?.Events.Select(static told => told.Happened) ?? []];
        _course = recorded is null ? [] : [.. FiredMessages.Marked(recorded)];
        _ledger = ledger;
        _entropy = entropy;
    }

    /// <inheritdoc/>
    public event EventHandler? Changed;

    /// <inheritdoc/>
    public IReadOnlyList<int> PlayedSeats
    {
        get
        {
            lock (_door)
            {
                return SeatsOfPeople.At(Scenario, _state);
            }
        }
    }

    /// <summary>The scenario played.</summary>
    public CompiledScenario Scenario => _engine.Scenario;

    /// <summary>The first line of the log; null if nothing is logged.</summary>
    public LogHeader? Header { get; internal init; }

    /// <summary>What was cut off the end of the log when it was opened again, or null.</summary>
    public TornTail? Torn { get; internal init; }

    /// <summary>What should be known about the place of the log, in one sentence, or null.</summary>
    public string? Warning { get; internal init; }

    /// <summary>The receipt of everything recorded so far; null if nothing is logged.</summary>
    public Receipt? LastReceipt { get; private set; }

    /// <summary>Why nothing more is accepted, or null.</summary>
    public string? Fault
    {
        get
        {
            lock (_door)
            {
                return _fault;
            }
        }
    }

    /// <summary>The sixteen digits that tell the present state from any other.</summary>
    public string Fingerprint
    {
        get
        {
            lock (_door)
            {
                return _state.Fingerprint();
            }
        }
    }

    /// <summary>Where the procedure stands.</summary>
    public ProcedureStep Step
    {
        get
        {
            lock (_door)
            {
                return _state.Step;
            }
        }
    }

    /// <summary>The turn; 0 before the first.</summary>
    public int Turn
    {
        get
        {
            lock (_door)
            {
                return _state.Turn;
            }
        }
    }

    /// <summary>Everything that has happened so far, for those who may know all of it.</summary>
    public IReadOnlyList<ExerciseEvent> History()
    {
        lock (_door)
        {
            return [.. _history];
        }
    }

    /// <summary>The same for <c>CourseText</c>: messages that a facilitator fired are marked.</summary>
    public IReadOnlyList<ExerciseEvent> Course()
    {
        lock (_door)
        {
            return [.. _course];
        }
    }

    /// <inheritdoc/>
    public SeatView View(int seat)
    {
        lock (_door)
        {
            return SeatViews.Build(Scenario, _state, _history, seat);
        }
    }

    /// <inheritdoc/>
    public Answer Submit(Submission submission)
    {
        string id;
        lock (_door)
        {
            id = NewCommandId();
        }

        return Submit(id, submission);
    }

    /// <summary>
    /// Asks for something under an id. An id that was accepted before takes no effect again: the earlier receipt comes back,
    /// so whoever did not hear the answer may ask once more.
    /// </summary>
    public Answer Submit(string commandId, Submission submission)
    {
        Answer answer;
        lock (_door)
        {
            if (_receipts.TryGetValue(commandId, out var earlier))
            {
                return new(null, earlier);
            }

            answer = Take(commandId, SafeSubmission.Of(submission));
            if (answer.IsAccepted)
            {
                RunConduct();
            }
        }

        if (answer.IsAccepted || answer.Refusal?.Code == RefusalCode.LogFailed)
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }

        return answer;
    }

    /// <summary>The first refusal that these would meet, one after the other, tried on a copy; null if there is none. Nothing happens.</summary>
    public Refusal? Rehearse(IReadOnlyList<Submission> submissions)
    {
        lock (_door)
        {
            var copy = _state.Copy();
            return submissions.Select(submission => _engine.Submit(copy, SafeSubmission.Of(submission), ForgetfulSink.Instance))
                .FirstOrDefault(static refusal => refusal is not null);
        }
    }

    /// <summary>Lets go of the log.</summary>
    public void Dispose()
    {
        lock (_door)
        {
            _fault ??= "The table is closed.";
            _ledger.Dispose();
        }
    }

    internal void Remember(string commandId, Receipt receipt)
    {
        _receipts[commandId] = receipt.ToString();
        LastReceipt = receipt;
    }

    /// <summary>Does what the procedure does without being asked; also what an interrupted game still owes.</summary>
    internal void RunConduct()
    {
        while (_fault is null && Conduct.Next(Scenario, _state) is { } next)
        {
            if (!Take(NewCommandId(), next).IsAccepted)
            {
                break;
            }
        }
    }

    private Answer Take(string commandId, Submission submission)
    {
        if (_fault is not null)
        {
            return new(new(RefusalCode.LogFailed, _fault), null);
        }

        if (_ledger.WhyNot(submission) is { } impossible)
        {
            return new(impossible, null);
        }

        _before.CopyFrom(_state);
        _ledger.Begin(submission);
        if (_engine.Submit(_state, submission, _ledger) is { } refusal)
        {
            return new(refusal, null);
        }

        try
        {
            LastReceipt = _ledger.Commit(commandId);
        }
        catch (Exception error) when (error is LogException or ArgumentException)
        {
            // What nobody can rely on must not be seen: back to what is on the disk.
            _state.CopyFrom(_before);
            _fault = "Nothing more is accepted: " + error.Message;
            return new(new(RefusalCode.LogFailed, _fault), null);
        }

        _history.AddRange(_ledger.Happened);
        _course.AddRange(FiredMessages.Marked(_ledger.Happened));
        _past.Keep(Scenario, _before, submission, _ledger.Happened, _state.Turn);
        _clock.Follow(_ledger.LastElapsed, _state, _ledger.Happened);
        var receipt = LastReceipt?.ToString();
        _receipts[commandId] = receipt;
        return new(null, receipt);
    }

    private string NewCommandId()
    {
        // An id that is taken would make the submission pass for one that was accepted before.
        Span<byte> bytes = stackalloc byte[8];
        string id;
        do
        {
            _entropy.Fill(bytes);
            id = Convert.ToHexStringLower(bytes);
        }
        while (_receipts.ContainsKey(id));

        return id;
    }
}
