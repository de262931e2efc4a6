using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Expressions;
using Scenario.Authoring.Shapes;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.State;
using Scenario.Exercise.Text;

namespace Scenario.Authoring.Compiling;

/// <summary>The names of a file: which number each element has within its kind.</summary>
internal sealed class FileVocabulary : IVocabulary
{
    private const int LongestTitle = 80;
    private const int LongestMeaning = 200;

    private static readonly (NameKind Kind, string List, string Title)[] Lists =
    [
        (NameKind.Source, "sources", "title"), (NameKind.Objective, "objectives", "title"), (NameKind.Actor, "actors", "name"),
        (NameKind.Seat, "seats", "title"), (NameKind.Indicator, "indicators", "title"), (NameKind.Flag, "flags", "meaning"),
        (NameKind.Question, "questions", "title"), (NameKind.Forecast, "forecasts", "text"), (NameKind.Phase, "phases", "title"), (NameKind.Category, "categories", "title"),
        (NameKind.Move, "moves", "title"), (NameKind.Trigger, "triggers", "title"), (NameKind.Inject, "injects", "title"),
        (NameKind.Policy, "policies", "title"), (NameKind.Ending, "endings", "title"), (NameKind.Start, "starts", "title"),
    ];

    private readonly Dictionary<NameKind, Dictionary<string, int>> _indexes = [];
    private readonly Dictionary<NameKind, List<string>> _titles = [];
    private readonly List<(int Decimals, long? Least, long? Greatest)> _indicators = [];
    private readonly List<bool> _public = [];
    private readonly Dictionary<string, int> _slots = [];
    private readonly List<Memory> _memories = [];
    private IReadOnlyList<Condition>? _gates;
    private IReadOnlyList<QuestionDefinition> _questions = [];

    public FileVocabulary(Fields root, CompilationRules rules)
    {
        foreach (var (kind, list, titleProperty) in Lists)
        {
            if (rules == CompilationRules.First && kind is NameKind.Question or NameKind.Forecast)
            {
                continue;
            }

            var indexes = _indexes[kind] = [];
            var titles = _titles[kind] = [];
            foreach (var element in root.Objects(list))
            {
                if (element.Text("id") is { } id)
                {
                    indexes.TryAdd(id.Value, titles.Count);
                }

                titles.Add(DiagnosticBag.Shorten(element.Line(titleProperty), kind == NameKind.Flag ? LongestMeaning : LongestTitle));
            }
        }

        foreach (var indicator in root.Objects("indicators"))
        {
            _indicators.Add((Math.Clamp(indicator.Whole("decimals"), 0, 3), indicator.Thousandths("min"), indicator.Thousandths("max")));
        }

        foreach (var actor in root.Objects("actors"))
        {
            _public.Add(actor.Truth("public") && rules != CompilationRules.First);
        }

        if (rules != CompilationRules.First)
        {
            foreach (var id in BuiltInPolicies.Ids)
            {
                _indexes[NameKind.Policy].TryAdd(id, _titles[NameKind.Policy].Count);
                _titles[NameKind.Policy].Add(id);
            }
        }

        if (_titles[NameKind.Start].Count == 0)
        {
            _indexes[NameKind.Start]["full"] = 0;
            _titles[NameKind.Start].Add(SafeText.Line("From the beginning"));
        }
    }

    /// <summary>What is remembered from turn to turn.</summary>
    public IReadOnlyList<Memory> Memories => _memories;

    /// <summary>The most conditions that can be remembered.</summary>
    public const int MostMemories = 1000;

    /// <summary>Makes gates known, once all of them are compiled.</summary>
    public void OpenGates(IReadOnlyList<Condition> gates) => _gates = gates;

    public int Find(NameKind kind, string id) => _indexes.TryGetValue(kind, out var indexes) && indexes.TryGetValue(id, out var index) ? index : -1;

    public IEnumerable<string> Ids(NameKind kind) => _indexes.TryGetValue(kind, out var indexes) ? indexes.Keys : [];

    public string Title(NameKind kind, int index) => _titles[kind][index];

    public int Step(int indicator) => FixedPoint.StepOf(_indicators[indicator].Decimals);

    /// <summary>The precision of an indicator.</summary>
    public int Decimals(int indicator) => _indicators[indicator].Decimals;

    /// <summary>The least and the greatest value of an indicator in thousandths, as far as the file says.</summary>
    public (long? Least, long? Greatest) Range(int indicator) => (_indicators[indicator].Least, _indicators[indicator].Greatest);

    /// <summary>Whether an actor stands for the public.</summary>
    public bool IsPublic(int actor) => _public[actor];

    /// <summary>Makes questions known, once all of them are compiled.</summary>
    public void OpenQuestions(IReadOnlyList<QuestionDefinition> questions) => _questions = questions;

    public QuestionDefinition Question(int question) => _questions[question];

    public int QuestionCount => _questions.Count;

    public Condition? Gate(int phase) => _gates is { } gates && phase < gates.Count ? gates[phase] : null;

    public int Remember(string key, Memory memory)
    {
        if (_slots.TryGetValue(key, out var slot))
        {
            return slot;
        }

        if (_memories.Count >= MostMemories)
        {
            return -1;
        }

        _memories.Add(memory);
        return _slots[key] = _memories.Count - 1;
    }
}
