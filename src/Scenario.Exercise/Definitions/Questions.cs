namespace Scenario.Exercise.Definitions;

/// <summary>What kind of answer a question has.</summary>
public enum QuestionKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>One of several stages in order.</summary>
    Stage,

    /// <summary>One of several categories without order.</summary>
    Category,
}

/// <summary>What an actor believes about a question to begin with. Kept from the file; the rules do not act on it yet.</summary>
/// <param name="Actor">Whose belief.</param>
/// <param name="Low">Lower bound, or null.</param>
/// <param name="Best">Best guess, or null.</param>
/// <param name="High">Upper bound, or null.</param>
/// <param name="Category">The category believed in, or null.</param>
/// <param name="Confidence">none, low, moderate or high.</param>
/// <param name="Grade">Reliability and credibility, or null.</param>
/// <param name="Roots">Who first collected it.</param>
/// <param name="From">Who passed it on, or -1.</param>
/// <param name="Form">full, sanitised or headline.</param>
/// <param name="AsOf">The turn it speaks of.</param>
/// <param name="Caveat">A caveat, or null.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record HoldingDefinition(
    int Actor, long? Low, long? Best, long? High, string? Category, string Confidence, string? Grade, IReadOnlyList<int> Roots,
    int From, string Form, int AsOf, string? Caveat, Basis Basis);

/// <summary>A quantity whose truth is hidden and of which each actor holds an estimate.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The question.</param>
/// <param name="Kind">What kind of answer it has.</param>
/// <param name="Truth">The indicator that is its truth, or -1.</param>
/// <param name="Names">Names of stages or categories.</param>
/// <param name="Moving">Whether the truth moves, so that estimates age.</param>
/// <param name="Holdings">Who believes what to begin with.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record QuestionDefinition(
    string Id, string Title, QuestionKind Kind, int Truth, IReadOnlyList<string> Names, bool Moving,
    IReadOnlyList<HoldingDefinition> Holdings, Basis Basis);
