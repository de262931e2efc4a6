using Scenario.Exercise.Views;

namespace Scenario.Terminal.Wording;

/// <summary>Messages in words.</summary>
internal static class TrafficWords
{
    /// <summary>The mark before a message: unread, waiting for an answer, or nothing.</summary>
    public static string Mark(MessageView message, bool isRead) => NeedsAnswer(message) ? "?" : isRead ? " " : "●";

    /// <summary>Whether an answer is still asked for.</summary>
    public static bool NeedsAnswer(MessageView message) => message.Prompt is not null && !message.IsAnswered;

    /// <summary>When, how and from whom, in one line.</summary>
    public static string Origin(MessageView message) => $"Turn {message.Turn} · {message.Channel} · {message.From}";

    /// <summary>A whole message.</summary>
    public static Page Whole(MessageView message, IReadOnlyList<AnswerView> answers)
    {
        var page = new Page().Add(message.Title, Tone.Heading).Blank()
            .Item("From    ", message.From, leadTone: Tone.Faint)
            .Item("To      ", message.To, leadTone: Tone.Faint)
            .Item("By      ", $"{message.Channel}, turn {message.Turn}", leadTone: Tone.Faint);
        if (message.Grade is { } grade)
        {
            page.Item("Grade   ", grade, Tone.Warning, leadTone: Tone.Faint);
        }

        page.Blank().Markdown(message.Text);
        if (message.Prompt is { } prompt)
        {
            page.Heading(message.IsAnswered ? "You were asked" : "You are asked to answer in writing").Markdown(prompt);
            var given = answers.LastOrDefault(a => a.Title == message.Title && a.Prompt == prompt) ?? answers.LastOrDefault(a => a.Prompt == prompt);
            if (given is not null)
            {
                page.Heading("Your answer").Add(given.Text);
            }
        }

        return page.Basis(message.Basis);
    }
}
