using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Expressions;
using Scenario.Authoring.Shapes;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;

namespace Scenario.Authoring.Playthroughs;

/// <summary>The names of a scenario that is already compiled. Nothing more can be remembered in its state.</summary>
internal sealed class ScenarioVocabulary(CompiledScenario scenario) : IVocabulary
{
    private const int LongestTitle = 80;

    public int Find(NameKind kind, string id)
    {
        var index = 0;
        foreach (var known in Ids(kind))
        {
            if (known == id)
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    public IEnumerable<string> Ids(NameKind kind) => kind switch
    {
        NameKind.Actor => scenario.Actors.Select(static x => x.Id),
        NameKind.Seat => scenario.Seats.Select(static x => x.Id),
        NameKind.Indicator => scenario.Indicators.Select(static x => x.Id),
        NameKind.Flag => scenario.Flags.Select(static x => x.Id),
        NameKind.Question => scenario.Questions.Select(static x => x.Id),
        NameKind.Forecast => scenario.Forecasts.Select(static x => x.Id),
        NameKind.Phase => scenario.Phases.Select(static x => x.Id),
        NameKind.Move => scenario.Moves.Select(static x => x.Id),
        NameKind.Trigger => scenario.Triggers.Select(static x => x.Id),
        NameKind.Inject => scenario.Injects.Select(static x => x.Id),
        NameKind.Ending => scenario.Endings.Select(static x => x.Id),
        NameKind.Start => scenario.Starts.Select(static x => x.Id),
        _ => [],
    };

    public string Title(NameKind kind, int index) => DiagnosticBag.Shorten(
        kind switch
        {
            NameKind.Indicator => scenario.Indicators[index].Title,
            NameKind.Flag => scenario.Flags[index].Meaning,
            NameKind.Actor => scenario.Actors[index].Name,
            NameKind.Question => scenario.Questions[index].Title,
            NameKind.Phase => scenario.Phases[index].Title,
            NameKind.Move => scenario.Moves[index].Title,
            NameKind.Trigger => scenario.Triggers[index].Title,
            NameKind.Inject => scenario.Injects[index].Title,
            NameKind.Start => scenario.Starts[index].Title,
            _ => "",
        }, LongestTitle);

    public int QuestionCount => scenario.Questions.Count;

    public QuestionDefinition Question(int question) => scenario.Questions[question];

    public int Step(int indicator) => scenario.Indicators[indicator].Step;

    public Condition? Gate(int phase) => scenario.Phases[phase].Gate.When;

    public int Remember(string key, Memory memory) => -1;
}
