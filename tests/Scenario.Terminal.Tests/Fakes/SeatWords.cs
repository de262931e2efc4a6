using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>Words kept in memory.</summary>
internal sealed class SeatWords : ISeatWords
{
    private readonly Dictionary<string, string> _words = [];

    public bool IsSet(string seatId) => _words.ContainsKey(seatId);

    public void Set(string seatId, string word) => _words[seatId] = word;

    public bool Opens(string seatId, string word) => _words.GetValueOrDefault(seatId, "") == word;

    public WrongWords Wrong(string seatId) => WrongSoFar;

    /// <summary>What is said of wrong words.</summary>
    public WrongWords WrongSoFar { get; set; }
}
