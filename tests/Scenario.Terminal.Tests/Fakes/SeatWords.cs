using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>Words kept in memory.</summary>
internal sealed class SeatWords : ISeatWords
{
    private readonly Dictionary<string, string> _words = [];

    public bool IsSet(string seatId) => _words.ContainsKey(seatId);

    public void Set(string seatId, string word) => _words[seatId] = word;

    public bool Opens(string seatId, string word) => (word.Length == 0 || !WrongSoFar.IsShut) && _words.GetValueOrDefault(seatId, "") == word;

    public WrongWords Wrong(string seatId) => WrongSoFar;

    /// <summary>What is said of wrong words.</summary>
    public WrongWords WrongSoFar { get; set; }

    /// <summary>Runs of wrong words of which nobody was told.</summary>
    public List<WrongRun> Untold { get; } = [];

    public IReadOnlyList<WrongRun> TakeUntold()
    {
        var untold = Untold.ToList();
        Untold.Clear();
        return untold;
    }

    /// <summary>Programs that asked for the log and of which nobody was told.</summary>
    public List<Knock> Knocks { get; } = [];

    public IReadOnlyList<Knock> TakeKnocks()
    {
        var knocks = Knocks.ToList();
        Knocks.Clear();
        return knocks;
    }

    /// <summary>Half past eight in the evening and so many seconds, one day.</summary>
    public static DateTimeOffset Evening(double seconds) => new DateTimeOffset(2025, 3, 1, 20, 30, 0, TimeSpan.Zero).AddSeconds(seconds);
}
