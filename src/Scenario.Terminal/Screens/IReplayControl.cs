namespace Scenario.Terminal.Screens;

/// <summary>Where a replay stands in the record, and how to move it. The table shows whatever it was moved to.</summary>
public interface IReplayControl
{
    /// <summary>Events applied so far.</summary>
    int Position { get; }

    /// <summary>Events in the record.</summary>
    int Count { get; }

    /// <summary>What the event just applied was, in one line.</summary>
    string Caption { get; }

    /// <summary>One event on or back; false at the end of the record.</summary>
    bool StepEvent(int by);

    /// <summary>One turn on or back; false at the end of the record.</summary>
    bool StepTurn(int by);

    /// <summary>On to the next decision.</summary>
    void NextDecision();
}
