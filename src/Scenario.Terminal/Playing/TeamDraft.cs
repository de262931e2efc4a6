using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Playing;

/// <summary>
/// How many people decide at one seat, and their votes before they commit. Like everything marked a vote is a draft, and a
/// draft is never a commitment; first choices and arguments against them are on record, and read from the view.
/// </summary>
internal sealed class TeamDraft
{
    /// <summary>Most people who vote at one seat.</summary>
    public const int MostPeople = 20;

    private IReadOnlyList<Ballot> _ballots = [];
    private string _votedOn = "";
    private int _people;

    /// <summary>How many people decide together; 1 for somebody alone.</summary>
    public int People { get => _people > 0 ? _people : Math.Max(1, OnRecord); set => _people = value; }

    /// <summary>How many the record shows, where nobody has said it in this sitting.</summary>
    public int OnRecord { get; set; }

    /// <summary>The next person who gave no first choice yet, or 0.</summary>
    public int NextToChoose(TeamView said) => Enumerable.Range(1, People).Except(said.Chose).FirstOrDefault();

    /// <summary>Keeps the votes on what is marked now.</summary>
    public void Vote(Draft draft, IReadOnlyList<Ballot> ballots) => (_ballots, _votedOn) = (ballots, Mark(draft));

    /// <summary>The votes on what is marked; none if something else was marked since.</summary>
    public IReadOnlyList<Ballot> BallotsOn(Draft draft) => _votedOn == Mark(draft) ? _ballots : [];

    /// <summary>Whether there was a vote on something else.</summary>
    public bool IsStale(Draft draft) => _ballots.Count > 0 && _votedOn != Mark(draft);

    /// <summary>Forgets all but how many people there are.</summary>
    public void Clear()
    {
        _ballots = [];
        _votedOn = "";
    }

    private static string Mark(Draft draft) => string.Join(',', draft.Choices.Select(c => c.Move).Order());
}
