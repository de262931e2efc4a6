using System.CommandLine;
using System.Globalization;

namespace Scenario.Cli.Seating;

/// <summary>The options that say who decides for a seat.</summary>
internal sealed class SeatOptions
{
    private const int Patience = 30;

    private readonly Option<string[]> _programs = new("--seat-program")
    {
        Description = "SEAT=PROGRAM: a program decides for this seat; split at blanks, started without a shell. May be repeated.",
    };

    private readonly Option<string[]> _scripts = new("--seat-script") { Description = "SEAT=FILE: a playthrough (.play) decides for this seat. May be repeated." };

    private readonly Option<string[]> _policies = new("--policy") { Description = "SEAT=POLICY: random, cautious, or a policy of the scenario. May be repeated." };

    private readonly Option<int?> _seconds = new("--program-seconds") { Description = $"How long a program may think; {Patience} if not said." };

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        _seconds.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value is < 1 or > 86_400)
            {
                result.AddError($"--program-seconds must be from 1 to 86400: it is {value}.");
            }
        });
        command.Add(_programs);
        command.Add(_scripts);
        command.Add(_policies);
        command.Add(_seconds);
    }

    /// <summary>What was said.</summary>
    /// <exception cref="UsageException">It is not of the form SEAT=WHAT.</exception>
    public SeatWishes Read(ParseResult parsed) => new(
        Pairs(parsed, _programs), Pairs(parsed, _scripts), Pairs(parsed, _policies), TimeSpan.FromSeconds(parsed.GetValue(_seconds) ?? Patience));

    private static IReadOnlyList<SeatWish> Pairs(ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).Select(text => Pair(option.Name, text))];

    private static SeatWish Pair(string option, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < text.Length - 1
            ? new(text[..equals], text[(equals + 1)..])
            : throw new UsageException($"{option} {text} names no seat and what plays it: it is written SEAT=WHAT, such as kyiv=random.");
    }
}

/// <summary>Who is to decide for a seat.</summary>
/// <param name="Seat">The seat's id.</param>
/// <param name="What">A program, a file or a policy.</param>
internal sealed record SeatWish(string Seat, string What);

/// <summary>All that was said about seats.</summary>
internal sealed record SeatWishes(
    IReadOnlyList<SeatWish> Programs, IReadOnlyList<SeatWish> Scripts, IReadOnlyList<SeatWish> Policies, TimeSpan Patience);
