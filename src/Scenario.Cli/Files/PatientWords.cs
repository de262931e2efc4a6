using Scenario.Terminal.Playing;

namespace Scenario.Cli.Files;

/// <summary>Words that cannot be guessed in haste: after five wrong ones within a minute nothing opens for a minute, and the record says so.</summary>
/// <param name="words">The words.</param>
/// <param name="time">The clock.</param>
/// <param name="tell">Told who was tried when five wrong words had been given.</param>
public sealed class PatientWords(ISeatWords words, TimeProvider time, Action<string> tell) : ISeatWords
{
    /// <summary>So many wrong words are tried within a minute.</summary>
    public const int Most = 5;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Queue<long>> _wrong = [];

    /// <inheritdoc/>
    public bool IsSet(string seatId) => words.IsSet(seatId);

    /// <inheritdoc/>
    public void Set(string seatId, string word) => words.Set(seatId, word);

    /// <inheritdoc/>
    public bool Opens(string seatId, string word)
    {
        // The empty word is how it is asked whether a seat wanted any.
        if (word.Length == 0)
        {
            return words.Opens(seatId, word);
        }

        var wrong = _wrong.TryGetValue(seatId, out var known) ? known : _wrong[seatId] = [];
        while (wrong.Count > 0 && time.GetElapsedTime(wrong.Peek()) >= Span)
        {
            wrong.Dequeue();
        }

        if (wrong.Count >= Most)
        {
            return false;
        }

        if (words.Opens(seatId, word))
        {
            wrong.Clear();
            return true;
        }

        wrong.Enqueue(time.GetTimestamp());
        if (wrong.Count == Most)
        {
            tell(seatId);
        }

        return false;
    }
}
