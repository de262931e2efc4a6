using Scenario.Terminal.Facilitating.Commands;
using Scenario.Terminal.Staff;

namespace Scenario.Terminal.Plain;

/// <summary>What a line at the plain console asks for.</summary>
internal enum ConsoleAsk
{
    /// <summary>A command of the staff's.</summary>
    Command,

    /// <summary>Another role sits down.</summary>
    Role,

    /// <summary>Back to the seats.</summary>
    Seats,

    /// <summary>Out of the program.</summary>
    Quit,

    /// <summary>Nothing that can be done: it is said what can be typed.</summary>
    Nothing,
}

/// <summary>One line typed at the plain console, understood. Nothing leaves the console but the commands for that: who is spoken to while typing slips.</summary>
/// <param name="Ask">What is asked for.</param>
/// <param name="Text">The command without its colon, or what is said to whoever typed something else.</param>
/// <param name="Role">Who sits down, where that is asked for.</param>
internal sealed record ConsoleLine(ConsoleAsk Ask, string Text, StaffRole Role = StaffRole.Facilitator)
{
    /// <summary>Commands that only the plain console has, as help lists them.</summary>
    public static readonly IReadOnlyList<CommandHelp> Own =
    [
        new("role", ":role facilitator|evaluator|observer", "sit down here in another role"),
        new("seats", ":seats", "leave the console for the seats"),
        new("quit", ":quit", "leave the program; the exercise is saved and can be resumed"),
    ];

    private const string Ways = "Commands begin with a colon, such as :status or :next; :help lists them. :seats goes back to the seats, :quit leaves the program.";

    /// <summary>Understands a line.</summary>
    public static ConsoleLine Read(string line)
    {
        bool hasColon = line.StartsWith(':');
        string text = line.TrimStart(':').Trim();
        string[] parts = text.Split((char[])[' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
        {
            return Nothing(Ways);
        }

        string rest = parts.Length > 1 ? parts[1] : "";
        return OfPlain(parts[0].ToLowerInvariant(), rest) ?? (hasColon ? new(ConsoleAsk.Command, text) : Bare(parts[0], text));
    }

    private static ConsoleLine? OfPlain(string word, string rest) => (word, rest) switch
    {
        ("role", _) => Roles(rest) is { } role ? new(ConsoleAsk.Role, rest, role) : Nothing("Which role? :role facilitator, :role evaluator or :role observer."),
        ("seats", "") => new(ConsoleAsk.Seats, word),
        ("quit" or "exit", "") => new(ConsoleAsk.Quit, word),
        ("leave", "") => Nothing("Did you mean :seats, back to the seats, or :quit, which leaves the program?"),
        ("help", _) when Own.FirstOrDefault(own => own.Name.Equals(rest.TrimStart(':'), StringComparison.OrdinalIgnoreCase)) is { } own => Nothing($"{own.Usage}: {own.Meaning}"),
        _ => null,
    };

    // Without its colon a command is taken for one, unless participants type that word too: then somebody else may have sat down.
    private static ConsoleLine Bare(string word, string text)
    {
        if (word is "?" || word.Equals("help", StringComparison.OrdinalIgnoreCase))
        {
            return new(ConsoleAsk.Command, "help" + text[word.Length..]);
        }

        var begun = CommandTable.All.Where(command => command.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList();
        var named = begun.Find(command => command.Name.Equals(word, StringComparison.OrdinalIgnoreCase));
        return named is not null && PlainCommand.Parse(word).Word == PlainWord.Unknown ? new(ConsoleAsk.Command, text)
            : (named ?? (begun.Count == 1 ? begun[0] : null)) is { } meant ? Nothing($"Did you mean :{meant.Name}{text[word.Length..]}? Commands begin with a colon; nothing was done.")
            : Nothing($"\"{text}\" is no command of the console, and nothing was done. {Ways}");
    }

    private static StaffRole? Roles(string typed) =>
        Enum.GetValues<StaffRole>().Select(r => (StaffRole?)r).FirstOrDefault(r => StaffRoles.Id(r!.Value).Equals(typed, StringComparison.OrdinalIgnoreCase));

    private static ConsoleLine Nothing(string says) => new(ConsoleAsk.Nothing, says);
}
