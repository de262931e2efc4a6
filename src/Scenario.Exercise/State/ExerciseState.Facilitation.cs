namespace Scenario.Exercise.State;

/// <summary>What is planned for an inject, as a number in the state.</summary>
public static class InjectPlan
{
    /// <summary>As the file has it.</summary>
    public const int AsWritten = 0;

    /// <summary>Held back: it comes only when it is fired or released.</summary>
    public const int Held = -1;

    /// <summary>Skipped: it does not come.</summary>
    public const int Skipped = -2;

    /// <summary>The turn to which it is put off, or 0.</summary>
    public static int DeferredTo(int plan) => Math.Max(plan, 0);
}

/// <summary>What the facilitator has in hand.</summary>
public sealed partial class ExerciseState
{
    internal const int FacilitationWidth = 4;
    internal const int RulingWidth = 5;

    /// <summary>Whether a facilitator has the exercise in hand: then the deliberation closes only when the facilitator says so.</summary>
    public bool IsFacilitated => _layout.Sizes.Facilitated && _cells[_layout.Facilitation] != 0;

    /// <summary>How many proposals were made.</summary>
    public int Proposals => _layout.Sizes.Facilitated ? _cells[_layout.Facilitation + 1] : 0;

    /// <summary>How many corrections were made.</summary>
    public int Corrections => _layout.Sizes.Facilitated ? _cells[_layout.Facilitation + 2] : 0;

    /// <summary>How many messages were improvised.</summary>
    public int Improvised => _layout.Sizes.Facilitated ? _cells[_layout.Facilitation + 3] : 0;

    /// <summary>What is planned for an inject, see <see cref="InjectPlan"/>.</summary>
    public int Plan(int inject) => _layout.Sizes.Facilitated ? _cells[_layout.InjectPlans + inject] : InjectPlan.AsWritten;

    /// <summary>What was ruled on a move of this turn: 0 nothing, or as luck has it; 1 it succeeds; 2 it fails.</summary>
    public int RuledOutcome(int move) => Ruling(move, 0);

    /// <summary>The odds ruled for a move of this turn, thousandths of a percent, or -1.</summary>
    public int RuledOdds(int move) => Ruling(move, 1) - 1;

    /// <summary>Effects of a move that were rejected this turn: bit i is effect i.</summary>
    public uint RejectedEffects(int move) => (uint)Ruling(move, 2);

    /// <summary>The sum of odds estimated for a move this turn, in percent, and how many estimated.</summary>
    public (int Sum, int Count) EstimatedOdds(int move) => (Ruling(move, 3) >> 8, Ruling(move, 3) & 255);

    /// <summary>Whether a ruling was given on a move this turn.</summary>
    public bool IsRuled(int move) => Ruling(move, 4) != 0;

    /// <summary>The turn at whose close an expected action that a condition can tell was seen to be done, or 0.</summary>
    public int ExpectedMet(int place) => _cells[_layout.Expected + place];

    /// <summary>How many numbers the state holds.</summary>
    internal int Cells => _cells.Length;

    internal int Cell(int index) => _cells[index];

    internal void RestoreCell(int index, int value) => _cells[index] = value;

    internal void SetFacilitated(bool value) => _cells[_layout.Facilitation] = value ? 1 : 0;

    internal void CountProposal() => _cells[_layout.Facilitation + 1]++;

    internal void CountCorrection() => _cells[_layout.Facilitation + 2]++;

    internal void CountImprovised() => _cells[_layout.Facilitation + 3]++;

    internal void SetPlan(int inject, int plan) => _cells[_layout.InjectPlans + inject] = plan;

    internal void Rule(int move, int outcome, int odds)
    {
        var at = _layout.Rulings + (move * RulingWidth);

        // A later ruling stands in place of the earlier one, with its own rejected effects or none.
        (_cells[at], _cells[at + 1], _cells[at + 2], _cells[at + 4]) = (outcome, odds + 1, 0, 1);
    }

    internal void RejectEffect(int move, int effect) => _cells[_layout.Rulings + (move * RulingWidth) + 2] |= 1 << effect;

    internal void AddEstimatedOdds(int move, int percent) => _cells[_layout.Rulings + (move * RulingWidth) + 3] += (percent << 8) + 1;

    internal void MeetExpected(int place, int turn) => _cells[_layout.Expected + place] = turn;

    internal void HideFacilitation()
    {
        _cells.AsSpan(_layout.Expected, _layout.Sizes.Expected).Clear();
        if (_layout.Sizes.Facilitated)
        {
            _cells.AsSpan(_layout.Facilitation + 1).Clear();
        }
    }

    private int Ruling(int move, int part) => _layout.Sizes.Facilitated ? _cells[_layout.Rulings + (move * RulingWidth) + part] : 0;

    private void ForgetRulings() => _cells.AsSpan(_layout.Rulings).Clear();
}
