using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>Commands that put something on record: note, bookmark, observe, rate, answers, feedback, improvements.</summary>
internal static class RecordCommands
{
    public static Submission? Read(string name, CommandLineText text, ControlTerms terms) => name switch
    {
        "note" => text.IsEmpty ? throw text.Unclear("The note is missing.") : new TakeNote(NoteKind.Note, -1, 0, text.Rest()),
        "bookmark" => new TakeNote(NoteKind.Bookmark, -1, 0, text.Rest()),
        "observe" => Observe(text, terms),
        "rate" => Rate(text, terms),
        "answer-hotwash" => Answer(text),
        "feedback" => new TakeNote(NoteKind.Feedback, -1, text.Number(text.Word(), "Feedback"), text.Rest()),
        "improve" => Improve(text),
        _ => null,
    };

    private static TakeNote Observe(CommandLineText text, ControlTerms terms)
    {
        var objective = terms.Objectives.Find(text.Label()).Index;
        return text.IsEmpty ? throw text.Unclear("The observation is missing.") : new(NoteKind.Observation, objective, 0, text.Rest());
    }

    private static TakeNote Rate(CommandLineText text, ControlTerms terms)
    {
        var objective = terms.Objectives.Find(text.Word()).Index;
        var rating = "PSMU".IndexOf(text.Label().ToUpperInvariant() is { Length: 1 } letter ? letter : "?", StringComparison.Ordinal) + 1;
        return rating > 0
            ? new(NoteKind.Rating, objective, rating, text.Rest())
            : throw text.Unclear("A rating is P (without challenges), S (some), M (major) or U (unable).");
    }

    private static TakeNote Answer(CommandLineText text)
    {
        var question = text.Number(text.Label(), "A question");
        return text.IsEmpty ? throw text.Unclear("The answer is missing.") : new(NoteKind.HotWashAnswer, question - 1, 0, text.Rest());
    }

    private static TakeNote Improve(CommandLineText text)
    {
        var what = text.Until("::", "what is to be improved");
        var owner = text.Until("::", "the owner");
        return new(NoteKind.Improvement, -1, 0, what, owner, text.Rest());
    }
}
