using System.Globalization;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>Asks one person after the other for the probabilities that are asked for in this turn.</summary>
internal sealed class PlainForecasts(Sitting sitting, PlainPrinter print, Func<string, string?> ask)
{
    private const int MostPeople = 100;

    /// <summary>Takes forecasts, or tells of those given where none is asked for.</summary>
    public void Run()
    {
        if (sitting.Stage != Stage.Deliberation || ForecastWords.Asked(sitting.View).Count == 0)
        {
            print.Show(ForecastWords.All(sitting.View));
            return;
        }

        var known = ForecastWords.People(sitting.View);
        int person = known.Count == 0 ? 1 : WhichPerson(known);
        while (person > 0 && Person(person) && person < MostPeople && PlainQuestion.IsYes(ask, "Does another person at this seat forecast?"))
        {
            person = Math.Max(person, ForecastWords.People(sitting.View).DefaultIfEmpty(0).Max()) + 1;
        }
    }

    private int WhichPerson(IReadOnlyList<int> known)
    {
        int next = Math.Min(known[^1] + 1, MostPeople);
        foreach (int person in known)
        {
            string given = ForecastWords.GivenNow(sitting.View, person);
            print.Say($"Person {person}: {(given.Length == 0 ? "nothing given this turn" : given)}.");
        }

        while (ask($"Which person are you? 1 to {next}; {next} is somebody new (an empty line goes back): ") is { Length: > 0 } typed)
        {
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int person) && person >= 1 && person <= next)
            {
                return person;
            }
        }

        return 0;
    }

    /// <summary>Asks one person; false at the end of the input.</summary>
    private bool Person(int person)
    {
        foreach (var asked in ForecastWords.Asked(sitting.View))
        {
            print.Say($"Person {person}. {MarkdownLight.Inline(asked.Text)}");
            if (ForecastWords.Now(sitting.View, asked, person) is { } given)
            {
                print.Say($"You said: {ForecastWords.Say(given.Percent)}. What you say now takes its place.");
            }

            while (true)
            {
                if (ask("Probability, 0 to 100 (an empty line goes on): ") is not { } typed)
                {
                    return false;
                }

                if (typed.Length == 0)
                {
                    break;
                }

                if (ForecastWords.Read(typed, out string complaint) is not { } percent)
                {
                    print.Say(complaint);
                    continue;
                }

                var answer = sitting.Forecast(person, asked.Forecast, percent);
                print.Say(answer.Refusal is { } refusal ? DecisionWords.Say(refusal) : $"On record: {ForecastWords.Say(percent)}.");
                break;
            }
        }

        return true;
    }
}
