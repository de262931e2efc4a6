using Scenario.Exercise.Knowledge;

namespace Scenario.Exercise.State;

/// <summary>What actors believe, what was chosen to be shared, and which secrets are out.</summary>
public sealed partial class ExerciseState
{
    internal const int EstimateWidth = 14;
    internal const int SelectionWidth = 5;

    private const int IsHeld = 1;
    private const int IsDisputed = 2;

    /// <summary>Whether an actor holds an estimate of a question.</summary>
    public bool Holds(int actor, int question) => (_cells[EstimateAt(actor, question)] & IsHeld) != 0;

    /// <summary>What an actor believes about a question, or null if it holds nothing.</summary>
    public Estimate? Estimate(int actor, int question)
    {
        var at = EstimateAt(actor, question);
        var cells = _cells.AsSpan(at, EstimateWidth);
        return (cells[0] & IsHeld) == 0 ? null : new(
            cells[1], cells[2], cells[3], (Confidence)cells[4], new((byte)cells[5]), Mask(cells[6], cells[7]), Mask(cells[8], cells[9]),
            cells[10] - 1, (SharingForm)cells[11], cells[12], cells[13], (cells[0] & IsDisputed) != 0);
    }

    /// <summary>The best guess, in steps of the question's precision; 0 if nothing is held.</summary>
    public int Believed(int actor, int question) => _cells[EstimateAt(actor, question) + 2];

    /// <summary>The confidence; none if nothing is held.</summary>
    public Confidence ConfidenceOf(int actor, int question) => (Confidence)_cells[EstimateAt(actor, question) + 4];

    /// <summary>Whether what is held contains figures that do not fit.</summary>
    public bool IsDisputedBy(int actor, int question) => (_cells[EstimateAt(actor, question)] & IsDisputed) != 0;

    /// <summary>Questions chosen with a move of this turn: bit i is question i.</summary>
    public ulong SelectedQuestions(int move) => Selection(move, 0);

    /// <summary>Recipients chosen with a move of this turn: bit i is actor i.</summary>
    public ulong SelectedRecipients(int move) => Selection(move, 2);

    /// <summary>The form chosen with a move of this turn.</summary>
    public SharingForm SelectedForm(int move) =>
        _layout.Sizes.Questions == 0 ? SharingForm.Full : (SharingForm)_cells[_layout.Selections + (move * SelectionWidth) + 4];

    /// <summary>Whether a secret move has become known to all.</summary>
    public bool IsUnveiled(int move) => _layout.Sizes.Unveilable != 0 && _cells[_layout.Unveiled + move] != 0;

    internal void SetEstimate(int holding, in Estimate estimate)
    {
        var cells = _cells.AsSpan(_layout.Estimates + (holding * EstimateWidth), EstimateWidth);
        cells[0] = IsHeld | (estimate.IsDisputed ? IsDisputed : 0);
        (cells[1], cells[2], cells[3]) = (estimate.Low, estimate.Best, estimate.High);
        (cells[4], cells[5]) = ((int)estimate.Confidence, estimate.Grade.Code);
        (cells[6], cells[7]) = ((int)estimate.Roots, (int)(estimate.Roots >> 32));
        (cells[8], cells[9]) = ((int)estimate.Veiled, (int)(estimate.Veiled >> 32));
        (cells[10], cells[11], cells[12], cells[13]) = (estimate.From + 1, (int)estimate.Form, estimate.AsOf, estimate.News);
    }

    internal void SelectQuestion(int move, int question) => Select(move, 0, question);

    internal void SelectRecipient(int move, int actor) => Select(move, 2, actor);

    internal void SelectForm(int move, int form) => _cells[_layout.Selections + (move * SelectionWidth) + 4] = form;

    internal void Unveil(int move) => _cells[_layout.Unveiled + move] = 1;

    private void ForgetSelections() => _cells.AsSpan(_layout.Selections, _layout.Estimates - _layout.Selections).Clear();

    private int EstimateAt(int actor, int question) => _layout.Estimates + (((actor * _layout.Sizes.Questions) + question) * EstimateWidth);

    private ulong Selection(int move, int part)
    {
        if (_layout.Sizes.Questions == 0)
        {
            return 0;
        }

        var at = _layout.Selections + (move * SelectionWidth) + part;
        return Mask(_cells[at], _cells[at + 1]);
    }

    private void Select(int move, int part, int bit)
    {
        var at = _layout.Selections + (move * SelectionWidth) + part;
        _cells[at + (bit >> 5)] |= 1 << (bit & 31);
    }

    private static ulong Mask(int low, int high) => (uint)low | ((ulong)(uint)high << 32);
}
