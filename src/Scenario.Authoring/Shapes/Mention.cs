using Scenario.Authoring.Source;

namespace Scenario.Authoring.Shapes;

/// <summary>An id that the file gives or refers to.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Id">The id.</param>
/// <param name="Span">Where.</param>
/// <param name="Scope">Where the list begins that it is unique in; 0 if that is the whole file.</param>
public sealed record Mention(NameKind Kind, string Id, SourceSpan Span, int Scope);

/// <summary>What the check of form found on its way through the file.</summary>
/// <param name="Given">Ids given to elements, in the order of the file.</param>
/// <param name="Referred">Ids referred to.</param>
public sealed record Mentions(IReadOnlyList<Mention> Given, IReadOnlyList<Mention> Referred);
