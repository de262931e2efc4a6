using Scenario.Exercise.Effects;
using Scenario.Exercise.Luck;

namespace Scenario.Authoring.Compiling;

/// <summary>Whose effects are compiled: numbers the places where the element draws luck.</summary>
internal sealed class EffectOwner(CompilationContext context, CauseKind kind, int index, string id)
{
    private readonly ulong _purpose = KeyedLuck.Purpose($"{context.ScenarioId}/{Word(kind)}.{id}");
    private int _next;

    public Cause Cause { get; } = new(kind, index);

    /// <summary>Questions among which those who choose the move name some; null where nothing is chosen.</summary>
    public IReadOnlyList<int>? Chosen { get; init; }

    /// <summary>How many <c>after</c> effects stand round what is compiled now: what was chosen with a move is forgotten by then.</summary>
    public int Delays { get; set; }

    /// <summary>Whether the element draws in more places than can be told apart.</summary>
    public bool DrawsTooOften => _next > DrawSite.SitesPerElement;

    /// <summary>The next place where it draws.</summary>
    public DrawSite NextSite() => new(_purpose, _next++);

    private static string Word(CauseKind kind) => kind.ToString().ToLowerInvariant();
}
