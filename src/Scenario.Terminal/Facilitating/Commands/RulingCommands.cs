using System.Globalization;
using Scenario.Exercise.Rules;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>Commands about moves and proposals: open, argue, odds, rule, propose, grant, reject.</summary>
internal static class RulingCommands
{
    public static Submission? Read(string name, CommandLineText text, ControlTerms terms, bool isTried) => name switch
    {
        "open" => new OpenRuling(terms.Moves.Find(text.Rest()).Index),
        "argue" => Argue(text, terms),
        "odds" => Odds(text, terms),
        "rule" => Rule(text, terms, isTried),
        "propose" => Propose(text, terms),
        "grant" => Grant(text, terms, isTried),
        "reject" => Reject(text, terms, isTried),
        _ => null,
    };

    private static MakeArgument Argue(CommandLineText text, ControlTerms terms)
    {
        var (seat, person) = Who(text, text.Word(), terms);
        var isFor = text.Takes("for") || (text.Takes("against") ? false : throw text.Unclear("An argument is for or against."));
        var about = text.Until(":", "what it is about").Trim('"');
        if (text.IsEmpty)
        {
            throw text.Unclear("The argument is missing.");
        }

        return IsProposal(about)
            ? new(seat, person, -1, terms.Proposals.Find(about).Index, isFor, text.Rest())
            : new(seat, person, terms.Moves.Find(about).Index, 0, isFor, text.Rest());
    }

    private static EstimateOdds Odds(CommandLineText text, ControlTerms terms)
    {
        var (seat, person) = Who(text, text.Word(), terms);
        var percent = text.Percent(text.Word());
        return new(seat, person, terms.Moves.Find(text.Rest()).Index, percent);
    }

    private static RuleOnMove Rule(CommandLineText text, ControlTerms terms, bool isTried)
    {
        var move = terms.Moves.Find(text.Word()).Index;
        var said = text.Word().ToLowerInvariant();
        var (outcome, odds) = said switch
        {
            "success" or "succeeds" => (1, (int?)null),
            "fail" or "fails" or "failure" => (2, null),
            "luck" => (0, null),
            _ when said.EndsWith('%') => (0, text.Percent(said)),
            _ => throw text.Unclear("A ruling says success, fail, luck or odds such as 60%."),
        };
        var (rejects, reason) = text.Reasoned();
        return new(move, outcome, odds, Rejected(text, rejects), ControlCommands.Required(text, reason, isTried));
    }

    private static List<int> Rejected(CommandLineText text, string typed)
    {
        const string Reject = "reject ";
        if (typed.Length == 0)
        {
            return [];
        }

        return typed.StartsWith(Reject, StringComparison.OrdinalIgnoreCase)
            ? [.. typed[Reject.Length..].Split((char[])[',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(number => text.Number(number, "A rejected effect") - 1)]
            : throw text.Unclear($"\"{typed}\" is not understood.");
    }

    private static ProposeMove Propose(CommandLineText text, ControlTerms terms)
    {
        var (seat, person) = Who(text, text.Until(":", "the seat"), terms);
        var (title, words) = text.TitleAndText();
        return new(seat, person, title, words);
    }

    private static RuleOnProposal Grant(CommandLineText text, ControlTerms terms, bool isTried)
    {
        var proposal = terms.Proposals.Find(text.Word()).Index;
        text.Expect("at");
        var odds = text.Percent(text.Until(":", "the odds"));
        var (changes, reason) = text.Reasoned();
        return new(proposal, odds, ChangeReading.Read(text, changes, terms), ControlCommands.Required(text, reason, isTried));
    }

    private static RuleOnProposal Reject(CommandLineText text, ControlTerms terms, bool isTried)
    {
        var (proposal, reason) = text.Reasoned();
        return new(terms.Proposals.Find(proposal).Index, 0, [], ControlCommands.Required(text, reason, isTried));
    }

    // The first person of a seat, unless another is named: seoul/2.
    private static (int Seat, int Person) Who(CommandLineText text, string typed, ControlTerms terms)
    {
        var parts = typed.TrimEnd(':').Split('/', 2);
        return (terms.Seats.Find(parts[0].Trim()).Index, parts.Length == 1 ? 1 : text.Number(parts[1].Trim(), "A person of a seat"));
    }

    private static bool IsProposal(string typed) =>
        typed.Length > 1 && typed[0] is 'P' or 'p' && int.TryParse(typed.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
