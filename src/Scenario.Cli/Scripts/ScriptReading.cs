using System.Globalization;
using System.Text.RegularExpressions;
using Scenario.Exercise.Definitions;
using Scenario.Terminal.Facilitating.Commands;

namespace Scenario.Cli.Scripts;

/// <summary>Tells which kind of line a line is; what needs the exercise as it then stands is left to its turn.</summary>
internal static partial class ScriptReading
{
    /// <summary>The most people of a seat.</summary>
    public const int MostPeople = 100;

    private const string Preview = "preview";

    /// <summary>Reads a line up to where its particulars begin: its kind, its command, its seat.</summary>
    /// <exception cref="UsageException">There is no such kind, command or seat.</exception>
    public static ScriptStep Begin(string text, CompiledScenario scenario)
    {
        if (text.StartsWith(':'))
        {
            RefuseUnknownCommand(text);
            return new ControlStep(text);
        }

        if (text.IndexOf('>', StringComparison.Ordinal) is var arrow and > 0)
        {
            return Seat(text[..arrow], text[(arrow + 1)..], scenario);
        }

        return Cut(text) is ("wait", var amount) ? new WaitStep(amount) : throw new UsageException(
            "A line is a command (:fire ID), what a seat does (seoul> commit), a wait (wait 10m), or a comment (# ...); ! before it says that it must be refused.");
    }

    /// <summary>How long a wait lasts: 90s, 20m or 1h30m.</summary>
    /// <exception cref="UsageException">It is no time, or too long.</exception>
    public static TimeSpan Span(WaitStep step)
    {
        var match = Time().Match(step.Amount);
        if (!match.Success || step.Amount.Length == 0)
        {
            throw new UsageException($"A wait is written wait 10m, wait 90s or wait 1h30m: not \"{Shortened(step.Amount)}\".");
        }

        // Fifteen digits of hours are still below what a long holds in seconds.
        long Part(string group) => match.Groups[group].Success ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        var seconds = (((Part("hours") * 60) + Part("minutes")) * 60) + Part("seconds");
        return seconds <= ScriptClock.Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : ScriptClock.Sum(ScriptClock.Longest, TimeSpan.FromSeconds(1));
    }

    /// <summary>The first word, and what follows it.</summary>
    public static (string Word, string After) Cut(string text)
    {
        var parts = text.Split((char[])[' ', '\t'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (parts.Length > 0 ? parts[0] : "", parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>The beginning of a text, for messages.</summary>
    public static string Shortened(string text) => text.Length <= 40 ? text : text[..39] + "…";

    /// <summary>A number of one of the seat's people.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static int Person(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var person) && person is >= 1 and <= MostPeople
            ? person : throw new UsageException($"Say which of the seat's people, as a number from 1 to {MostPeople}: not \"{Shortened(text)}\".");

    // seat> what it does, or seat/2> what its person 2 does, as in the facilitator's own commands
    private static SeatStep Seat(string before, string after, CompiledScenario scenario)
    {
        var parts = before.Split('/', 2, StringSplitOptions.TrimEntries);
        var seat = scenario.SeatIndex(parts[0]);
        if (seat < 0)
        {
            throw new UsageException(
                $"There is no seat \"{Shortened(parts[0])}\". There are: {string.Join(", ", scenario.Seats.Where(static s => !s.IsControl).Select(static s => s.Id))}.");
        }

        var (word, rest) = Cut(after);
        return SeatReading.Words.Contains(word)
            ? new(seat, parts.Length > 1 ? Person(parts[1]) : null, word, rest)
            : throw new UsageException($"A seat can {string.Join(", ", SeatReading.Words.SkipLast(1))} or {SeatReading.Words[^1]}: not \"{Shortened(word)}\".");
    }

    private static void RefuseUnknownCommand(string line)
    {
        // The name stands at the colon itself, as at the console.
        var (name, rest) = line.TrimStart(':') is [not (' ' or '\t'), ..] written ? Cut(written) : ("", "");
        var known = CommandTable.All.Where(command => command.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(static command => command.Name).ToList();
        var exact = known.Exists(command => command.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (name.Length == 0 || known.Count == 0)
        {
            throw new UsageException($"There is no command \":{Shortened(name)}\". :help lists them all.");
        }

        if (known.Count > 1 && !exact)
        {
            throw new UsageException($"\":{name}\" could be {string.Join(" or ", known.Select(static command => ":" + command))}.");
        }

        if (rest.Length > 0 && known is [Preview])
        {
            RefuseUnknownCommand(rest);
        }
    }

    [GeneratedRegex("^((?<hours>[0-9]{1,15})h)?((?<minutes>[0-9]{1,15})m)?((?<seconds>[0-9]{1,15})s)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
