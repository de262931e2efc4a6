namespace Scenario.Exercise.Knowledge;

/// <summary>How sure an estimate is held, after Intelligence Community Directive 203 (2015), D.6.e(2)(b). Never a likelihood.</summary>
public enum Confidence
{
    /// <summary>No confidence at all.</summary>
    None,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>High.</summary>
    High,
}

/// <summary>In which form a figure is passed on. A weaker form shields sources and weighs less.</summary>
public enum SharingForm
{
    /// <summary>With its origin.</summary>
    Full,

    /// <summary>From "a service": the origin is not told.</summary>
    Sanitised,

    /// <summary>The bare claim.</summary>
    Headline,
}

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

/// <summary>What an actor believes about one question. Values are in steps of the question's precision; stages and categories are numbered from 0.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="Best">Best guess.</param>
/// <param name="High">Upper bound.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Grade">Reliability of the source and credibility of the content.</param>
/// <param name="Roots">Who first collected it: bit i is actor i.</param>
/// <param name="Veiled">Those roots that the holder was not told: a part of <paramref name="Roots"/>.</param>
/// <param name="From">The actor that passed it on last, or -1 if nobody did.</param>
/// <param name="Form">The form in which it was passed on last.</param>
/// <param name="AsOf">The turn it speaks of.</param>
/// <param name="News">The turn in which it last gained or lost by news or by age.</param>
/// <param name="IsDisputed">Whether two figures in it do not fit together and nobody has reconciled them.</param>
public readonly record struct Estimate(
    int Low, int Best, int High, Confidence Confidence, Grade Grade, ulong Roots, ulong Veiled, int From, SharingForm Form,
    int AsOf, int News, bool IsDisputed);
