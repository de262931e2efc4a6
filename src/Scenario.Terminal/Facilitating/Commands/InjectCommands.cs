using Scenario.Exercise.Events;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>Commands about messages: fire, hold, release, skip, defer, edit, send, expected.</summary>
internal static class InjectCommands
{
    public static Submission? Read(string name, CommandLineText text, ControlTerms terms, bool isTried) => name switch
    {
        "fire" => Fire(text, terms),
        "hold" => Plan(text, terms, InjectPlan.Held, isTried),
        "release" => Plan(text, terms, InjectPlan.AsWritten, isTried),
        "skip" => Plan(text, terms, InjectPlan.Skipped, isTried),
        "defer" => Defer(text, terms, isTried),
        "edit" => Edit(text, terms),
        "send" => Send(text, terms),
        "expected" => Expected(text, terms),
        _ => null,
    };

    private static FireInject Fire(CommandLineText text, ControlTerms terms)
    {
        var (inject, reason) = text.Reasoned();
        return new(terms.Injects.Find(Unquoted(inject)).Index, reason);
    }

    private static PlanInject Plan(CommandLineText text, ControlTerms terms, int plan, bool isTried)
    {
        var (inject, reason) = text.Reasoned();
        return new(terms.Injects.Find(Unquoted(inject)).Index, plan, ControlCommands.Required(text, reason, isTried));
    }

    private static PlanInject Defer(CommandLineText text, ControlTerms terms, bool isTried)
    {
        var inject = terms.Injects.Find(text.Word()).Index;
        text.Takes("to");
        text.Takes("turn");
        var (turn, reason) = text.Reasoned();
        return new(inject, text.Number(turn, "A turn"), ControlCommands.Required(text, reason, isTried));
    }

    private static EditInject Edit(CommandLineText text, ControlTerms terms)
    {
        var inject = terms.Injects.Find(text.Word());
        var seat = text.Takes("for") ? terms.Seats.Find(text.Label()).Index : -1;
        var (title, words) = text.TitleAndText();
        return new(inject.Index, seat, title.Length == 0 ? inject.Title : title, words);
    }

    private static ImproviseInject Send(CommandLineText text, ControlTerms terms)
    {
        text.Expect("to");
        var seats = text.Until(" from ", "the recipients");
        var head = text.Until(":", "the channel");
        var by = head.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        if (by <= 0)
        {
            throw text.Unclear("\"by\" and a channel are missing after the sender.");
        }

        var (title, words) = text.TitleAndText();
        return new(new Letter(Recipients(seats, terms), head[..by].Trim(), head[(by + 4)..].Trim(), title, words), null);
    }

    private static ulong Recipients(string seats, ControlTerms terms)
    {
        if (seats.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            return terms.Seats.All.Aggregate(0UL, static (to, seat) => to | (1UL << seat.Index));
        }

        return seats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(0UL, (to, seat) => to | (1UL << terms.Seats.Find(seat).Index));
    }

    private static RecordExpectation Expected(CommandLineText text, ControlTerms terms)
    {
        var inject = terms.Injects.Find(text.Word()).Index;
        var number = text.Number(text.Word(), "An expected action");
        var verdict = text.Word() switch
        {
            "no" => 0,
            "yes" => 1,
            "otherwise" => 2,
            _ => throw text.Unclear("It was done (yes), not done (no) or done otherwise."),
        };
        return new(inject, number - 1, verdict, text.IsEmpty ? null : text.Rest());
    }

    private static string Unquoted(string typed) => typed.Length > 1 && typed[0] == '"' ? typed.Trim('"').Trim() : typed;
}
