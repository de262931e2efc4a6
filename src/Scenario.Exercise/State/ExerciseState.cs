using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Scenario.Exercise.State;

/// <summary>Where the exercise stands in its procedure.</summary>
public enum ProcedureStep
{
    /// <summary>Before the first turn: people read their briefs.</summary>
    Briefing,

    /// <summary>A turn is being opened: the clock moves, messages arrive.</summary>
    Opening,

    /// <summary>Seats read, discuss and commit.</summary>
    Deliberation,

    /// <summary>Committed moves take effect.</summary>
    Resolution,

    /// <summary>The world reacts; what happened is revealed, and the turn rests here until the next one is opened.</summary>
    Reaction,

    /// <summary>An ending is reached: the room talks about what happened.</summary>
    HotWash,

    /// <summary>The exercise is over.</summary>
    Closed,

    /// <summary>Everything stands still until the exercise is resumed where it was.</summary>
    Paused,

    /// <summary>Not a step but the roof over all that can be paused; no exercise ever rests here.</summary>
    Underway,
}

/// <summary>How far a seat is with this turn's decision.</summary>
public enum DecisionStatus
{
    /// <summary>Still deliberating.</summary>
    Open,

    /// <summary>Committed.</summary>
    Committed,

    /// <summary>The turn was closed without a decision of this seat.</summary>
    None,
}

/// <summary>
/// The whole truth about an exercise at one moment, in one flat block of numbers that is copied in one stroke. It knows
/// nothing of the scenario but the sizes; events of the rules are the only thing that changes it.
/// </summary>
public sealed partial class ExerciseState
{
    /// <summary>What <see cref="Policy"/> says of a seat that people play.</summary>
    public const int PlayedByPeople = -1;

    /// <summary>What <see cref="Policy"/> says of a seat that nobody plays, such as the facilitator's.</summary>
    public const int Vacant = -2;

    internal const int HeaderLength = 12;

    private const int Committed = 1;
    private const int Revealed = 2;

    private readonly StateLayout _layout;
    private readonly int[] _cells;

    /// <summary>The state before anything has happened: every cell 0, no ending.</summary>
    public ExerciseState(StateLayout layout)
    {
        _layout = layout;
        _cells = new int[layout.Length];
        Ending = -1;
        AnnouncedEnding = -1;
    }

    private ExerciseState(ExerciseState other)
    {
        _layout = other._layout;
        _cells = (int[])other._cells.Clone();
    }

    /// <summary>The layout of this block.</summary>
    public StateLayout Layout => _layout;

    /// <summary>The turn, from 1; 0 before the first.</summary>
    public int Turn { get => _cells[0]; internal set => _cells[0] = value; }

    /// <summary>Where the procedure stands.</summary>
    public ProcedureStep Step { get => (ProcedureStep)_cells[1]; internal set => _cells[1] = (int)value; }

    /// <summary>Where the procedure goes on after a pause.</summary>
    public ProcedureStep StepBeforePause { get => (ProcedureStep)_cells[2]; internal set => _cells[2] = (int)value; }

    /// <summary>The current rung, from 0.</summary>
    public int Phase { get => _cells[3]; internal set => _cells[3] = value; }

    /// <summary>The ending that was reached, or -1.</summary>
    public int Ending { get => _cells[4]; internal set => _cells[4] = value; }

    /// <summary>An ending that an effect announced for the close of this turn, or -1.</summary>
    public int AnnouncedEnding { get => _cells[5]; internal set => _cells[5] = value; }

    /// <summary>Which start the exercise began with.</summary>
    public int Start { get => _cells[6]; internal set => _cells[6] = value; }

    /// <summary>The seed of all luck.</summary>
    public ulong Seed
    {
        get => (uint)_cells[7] | ((ulong)(uint)_cells[8] << 32);
        internal set => (_cells[7], _cells[8]) = ((int)value, (int)(value >> 32));
    }

    /// <summary>Whether the exercise has begun.</summary>
    public bool HasBegun { get => _cells[9] != 0; internal set => _cells[9] = value ? 1 : 0; }

    /// <summary>The value of an indicator, in steps of its precision.</summary>
    public int Value(int indicator) => _cells[_layout.Values + indicator];

    /// <summary>The value an indicator had when this turn opened, in steps of its precision.</summary>
    public int OpeningValue(int indicator) => _cells[_layout.OpeningValues + indicator];

    /// <summary>Whether a flag is raised.</summary>
    public bool Flag(int flag) => _cells[_layout.Flags + flag] != 0;

    /// <summary>The policy that plays a seat, <see cref="PlayedByPeople"/> or <see cref="Vacant"/>.</summary>
    public int Policy(int seat) => _cells[_layout.Automation + seat] - 1;

    /// <summary>How far a seat is with this turn's decision.</summary>
    public DecisionStatus Decision(int seat) => (DecisionStatus)_cells[_layout.Decisions + seat];

    /// <summary>How often a move has taken effect.</summary>
    public int TimesMade(int move) => _cells[_layout.TimesMade + move];

    /// <summary>The turn in which a move last took effect; 0 if never.</summary>
    public int LastMade(int move) => _cells[_layout.LastMade + move];

    /// <summary>Whether a move is part of this turn's decisions and has been revealed: from the resolution to the end of the turn.</summary>
    public bool ChosenNow(int move) => _cells[_layout.ChosenNow + move] == Revealed;

    /// <summary>Whether a move is part of this turn's decisions, secret or revealed.</summary>
    public bool IsCommitted(int move) => _cells[_layout.ChosenNow + move] != 0;

    /// <summary>How often a trigger has fired.</summary>
    public int TimesFired(int trigger) => _cells[_layout.TimesFired + trigger];

    /// <summary>The turn in which a trigger last fired; 0 if never.</summary>
    public int LastFired(int trigger) => _cells[_layout.LastFired + trigger];

    /// <summary>The turn in which an inject last arrived; 0 if it has not.</summary>
    public int DeliveredTurn(int inject) => _cells[_layout.DeliveredTurns + inject];

    /// <summary>The turn with whose opening an inject follows; 0 if it is not awaited.</summary>
    public int FollowUpTurn(int inject) => _cells[_layout.FollowUpTurns + inject];

    /// <summary>Whether the written answer an inject asks for has been given.</summary>
    public bool Answered(int inject) => _cells[_layout.Answered + inject] != 0;

    /// <summary>How often a rung was entered against its gate.</summary>
    public int TimesForced(int phase) => _cells[_layout.TimesForced + phase];

    /// <summary>What is remembered of a condition: the turns it has held in a row, or the turn it first held.</summary>
    public int Memory(int memory) => _cells[_layout.Memories + memory];

    /// <summary>How often the effects of a place are due with the opening of a turn.</summary>
    public int DelayedCount(int delay, int turn) => _cells[_layout.Delays + (delay * (_layout.Sizes.Turns + 1)) + turn];

    /// <summary>An independent copy.</summary>
    public ExerciseState Copy() => new(this);

    /// <summary>Becomes equal to another state of the same layout.</summary>
    public void CopyFrom(ExerciseState other) => other._cells.AsSpan().CopyTo(_cells);

    /// <summary>Whether both states hold the same numbers.</summary>
    public bool SameAs(ExerciseState other) => _cells.AsSpan().SequenceEqual(other._cells);

    /// <summary>Sixteen hexadecimal digits that tell this state from any other: the head of SHA-256 over all cells, little-endian.</summary>
    public string Fingerprint()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (BitConverter.IsLittleEndian)
        {
            SHA256.HashData(MemoryMarshal.AsBytes(_cells.AsSpan()), hash);
        }
        else
        {
            var bytes = new byte[_cells.Length * sizeof(int)];
            for (var i = 0; i < _cells.Length; i++)
            {
                System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), _cells[i]);
            }

            SHA256.HashData(bytes, hash);
        }

        return Convert.ToHexStringLower(hash[..8]);
    }

    internal void SetValue(int indicator, int value) => _cells[_layout.Values + indicator] = value;

    internal void SetFlag(int flag, int value) => _cells[_layout.Flags + flag] = value;

    internal void SetPolicy(int seat, int policy) => _cells[_layout.Automation + seat] = policy + 1;

    internal void SetDecision(int seat, DecisionStatus status) => _cells[_layout.Decisions + seat] = (int)status;

    internal void Choose(int move) => _cells[_layout.ChosenNow + move] = Committed;

    /// <summary>Counts all committed moves as made, at one stroke, so that none of them sees another come first.</summary>
    internal void RevealChoices()
    {
        for (var move = 0; move < _layout.Sizes.Moves; move++)
        {
            if (_cells[_layout.ChosenNow + move] == Committed)
            {
                _cells[_layout.ChosenNow + move] = Revealed;
                _cells[_layout.TimesMade + move]++;
                _cells[_layout.LastMade + move] = Turn;
            }
        }
    }

    internal void RecordFired(int trigger)
    {
        _cells[_layout.TimesFired + trigger]++;
        _cells[_layout.LastFired + trigger] = Turn;
    }

    internal void RecordDelivered(int inject)
    {
        _cells[_layout.DeliveredTurns + inject] = Turn;
        _cells[_layout.FollowUpTurns + inject] = 0;
    }

    internal void SetFollowUp(int inject, int turn) => _cells[_layout.FollowUpTurns + inject] = turn;

    internal void RecordAnswered(int inject) => _cells[_layout.Answered + inject] = 1;

    internal void RecordForced(int phase) => _cells[_layout.TimesForced + phase]++;

    internal void SetMemory(int memory, int value) => _cells[_layout.Memories + memory] = value;

    internal void Delay(int delay, int turn) => _cells[_layout.Delays + (delay * (_layout.Sizes.Turns + 1)) + turn]++;

    internal void ClearDelay(int delay, int turn) => _cells[_layout.Delays + (delay * (_layout.Sizes.Turns + 1)) + turn] = 0;

    /// <summary>Begins a turn: remembers the values it opens with and forgets the last turn's decisions.</summary>
    internal void OpenTurn(int turn)
    {
        Turn = turn;
        _cells.AsSpan(_layout.Values, _layout.Sizes.Indicators).CopyTo(_cells.AsSpan(_layout.OpeningValues));
        _cells.AsSpan(_layout.Decisions, _layout.Sizes.Seats).Clear();
        _cells.AsSpan(_layout.ChosenNow, _layout.Sizes.Moves).Clear();
        ForgetSelections();
        ForgetRulings();
    }
}
