using Scenario.Terminal.Playing;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>Words kept in memory.</summary>
internal sealed class SeatWords : ISeatWords
{
    private readonly Dictionary<string, string> _words = [];

    public bool IsSet(string seatId) => _words.ContainsKey(seatId);

    public void Set(string seatId, string word) => _words[seatId] = word;

    /// <summary>How long nothing opens.</summary>
    public TimeSpan Shut { get; init; }

    public bool Opens(string seatId, string word) => (Shut == TimeSpan.Zero || word.Length == 0) && _words.GetValueOrDefault(seatId, "") == word;

    public TimeSpan ShutFor(string seatId) => Shut;
}
