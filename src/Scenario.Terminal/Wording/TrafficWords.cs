using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>Messages in words.</summary>
internal static class TrafficWords
{
    /// <summary>The mark before a message: unread, waiting for an answer, or nothing.</summary>
    public static string Mark(MessageView message, bool isRead) => NeedsAnswer(message) ? "?" : isRead ? " " : "●";

    /// <summary>Whether an answer is still asked for.</summary>
    public static bool NeedsAnswer(MessageView message) => message.Prompt is not null && !message.IsAnswered;

    /// <summary>The answer that stands, which is the last one given, or null.</summary>
    public static AnswerView? Given(MessageView message, IReadOnlyList<AnswerView> answers) => message.Prompt is not { } prompt ? null
        : answers.LastOrDefault(a => a.Title == message.Title && a.Prompt == prompt) ?? answers.LastOrDefault(a => a.Prompt == prompt);

    /// <summary>Such as <c>One unread message</c>.</summary>
    public static string Unread(int count) => count switch
    {
        0 => "No unread messages",
        1 => "One unread message",
        _ => $"{count} unread messages",
    };

    /// <summary>When, how and from whom, in one line.</summary>
    public static string Origin(MessageView message) => $"Turn {message.Turn} · {message.Channel} · {message.From}";

    /// <summary>What this seat wrote earlier and is reminded of; an empty page if nothing.</summary>
    public static Page Recalled(MessageView message) => message.Recalled is not { } earlier ? new Page()
        : new Page().Heading($"In turn {earlier.Turn} you wrote:").Item("  ", $"\"{earlier.Text}\"", Tone.Strong).Blank();

    /// <summary>A whole message.</summary>
    public static Page Whole(MessageView message, IReadOnlyList<AnswerView> answers)
    {
        var page = new Page().Add(message.Title, Tone.Heading).Blank();
        page.Item("From    ", message.From, leadTone: Tone.Faint);
        if (message.To.Length > 0)
        {
            page.Item("To      ", message.To, leadTone: Tone.Faint);
        }

        page.Item("By      ", $"{message.Channel}, turn {message.Turn}", leadTone: Tone.Faint);
        if (message.Grade is { } grade)
        {
            page.Item("Grade   ", grade, Tone.Warning, leadTone: Tone.Faint);
        }

        page.Blank().Markdown(message.Text);
        if (message.Recalled is not null)
        {
            page.Blank().Append(Recalled(message));
        }

        if (message.Prompt is { } prompt)
        {
            page.Heading(message.IsAnswered ? "You were asked" : "You are asked to answer in writing").Markdown(prompt);
            if (Given(message, answers) is { } given)
            {
                page.Heading("Your answer").Add(given.Text);
            }
        }

        return page.Basis(message.Basis);
    }
}
