using System.Globalization;
using Scenario.Cli.Files;
using Scenario.Evaluation.Playthroughs;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;

namespace Scenario.Cli.Scripts;

/// <summary>
/// Reads what a seat's people do: as in a playthrough (<c>move</c>, <c>answer</c>, <c>forecast</c>), and beside that all that
/// they can do at their screen. It asks the scenario alone, so that a script can be read before anything is played.
/// </summary>
internal static class SeatReading
{
    /// <summary>What a seat's people can do.</summary>
    public static readonly IReadOnlyList<string> Words =
        ["move", "drop", "commit", "pass", "forgo", "first", "vote", "against", "open", "answer", "forecast", "propose", "argue", "odds"];

    // What the seat does as a whole; the rest is said by one of its people.
    private static readonly IReadOnlyList<string> OfAll = ["move", "drop", "commit", "pass", "forgo", "open", "answer"];

    /// <summary>What is done.</summary>
    /// <exception cref="UsageException">It cannot be understood.</exception>
    public static SeatAct Read(SeatStep step, CompiledScenario scenario, IEnumerable<int> played)
    {
        var id = scenario.Seats[step.Seat].Id;
        if (!played.Contains(step.Seat))
        {
            throw new UsageException($"No people play {id} in this exercise: name it with --seat when the exercise begins, or leave the line out.");
        }

        if (step.Person is not null && OfAll.Contains(step.Word))
        {
            throw new UsageException($"\"{step.Word}\" is done by the seat as a whole: {id}> {step.Word} ...");
        }

        return step.Word switch
        {
            "commit" => new Decide(false, Reason(step.Rest)),
            "pass" => new Decide(true, Reason(step.Rest)),
            "forgo" => new Ask(new ForgoDecision(step.Seat, Reason(step.Rest) ?? throw new UsageException("Say why: forgo because ..."))),
            "vote" => Vote(step),
            "first" => First(step, scenario),
            "against" => new SpeakAgainst(step.Person ?? TeamRules.Chair, step.Rest.Length > 0 ? step.Rest : throw new UsageException("Say what speaks against it: against TEXT")),
            "open" => Open(step, scenario),
            "drop" => step.Rest.Length == 0 ? new DropMarks() : throw new UsageException("drop takes all marks away: nothing follows it."),
            "propose" => new Ask(SpokenReading.Propose(step)),
            "argue" => new Ask(SpokenReading.Argue(step, scenario)),
            "odds" => new Ask(SpokenReading.Odds(step, scenario)),
            _ => Played(step, scenario),
        };
    }

    /// <summary>The reason behind <c>because</c>, or null if nothing is left.</summary>
    /// <exception cref="UsageException">Something else is left.</exception>
    public static string? Reason(string rest) => rest.Length == 0 ? null
        : ScriptReading.Cut(rest) is ("because", var reason) ? (reason.Length > 0 ? reason : throw new UsageException("The reason after \"because\" is missing."))
        : throw new UsageException($"A reason begins with because: not \"{ScriptReading.Shortened(rest)}\".");

    /// <summary>A whole number of percent.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static int Percent(string text) =>
        int.TryParse(text.EndsWith('%') ? text[..^1].TrimEnd() : text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent : throw new UsageException($"A whole number of percent is needed, from 0 to 100: not \"{ScriptReading.Shortened(text)}\".");

    private static SeatAct Played(SeatStep step, CompiledScenario scenario)
    {
        var person = step.Person is { } number ? string.Create(CultureInfo.InvariantCulture, $" person {number}") : "";
        return PlaythroughFile.Line($"{step.Word} {step.Rest}{person}", scenario, step.Seat) switch
        {
            PlayMove move => new MarkMove(move.Choice),
            PlayAnswer answer => new Ask(new AnswerInject(step.Seat, answer.Inject, answer.Text)),
            PlayForecast forecast => new Ask(new RecordForecast(step.Seat, forecast.Person, forecast.Forecast, forecast.Percent)),
            _ => throw new UsageException($"\"{ScriptReading.Shortened(step.Rest)}\" is nothing that a seat can do in a script."),
        };
    }

    // vote N for|against [because R]
    private static CastVote Vote(SeatStep step)
    {
        var (person, more) = Who(step);
        var (side, why) = ScriptReading.Cut(more);
        if (side is not ("for" or "against"))
        {
            throw new UsageException("A vote is written: vote 2 for, or vote 2 against because ...");
        }

        var reason = Reason(why);
        return reason is null && side == "against"
            ? throw new UsageException($"Whoever votes against says why: vote {person} against because ...")
            : new(new(person, side == "for", reason));
    }

    // first N ID[, ID]|none at 70
    private static Ask First(SeatStep step, CompiledScenario scenario)
    {
        var (person, more) = Who(step);
        var at = more.LastIndexOf(" at ", StringComparison.Ordinal);
        if (at < 0)
        {
            throw new UsageException("A first choice is written: first 2 MOVE, MOVE at 70, or first 2 none at 70");
        }

        var ids = more[..at].Split(',', StringSplitOptions.TrimEntries);
        List<int> moves = ids is ["none"] ? [] : [.. ids.Select(id => Move(id, scenario))];
        return moves.Find(move => scenario.Moves[move].Seat != step.Seat) is var foreign && moves.Count > 0 && scenario.Moves[foreign].Seat != step.Seat
            ? throw new UsageException($"\"{scenario.Moves[foreign].Id}\" is no move of {scenario.Seats[step.Seat].Id}.")
            : new(new RecordFirstChoice(step.Seat, person, moves, Percent(more[(at + 4)..].Trim())));
    }

    private static SeatAct Open(SeatStep step, CompiledScenario scenario)
    {
        if (step.Rest == "all")
        {
            return new OpenAll();
        }

        return scenario.InjectIndex(step.Rest) is var inject and >= 0 ? new Ask(new OpenMessage(step.Seat, inject))
            : throw new UsageException($"There is no message \"{ScriptReading.Shortened(step.Rest)}\": open ID, or open all.");
    }

    /// <summary>The move of an id.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static int Move(string id, CompiledScenario scenario) => scenario.MoveIndex(id) is var move and >= 0
        ? move : throw new UsageException($"There is no move \"{ScriptReading.Shortened(id)}\".");

    private static (int Person, string After) Who(SeatStep step)
    {
        if (step.Person is { } said)
        {
            return (said, step.Rest);
        }

        var (number, more) = ScriptReading.Cut(step.Rest);
        return (ScriptReading.Person(number), more);
    }
}
