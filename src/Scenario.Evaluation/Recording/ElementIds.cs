using Scenario.Exercise.Definitions;

namespace Scenario.Evaluation.Recording;

/// <summary>Ids of a scenario's elements, both ways.</summary>
internal sealed class ElementIds
{
    private readonly Dictionary<FieldRole, string[]> _ids;
    private readonly Dictionary<FieldRole, Dictionary<string, int>> _indices;

    public ElementIds(CompiledScenario scenario)
    {
        _ids = new()
        {
            [FieldRole.Start] = [.. scenario.Starts.Select(e => e.Id)],
            [FieldRole.Seat] = [.. scenario.Seats.Select(e => e.Id)],
            [FieldRole.Indicator] = [.. scenario.Indicators.Select(e => e.Id)],
            [FieldRole.Flag] = [.. scenario.Flags.Select(e => e.Id)],
            [FieldRole.Inject] = [.. scenario.Injects.Select(e => e.Id)],
            [FieldRole.Trigger] = [.. scenario.Triggers.Select(e => e.Id)],
            [FieldRole.Move] = [.. scenario.Moves.Select(e => e.Id)],
            [FieldRole.Ending] = [.. scenario.Endings.Select(e => e.Id)],
            [FieldRole.Phase] = [.. scenario.Phases.Select(e => e.Id)],
            [FieldRole.Question] = [.. scenario.Questions.Select(e => e.Id)],
            [FieldRole.Actor] = [.. scenario.Actors.Select(e => e.Id)],
            [FieldRole.Forecast] = [.. scenario.Forecasts.Select(e => e.Id)],
            [FieldRole.Objective] = [.. scenario.Objectives.Select(e => e.Id)],
            [FieldRole.DebriefQuestion] = [.. scenario.Debrief.Questions.Select(e => e.Id)],
            [FieldRole.Policy] = [.. scenario.Policies.Select(e => e.Id)],
        };
        _indices = _ids.ToDictionary(
            pair => pair.Key, pair => pair.Value.Select((id, index) => (id, index)).DistinctBy(e => e.id).ToDictionary(e => e.id, e => e.index));
    }

    /// <summary>The id, or null where the number is no index (such as -1 for "none").</summary>
    public string? Of(FieldRole role, int index) =>
        _ids.TryGetValue(role, out var ids) && index >= 0 && index < ids.Length ? ids[index] : null;

    /// <summary>Whether numbers of this role are indices of elements.</summary>
    public bool Names(FieldRole role) => _ids.ContainsKey(role);

    /// <summary>The index; fails where there is no such element.</summary>
    public int Find(FieldRole role, string id) =>
        _indices.TryGetValue(role, out var indices) && indices.TryGetValue(id, out var index)
            ? index
            : throw new FormatException($"the scenario in this log has no {KebabNames<FieldRole>.Instance.Of(role)} \"{id}\"");
}
