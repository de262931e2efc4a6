using Scenario.Exercise.Rules;

namespace Scenario.Terminal.Playing;

/// <summary>
/// What the people of one seat say among themselves before they commit: first choices, an argument against, votes. Like
/// everything marked it is a draft, and a draft is never a commitment.
/// </summary>
internal sealed class TeamDraft
{
    /// <summary>Most people who vote at one seat.</summary>
    public const int MostPeople = 20;

    private readonly Dictionary<int, IReadOnlyList<int>> _first = [];
    private IReadOnlyList<Ballot> _ballots = [];
    private string _votedOn = "";

    /// <summary>How many people decide together; 1 for somebody alone.</summary>
    public int People { get; set; } = 1;

    /// <summary>What was said against the favourite, or empty.</summary>
    public string Against { get; set; } = "";

    /// <summary>How many people gave a first choice.</summary>
    public int FirstChoices => _first.Count;

    /// <summary>The next person who gave none yet, or 0.</summary>
    public int NextToChoose => Enumerable.Range(1, People).FirstOrDefault(p => !_first.ContainsKey(p));

    /// <summary>The move that most people chose first, or -1.</summary>
    public int Favourite => _first.Values.SelectMany(m => m).GroupBy(m => m).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault(-1);

    /// <summary>How many people chose a move first.</summary>
    public int ChoseFirst(int move) => _first.Values.Count(m => m.Contains(move));

    /// <summary>Keeps a first choice.</summary>
    public void Chose(int person, IReadOnlyList<int> moves) => _first[person] = moves;

    /// <summary>Keeps the votes on what is marked now.</summary>
    public void Vote(Draft draft, IReadOnlyList<Ballot> ballots) => (_ballots, _votedOn) = (ballots, Mark(draft));

    /// <summary>The votes on what is marked; none if something else was marked since.</summary>
    public IReadOnlyList<Ballot> BallotsOn(Draft draft) => _votedOn == Mark(draft) ? _ballots : [];

    /// <summary>Whether there was a vote on something else.</summary>
    public bool IsStale(Draft draft) => _ballots.Count > 0 && _votedOn != Mark(draft);

    /// <summary>The reason for the whole, with what was said against the move that most chose first.</summary>
    public string? With(string? reason, string? favourite) => Against.Length == 0 ? reason
        : $"{(reason is null ? "" : reason + " ")}Against {(favourite is null ? "it" : $"\"{favourite}\"")} it was said: {Against}";

    /// <summary>Forgets all but how many people there are.</summary>
    public void Clear()
    {
        _first.Clear();
        _ballots = [];
        _votedOn = "";
        Against = "";
    }

    private static string Mark(Draft draft) => string.Join(',', draft.Choices.Select(c => c.Move).Order());
}
