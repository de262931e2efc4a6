namespace Scenario.Exercise.Events;

/// <summary>Words that were written during the exercise: a message of the facilitator's, a proposal of a seat's.</summary>
/// <param name="To">Which seats get it: bit i is seat i.</param>
/// <param name="From">Who sends it.</param>
/// <param name="Channel">How it comes.</param>
/// <param name="Title">Its subject.</param>
/// <param name="Text">Its text.</param>
public sealed record Letter(ulong To, string From, string Channel, string Title, string Text);

/// <summary>Kinds of things that staff and participants put on record beside the exercise.</summary>
public enum NoteKind
{
    /// <summary>A facilitator's note.</summary>
    Note,

    /// <summary>A moment to come back to.</summary>
    Bookmark,

    /// <summary>An evaluator's observation; about an objective.</summary>
    Observation,

    /// <summary>A rating of an objective; 1 performed without challenges (P), 2 with some (S), 3 with major ones (M), 4 unable to be performed (U).</summary>
    Rating,

    /// <summary>An answer in the hot wash; about a question of the debrief.</summary>
    HotWashAnswer,

    /// <summary>A participant's feedback on the exercise; rated 1 (not at all) to 5 (very much).</summary>
    Feedback,

    /// <summary>Something to be improved, with an owner and a date.</summary>
    Improvement,

    /// <summary>Something that the staff asked for and the rules, or the door, refused; what and why.</summary>
    Refusal,
}
