using System.Globalization;
using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Expressions;
using Scenario.Authoring.Shapes;
using Scenario.Authoring.Source;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Text;
using static Scenario.Authoring.Diagnostics.DiagnosticBag;

namespace Scenario.Authoring.Playthroughs;

/// <summary>One reading of one playthrough, line by line.</summary>
internal sealed class PlaythroughReading(CompiledScenario scenario, DiagnosticBag diagnostics)
{
    private static readonly string[] Commands =
        ["scenario", "start", "seed", "seat", "turn", "move", "answer", "forecast", "refuse", "pass", "expect", "play"];

    private const int MostPercent = 100;
    private const int MostPeople = 100;

    private readonly ScenarioVocabulary _names = new(scenario);
    private readonly ExpressionCompiler _expressions = new(new ScenarioVocabulary(scenario));
    private readonly HashSet<string> _head = [];
    private readonly List<PlaythroughTurn> _turns = [];
    private readonly List<PlaythroughExpectation> _expectations = [];
    private List<PlaythroughCommand>? _commands;
    private string? _scenarioId;
    private int _start;
    private ulong _seed;
    private int _seat = -1;
    private int _ending = -1;
    private int _endingLine;
    private bool _playsOn;

    public void Read(PlaythroughLine line)
    {
        switch (line.Command)
        {
            case "scenario" or "start" or "seed" or "seat":
                Head(line);
                break;
            case "turn":
                Turn(line);
                break;
            case "move" or "answer" or "forecast" or "refuse" or "pass":
                Command(line);
                break;
            case "expect":
                Expect(line);
                break;
            case "play" when line.Argument == "on" && line.From(2).Length == 0:
                _playsOn = true;
                _commands = null;
                break;
            default:
                diagnostics.Report(
                    PlaythroughCodes.NotReadable, line.Whole, $"a playthrough has no line {Quote(line.Text)}", "unknown line",
                    Spelling.Help("a line", line.Command, Commands) ?? "known lines: " + string.Join(", ", Commands));
                break;
        }
    }

    public Playthrough Finish(SourceText source)
    {
        if (!_head.Contains("seat"))
        {
            diagnostics.Report(
                PlaythroughCodes.Incomplete, new(0, Math.Min(1, source.Bytes.Length)), "the playthrough does not say which seat is played by hand", "no `seat`",
                "add a line `seat ...` before the first turn");
        }

        return new(_scenarioId, _start, _seed, _seat, _turns, _expectations, _ending, _endingLine, _playsOn);
    }

    private void Head(PlaythroughLine line)
    {
        if (_turns.Count > 0 || _playsOn || !_head.Add(line.Command))
        {
            diagnostics.Report(PlaythroughCodes.OutOfPlace, line.Whole, $"`{line.Command}` stands once, before the first turn", "out of place");
            return;
        }

        switch (line.Command)
        {
            case "scenario":
                _scenarioId = SafeText.Line(line.From(1));
                if (_scenarioId != scenario.Id)
                {
                    line.Report(diagnostics, PlaythroughCodes.UnknownName, $"the playthrough is written for {Quote(line.From(1))}, the scenario is {Quote(scenario.Id)}", "another scenario");
                }

                break;
            case "start":
                _start = Math.Max(0, Named(line, NameKind.Start));
                break;
            case "seat":
                _seat = Named(line, NameKind.Seat);
                break;
            default:
                if (!ulong.TryParse(line.From(1), NumberStyles.None, CultureInfo.InvariantCulture, out _seed))
                {
                    line.Report(diagnostics, PlaythroughCodes.NotReadable, "the seed is a whole number from 0", "expected a whole number");
                }

                break;
        }
    }

    private void Turn(PlaythroughLine line)
    {
        var first = scenario.Starts[_start].FirstTurn;
        var expected = _turns.Count == 0 ? first : _turns[^1].Number + 1;
        if (!int.TryParse(line.From(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            line.Report(diagnostics, PlaythroughCodes.NotReadable, "the number of a turn is a whole number", "expected a number");
            number = expected;
        }
        else if (_playsOn || number != expected || number > scenario.Turns.Count)
        {
            line.Report(
                diagnostics, PlaythroughCodes.OutOfPlace, _playsOn ? "no turns follow `play on`" : $"turn {number} stands where turn {expected} of {scenario.Turns.Count} could", "out of place");
        }

        _commands = [];
        _turns.Add(new(number, _commands, line.Number));
    }

    private void Command(PlaythroughLine line)
    {
        if (_commands is null)
        {
            diagnostics.Report(PlaythroughCodes.OutOfPlace, line.Whole, $"`{line.Command}` stands below a `turn`", "out of place");
            return;
        }

        switch (line.Command)
        {
            case "move":
                var made = new MoveReading(_names, diagnostics, line).Read();
                _commands.Add(new MakeMove(MoveOfSeat(line), made.Reason, line.Number, made.Particulars));
                break;
            case "refuse":
                var tried = new MoveReading(_names, diagnostics, line).Read();
                if (tried.Reason is not null)
                {
                    diagnostics.Report(PlaythroughCodes.NotReadable, line.Span(line.StartOf(2), line.Text.Length), "no reason follows a move that must be refused", "too much");
                }

                _commands.Add(new ExpectRefusal(MoveOfSeat(line), line.Number, tried.Particulars));
                break;
            case "forecast":
                _commands.Add(Forecast(line));
                break;
            case "pass":
                _commands.Add(new PassTurn(Reason(line, 1), line.Number));
                break;
            default:
                _commands.Add(new GiveAnswer(Asked(line), SafeText.Line(line.From(2)), line.Number));
                break;
        }
    }

    // forecast ID at PERCENT [person N]
    private GiveForecast Forecast(PlaythroughLine line)
    {
        var words = line.From(2).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var person = 1;
        if (words is not (["at", _] or ["at", _, "person", _])
            || !int.TryParse(words[1].TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent > MostPercent
            || (words.Length > 2 && (!int.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out person) || person is < 1 or > MostPeople)))
        {
            diagnostics.Report(
                PlaythroughCodes.NotReadable, line.Span(line.StartOf(2), line.Text.Length), "a forecast is written `forecast ID at PERCENT`", "expected `at 30`",
                $"a whole number from 0 to {MostPercent}; `person 2` behind it says who of the seat's people, 1 to {MostPeople}");
            percent = 0;
        }

        return new(Named(line, NameKind.Forecast), percent, person, line.Number);
    }

    private int Asked(PlaythroughLine line)
    {
        var inject = Named(line, NameKind.Inject);
        if (inject >= 0 && line.From(2).Length == 0)
        {
            line.Report(diagnostics, PlaythroughCodes.NotReadable, "the answer is missing", "expected the answer after the inject");
        }
        else if (inject >= 0 && _seat >= 0 && scenario.Injects[inject].AskedSeat != _seat)
        {
            line.Report(diagnostics, PlaythroughCodes.NotOfSeat, $"{Quote(line.Argument)} does not ask {Quote(scenario.Seats[_seat].Id)} for an answer", "not asked");
        }

        return inject;
    }

    private int MoveOfSeat(PlaythroughLine line)
    {
        var move = Named(line, NameKind.Move);
        if (move >= 0 && _seat >= 0 && scenario.Moves[move].Seat != _seat)
        {
            line.Report(diagnostics, PlaythroughCodes.NotOfSeat, $"{Quote(line.Argument)} is not a move of {Quote(scenario.Seats[_seat].Id)}", "another seat's move");
        }

        return move;
    }

    private string? Reason(PlaythroughLine line, int word)
    {
        var rest = line.From(word);
        if (rest.Length == 0)
        {
            return null;
        }

        if (rest.StartsWith("because ", StringComparison.Ordinal))
        {
            return SafeText.Line(rest["because ".Length..].Trim());
        }

        diagnostics.Report(PlaythroughCodes.NotReadable, line.Span(line.StartOf(word), rest.Length), "a reason begins with `because`", "expected `because ...`");
        return null;
    }

    private void Expect(PlaythroughLine line)
    {
        if (line.Argument == "ending")
        {
            var id = line.From(2);
            _ending = _names.Find(NameKind.Ending, id);
            _endingLine = line.Number;
            if (_ending < 0)
            {
                diagnostics.Report(
                    PlaythroughCodes.UnknownName, line.Span(line.StartOf(2), id.Length), $"there is no ending {Quote(id)}", "unknown ending",
                    Spelling.Help("an ending", id, _names.Ids(NameKind.Ending)));
            }

            return;
        }

        var start = line.StartOf(1);
        var text = line.From(1);
        int? turn = null;
        var at = text.LastIndexOf(" at turn ", StringComparison.Ordinal);
        if (at >= 0 && int.TryParse(text.AsSpan(at + " at turn ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            turn = number;
            if (number < 1 || number > scenario.Turns.Count)
            {
                diagnostics.Report(PlaythroughCodes.OutOfPlace, line.Span(start + at + 1, text.Length), $"the clock has no turn {number}", "beyond the clock");
            }

            text = text[..at];
        }

        var condition = _expressions.Condition(new(text, line.Span(start, text.Length), (from, length) => line.Span(start + from, length), diagnostics));
        _expectations.Add(new(condition, SafeText.Line(text), turn, line.Number));
    }

    private int Named(PlaythroughLine line, NameKind kind)
    {
        var index = _names.Find(kind, line.Argument);
        if (index < 0)
        {
            line.Report(
                diagnostics, PlaythroughCodes.UnknownName, $"there is no {kind.Words()} {Quote(line.Argument)}", $"unknown {kind.Words()}",
                Spelling.Help(kind.WithArticle(), line.Argument, _names.Ids(kind)));
        }

        return index;
    }
}
