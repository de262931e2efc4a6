using System.Globalization;
using Scenario.Cli.Files;
using Scenario.Evaluation.Playthroughs;
using Scenario.Evaluation.Tables;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;

namespace Scenario.Cli.Scripts;

/// <summary>
/// What a seat's people do in a script, line by line: as in a playthrough (<c>move</c>, <c>answer</c>, <c>forecast</c>), and
/// beside that <c>first</c>, <c>vote</c>, <c>open</c>, <c>commit</c>, <c>pass</c> and <c>forgo</c>. A draft is never a commitment.
/// </summary>
internal sealed class SeatLines(LiveTable table, int seat)
{
    private readonly List<Choice> _choices = [];
    private readonly List<Ballot> _ballots = [];

    private CompiledScenario Scenario => table.Scenario;

    /// <summary>What a line asks of the rules; none if it only changes the draft.</summary>
    /// <exception cref="UsageException">It cannot be understood.</exception>
    public IReadOnlyList<Submission> Read(string line)
    {
        var (word, rest) = Cut(line);
        switch (word)
        {
            case "commit":
                return [new CommitDecision(seat, [.. _choices], Reason(rest), _ballots.Count > 0 ? [.. _ballots] : null)];
            case "pass":
                return [new CommitDecision(seat, [], Reason(rest), _ballots.Count > 0 ? [.. _ballots] : null)];
            case "forgo":
                return [new ForgoDecision(seat, Reason(rest) ?? throw new UsageException("Say why: forgo because ..."))];
            case "vote":
                Vote(rest);
                return [];
            case "first":
                return [First(rest)];
            case "open":
                return Open(rest);
            case "drop":
                _choices.Clear();
                _ballots.Clear();
                return [];
            case "move" or "answer" or "forecast":
                return Played(line);
            default:
                throw new UsageException($"A seat can move, commit, pass, forgo, vote, first, open, answer, forecast or drop: not \"{word}\".");
        }
    }

    /// <summary>A decision was accepted: the draft is done with.</summary>
    public void Committed()
    {
        _choices.Clear();
        _ballots.Clear();
    }

    private IReadOnlyList<Submission> Played(string line)
    {
        switch (PlaythroughFile.Line(line, Scenario, seat))
        {
            case PlayMove move:
                _choices.RemoveAll(choice => choice.Move == move.Choice.Move);
                _choices.Add(move.Choice);
                return [];
            case PlayAnswer answer:
                return [new AnswerInject(seat, answer.Inject, answer.Text)];
            case PlayForecast forecast:
                return [new RecordForecast(seat, forecast.Person, forecast.Forecast, forecast.Percent)];
            default:
                throw new UsageException($"\"{line}\" is nothing that a seat can do in a script.");
        }
    }

    // vote N for|against [because R]
    private void Vote(string rest)
    {
        var (number, more) = Cut(rest);
        var (side, why) = Cut(more);
        if (side is not ("for" or "against"))
        {
            throw new UsageException("A vote is written: vote 2 against because ...");
        }

        var person = Person(number);
        _ballots.RemoveAll(ballot => ballot.Person == person);
        _ballots.Add(new(person, side == "for", Reason(why)));
    }

    // first N ID[, ID]|none at 70
    private RecordFirstChoice First(string rest)
    {
        var (number, more) = Cut(rest);
        var at = more.LastIndexOf(" at ", StringComparison.Ordinal);
        if (at < 0 || !int.TryParse(more[(at + 4)..].Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var sure))
        {
            throw new UsageException("A first choice is written: first 2 MOVE, MOVE at 70");
        }

        var ids = more[..at].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(seat, Person(number), ids is ["none"] ? [] : [.. ids.Select(Move)], sure);
    }

    private IReadOnlyList<Submission> Open(string what)
    {
        if (what == "all")
        {
            return [.. table.View(seat).Traffic.Where(static message => message.Inject >= 0).Select(message => new OpenMessage(seat, message.Inject))];
        }

        var inject = Scenario.InjectIndex(what);
        return inject >= 0 ? [new OpenMessage(seat, inject)] : throw new UsageException($"There is no message \"{what}\".");
    }

    private int Move(string id) => Scenario.MoveIndex(id) is var move and >= 0 ? move : throw new UsageException($"There is no move \"{id}\".");

    private static int Person(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var person)
        ? person : throw new UsageException($"Say which of the seat's people, as a number from 1: not \"{text}\".");

    private static string? Reason(string rest) => rest.Length == 0 ? null
        : rest.StartsWith("because ", StringComparison.Ordinal) ? rest["because ".Length..].Trim()
        : throw new UsageException($"A reason begins with because: not \"{rest}\".");

    private static (string Word, string After) Cut(string text)
    {
        var parts = text.Split((char[])[' ', '\t'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (parts.Length > 0 ? parts[0] : "", parts.Length > 1 ? parts[1] : "");
    }
}
