namespace Scenario.Evaluation.Tables;

/// <summary>
/// How much time a turn has taken, pauses left out. It reads one clock that only goes forward while the program runs; should
/// that clock jump back all the same, no time is counted for the jump, and none is lost after it.
/// </summary>
internal sealed class TurnClock
{
    private readonly Dictionary<int, TimeSpan> _left = [];
    private TimeSpan _read;
    private TimeSpan _spent;
    private int _turn;
    private bool _runs;

    /// <summary>Whether it stands still.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Time since the turn opened, pauses left out.</summary>
    /// <param name="now">What the clock says.</param>
    public TimeSpan Elapsed(TimeSpan now)
    {
        Read(now);
        return _spent;
    }

    /// <summary>Takes note of where the exercise stands after something happened.</summary>
    /// <param name="now">What the clock says.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="hasOpened">Whether it has just opened.</param>
    /// <param name="isPaused">Whether everything stands still.</param>
    /// <param name="isOver">Whether no turn follows.</param>
    public void Follow(TimeSpan now, int turn, bool hasOpened, bool isPaused, bool isOver)
    {
        Read(now);
        if (turn != _turn || hasOpened)
        {
            // Who goes back to a turn finds the clock where it was left.
            _left[_turn] = _spent;
            _spent = hasOpened ? TimeSpan.Zero : _left.GetValueOrDefault(turn);
            _turn = turn;
        }

        IsPaused = isPaused;
        _runs = turn > 0 && !isPaused && !isOver;
    }

    private void Read(TimeSpan now)
    {
        if (_runs && now > _read)
        {
            _spent += now - _read;
        }

        _read = now;
    }
}
