using Scenario.Authoring.Shapes;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;

namespace Scenario.Authoring.Expressions;

/// <summary>What names in a condition stand for.</summary>
public interface IVocabulary
{
    /// <summary>The number of the element with this id, or -1.</summary>
    int Find(NameKind kind, string id);

    /// <summary>All ids of a kind.</summary>
    IEnumerable<string> Ids(NameKind kind);

    /// <summary>How people call an element.</summary>
    string Title(NameKind kind, int index);

    /// <summary>How many questions of intelligence there are.</summary>
    int QuestionCount { get; }

    /// <summary>A question of intelligence.</summary>
    QuestionDefinition Question(int question);

    /// <summary>Thousandths in one step of an indicator's precision.</summary>
    int Step(int indicator);

    /// <summary>The condition of a rung's gate; null where gates cannot be asked about.</summary>
    Condition? Gate(int phase);

    /// <summary>The slot that remembers a condition from turn to turn; conditions with the same key share one. -1 if there is none to be had.</summary>
    int Remember(string key, Memory memory);
}
