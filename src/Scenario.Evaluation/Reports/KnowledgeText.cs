using Scenario.Exercise.Text;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Reports;

/// <summary>Knowledge against truth as bars made of letters: they read the same on paper, on a teletype and in a report.</summary>
public static class KnowledgeText
{
    private const int Width = 31;

    /// <summary>What the signs of a bar mean.</summary>
    public const string Legend = "- what is held to be possible, o the best guess, T the truth, X a best guess that is the truth";

    /// <summary>Question by question and turn by turn, each line safe to show.</summary>
    /// <param name="opened">What has been opened; null where nothing is.</param>
    public static IReadOnlyList<string> Lines(OpenedView? opened)
    {
        if (opened is not { Questions.Count: > 0 })
        {
            return ["There are no questions to hold an answer to."];
        }

        var lines = new List<string> { Legend };
        foreach (var question in opened.Questions)
        {
            lines.Add($"{question.Title} ({question.Min} to {question.Max})");
            for (var turn = 0; turn < question.Turns.Count; turn++)
            {
                lines.Add($"  turn {question.Turns[turn]}{(question.Truth.Count > 0 ? ": the truth is " + question.Truth[turn].Text : "")}");
                lines.AddRange(question.Holders
                    .Where(holder => holder.Points[turn] is not null)
                    .Select(holder => $"    {Bar(holder.Points[turn]!, TruthAt(question, turn))} {holder.Who}: {holder.Points[turn]!.Text}; confidence {holder.Points[turn]!.Confidence}"));
            }
        }

        return [.. lines.Select(SafeText.Line)];
    }

    /// <summary>One bar.</summary>
    /// <param name="held">What is held.</param>
    /// <param name="truth">Where the truth lies, 0 to 1000; -1 if nobody says.</param>
    public static string Bar(HeldPoint held, int truth)
    {
        var bar = new string('.', Width).ToCharArray();
        for (var i = At(held.Low); i <= At(held.High); i++)
        {
            bar[i] = '-';
        }

        bar[At(held.Best)] = 'o';
        if (truth >= 0)
        {
            bar[At(truth)] = At(truth) == At(held.Best) ? 'X' : 'T';
        }

        return new(bar);
    }

    /// <summary>Where the truth of a question lies at one of its turns, 0 to 1000; -1 if nobody says.</summary>
    public static int TruthAt(QuestionCourseView question, int turn) => question.Truth.Count > 0 ? question.Truth[turn].Position : -1;

    private static int At(int position) => Math.Clamp(position, 0, 1000) * (Width - 1) / 1000;
}
