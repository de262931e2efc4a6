using Scenario.Exercise.Events;

namespace Scenario.Exercise.Views;

/// <summary>What some cause did to one indicator.</summary>
/// <param name="Indicator">Which indicator.</param>
/// <param name="Sum">The change in all, in steps of its precision; 0 if it was given a value instead.</param>
/// <param name="Value">The value it was given, in steps, or null.</param>
/// <param name="Why">The authors' reasons, each once, or null.</param>
public sealed record IndicatorEffect(int Indicator, long Sum, int? Value, string? Why);

/// <summary>Sums up pushes and values given by indicator, with their reasons: for the reveal and for the report alike.</summary>
public sealed class ChangeTally
{
    private readonly SortedDictionary<int, (long Sum, List<string> Why)> _sums = [];
    private readonly List<IndicatorEffect> _values = [];

    /// <summary>Takes an event; what is neither a push nor a value given is passed over.</summary>
    public void Add(in ExerciseEvent happened)
    {
        if (happened.Kind == EventKind.IndicatorPlaced)
        {
            _values.Add(new(happened.Subject, 0, happened.After, happened.Text));
        }
        else if (happened.Kind == EventKind.IndicatorPushed)
        {
            var (sum, why) = _sums.TryGetValue(happened.Subject, out var before) ? before : (0, []);
            if (happened.Text is { Length: > 0 } note && !why.Contains(note))
            {
                why.Add(note);
            }

            _sums[happened.Subject] = (sum + happened.After, why);
        }
    }

    /// <summary>Changes in the order of indicators, then values given; what cancelled out is left away.</summary>
    public IEnumerable<IndicatorEffect> Effects() => _sums
        .Where(static change => change.Value.Sum != 0)
        .Select(static change => new IndicatorEffect(
            change.Key, change.Value.Sum, null, change.Value.Why.Count == 0 ? null : string.Join(" / ", change.Value.Why)))
        .Concat(_values);
}
