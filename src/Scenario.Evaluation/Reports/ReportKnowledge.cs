using System.Globalization;
using System.Text;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.State;
using Scenario.Exercise.Views;
using static Scenario.Evaluation.Reports.MarkdownText;

namespace Scenario.Evaluation.Reports;

/// <summary>Who knew what: knowledge against truth, what was withheld, what was secret, how good the forecasts were.</summary>
internal static class ReportKnowledge
{
    public static void Add(StringBuilder text, CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events, ExerciseState end)
    {
        var opened = OpenedViews.Of(scenario, end, events);
        AddQuestions(text, opened.Questions);
        AddLines(text, "What was withheld", opened.Withheld);
        AddLines(text, "What was secret", opened.Secrets);
        AddRecalls(text, scenario, events);
        AddForecasts(text, ForecastViews.Of(scenario, end, events, seat: 0, isOpen: true));
    }

    private static void AddQuestions(StringBuilder text, IReadOnlyList<QuestionCourseView> questions)
    {
        if (!questions.Any(static question => question.Turns.Count > 0 && question.Holders.Count > 0))
        {
            return;
        }

        text.Line("## Knowledge against truth").Line();
        text.Line($"At the close of each turn. In a bar: {KnowledgeText.Legend}.").Line();
        foreach (var question in questions.Where(static question => question.Turns.Count > 0 && question.Holders.Count > 0))
        {
            text.Line($"**{Inline(question.Title)}** ({Inline(question.Min)} to {Inline(question.Max)})").Line();
            text.Line("| Turn | Who | Bar | Held | Confidence | Truth |").Line("|---:|---|---|---|---|---|");
            for (var turn = 0; turn < question.Turns.Count; turn++)
            {
                AddTurn(text, question, turn);
            }

            text.Line();
        }
    }

    private static void AddTurn(StringBuilder text, QuestionCourseView question, int turn)
    {
        foreach (var holder in question.Holders)
        {
            if (holder.Points[turn] is { } held)
            {
                var truth = question.Truth.Count == 0 ? "" : $"{Inline(question.Truth[turn].Text)}{(held.HoldsTruth == true ? ", within" : ", outside")}";
                text.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {question.Turns[turn]} | {Inline(holder.Who)} | `{KnowledgeText.Bar(held, KnowledgeText.TruthAt(question, turn))}` | {Inline(held.Text)} | {held.Confidence} | {truth} |"));
            }
        }
    }

    private static void AddLines(StringBuilder text, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Line($"## {heading}").Line();
        foreach (var line in lines)
        {
            text.Line("- " + Inline(line));
        }

        text.Line();
    }

    // A team's own words about its threshold, and the moment at which they were held up to it.
    private static void AddRecalls(StringBuilder text, CompiledScenario scenario, IReadOnlyList<ExerciseEvent> events)
    {
        var turn = 0;
        var given = new Dictionary<int, (int Turn, string Text)>();
        var lines = new List<string>();
        foreach (var happened in events)
        {
            if (happened.Kind == EventKind.TurnOpened)
            {
                turn = happened.Subject;
            }
            else if (happened.Kind == EventKind.AnswerRecorded)
            {
                given[happened.Subject] = (turn, happened.Text ?? "");
            }
            else if (happened.Kind == EventKind.InjectDelivered && scenario.Injects[happened.Subject].Recalls is var asked and >= 0)
            {
                var question = scenario.Injects[asked];
                var seat = question.AskedSeat < 0 ? "" : Inline(scenario.Seats[question.AskedSeat].Title);
                lines.Add(given.TryGetValue(asked, out var answer)
                    ? string.Create(CultureInfo.InvariantCulture, $"- **{seat}** wrote in turn {answer.Turn}, asked \"{Inline(question.Prompt)}\"; in turn {turn} \"{Inline(scenario.Injects[happened.Subject].Title)}\" held it up again:")
                    : string.Create(CultureInfo.InvariantCulture, $"- **{seat}** wrote nothing when asked \"{Inline(question.Prompt)}\"; in turn {turn} \"{Inline(scenario.Injects[happened.Subject].Title)}\" had nothing to hold up."));
                lines.AddRange(answer.Text is { Length: > 0 } words ? Quote(words, "  ") : []);
            }
        }

        if (lines.Count > 0)
        {
            text.Line("## Own definitions, and where they came back").Line();
            lines.ForEach(line => text.Line(line));
            text.Line();
        }
    }

    private static void AddForecasts(StringBuilder text, IReadOnlyList<ForecastView> forecasts)
    {
        if (!forecasts.Any(static forecast => forecast.Given.Count > 0))
        {
            return;
        }

        text.Line("## Forecasts").Line();
        text.Line("The Brier score is the mean of (probability - outcome) squared: 0 is perfect, 0.25 is what always saying 50 % gets.").Line();
        foreach (var forecast in forecasts.Where(static forecast => forecast.Given.Count > 0))
        {
            var outcome = forecast.Outcome switch { true => "It happened.", false => "It did not happen.", null => "It cannot be scored." };
            text.Line($"**{Inline(forecast.Text)}** {outcome}").Line();
            foreach (var given in forecast.Given)
            {
                text.Line(string.Create(CultureInfo.InvariantCulture, $"- Turn {given.Turn}: {Inline(given.Seat)}, person {given.Person}: {given.Percent} %, {given.Words}"));
            }

            text.Line();
            AddScores(text, forecast.Scores);
        }
    }

    private static void AddScores(StringBuilder text, IReadOnlyList<ForecastScore> scores)
    {
        if (scores.Count == 0)
        {
            return;
        }

        text.Line("| Forecaster | Brier score |").Line("|---|---:|");
        foreach (var score in scores)
        {
            text.Line(string.Create(CultureInfo.InvariantCulture, $"| {Inline(score.Who)} | {score.Score / 1000m:0.000} |"));
        }

        text.Line();
    }
}
