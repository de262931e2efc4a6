using Scenario.Exercise.Conditions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Luck;

namespace Scenario.Exercise.Definitions;

/// <summary>What a move leaves to those who choose it: about which questions, and, if it shares, with whom and in which form.</summary>
/// <param name="MostQuestions">How many questions at most; one at least.</param>
/// <param name="Questions">Among which questions; empty for all.</param>
/// <param name="OnlyDisputed">Whether only questions with a discrepancy can be chosen.</param>
/// <param name="Recipients">Among which actors; empty if the move shares nothing.</param>
/// <param name="Forms">In which forms, with what sharing in that form brings.</param>
/// <param name="Caveat">Whether a caveat can go with it.</param>
/// <param name="Leak">How it may become known, or null.</param>
public sealed record OfferDefinition(
    int MostQuestions, IReadOnlyList<int> Questions, bool OnlyDisputed, IReadOnlyList<int> Recipients, IReadOnlyList<FormDefinition> Forms,
    bool Caveat, LeakDefinition? Leak)
{
    /// <summary>Whether the move passes anything on.</summary>
    public bool Shares => Recipients.Count > 0;
}

/// <summary>One form in which a move shares.</summary>
/// <param name="Form">The form.</param>
/// <param name="Effects">What sharing in it brings, once for each time the move is made.</param>
public sealed record FormDefinition(SharingForm Form, IReadOnlyList<Effect> Effects);

/// <summary>How what is shared may become known. The sender's confidence in each question shared then falls by a step.</summary>
/// <param name="Chance">Percent, in thousandths.</param>
/// <param name="Site">Where it is drawn.</param>
/// <param name="Effects">What else it brings.</param>
public sealed record LeakDefinition(Amount Chance, DrawSite Site, IReadOnlyList<Effect> Effects);
