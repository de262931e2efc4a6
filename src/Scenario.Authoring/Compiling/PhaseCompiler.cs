using Scenario.Authoring.Diagnostics;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;

namespace Scenario.Authoring.Compiling;

/// <summary>Compiles the ladder. Gates come first, because other conditions ask about them.</summary>
internal sealed class PhaseCompiler(CompilationContext context, EffectCompiler effects)
{
    private readonly List<Condition> _gates = [];

    public void CompileGates()
    {
        foreach (var phase in context.Root.Objects("phases"))
        {
            _gates.Add(_gates.Count == 0 ? ConstantCondition.Always : context.Condition(phase.Object("gate")?["when"]));
        }

        context.Names.OpenGates(_gates);
    }

    public IReadOnlyList<PhaseDefinition> Phases() => [.. context.Root.Objects("phases").Select(Phase)];

    private PhaseDefinition Phase(Fields phase, int index)
    {
        foreach (var name in (string[])["gate", "comingDown"])
        {
            if (index == 0 && phase.Node.Find(name) is { } property)
            {
                context.Diagnostics.Report(MeaningCodes.FirstPhase, property.NameSpan, $"the first phase has no `{name}`", "on the lowest rung", "remove it");
            }
        }

        var owner = new EffectOwner(context, CauseKind.Phase, index, phase.Raw("id"));
        var gate = index > 0 && phase.Object("gate") is { } given
            ? new GateDefinition(
                _gates[index], given.Line("when"), given.ProseOrNull("agree"), given.Truth("forcible", otherwise: true),
                effects.Compile(given, "onMet", owner), effects.Compile(given, "onForced", owner))
            : new GateDefinition(_gates[index], "", null, Forcible: true, [], []);
        return new(
            phase.Raw("id"), phase.Line("title"), phase.Prose("summary"), gate,
            phase.Object("comingDown") is { } down ? effects.Compile(down, "effects", owner) : [], context.Basis(phase));
    }
}
