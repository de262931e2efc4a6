using System.Globalization;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>
/// Reads changes made by hand: <c>alliance +3, escalation = 5, flag quiet-open on, belief seoul troops = 9000, share kyiv
/// troops to seoul, move ID, inject ID</c>.
/// </summary>
internal static class ChangeReading
{
    public static IReadOnlyList<ControlChange> Read(CommandLineText text, string typed, ControlTerms terms)
    {
        var changes = Apart(typed).Select(change => One(text, change, terms)).ToList();
        return changes.Count > 0 ? changes : throw text.Unclear("Say what changes, such as \"trust +3, flag met on\".");
    }

    // A comma within quotation marks belongs to a name, one between digits to a number.
    private static List<string> Apart(string typed)
    {
        var parts = new List<string>();
        var (begin, isQuoted) = (0, false);
        for (var at = 0; at <= typed.Length; at++)
        {
            isQuoted ^= at < typed.Length && typed[at] == '"';
            var isInNumber = at > 0 && at + 1 < typed.Length && char.IsAsciiDigit(typed[at - 1]) && char.IsAsciiDigit(typed[at + 1]);
            if (at == typed.Length || (typed[at] == ',' && !isQuoted && !isInNumber))
            {
                parts.Add(typed[begin..at].Trim());
                begin = at + 1;
            }
        }

        return parts.FindAll(static part => part.Length > 0);
    }

    private static ControlChange One(CommandLineText text, string typed, ControlTerms terms)
    {
        var change = new CommandLineText(text.Usage, typed);
        if (change.Takes("flag"))
        {
            var flag = terms.Flags.Find(change.Word()).Index;
            return change.Rest().ToLowerInvariant() switch
            {
                "on" => new(ControlChangeKind.Flag, flag, 1),
                "off" => new(ControlChangeKind.Flag, flag, 0),
                _ => throw text.Unclear("A flag goes on or off."),
            };
        }

        if (change.Takes("move"))
        {
            return new(ControlChangeKind.Move, terms.AnyMove.Find(change.Rest()).Index);
        }

        if (change.Takes("belief"))
        {
            return BeliefReading.Belief(text, change, terms);
        }

        if (change.Takes("share"))
        {
            return BeliefReading.Share(text, change, terms);
        }

        return change.Takes("inject") ? new(ControlChangeKind.Inject, terms.Injects.Find(change.Rest()).Index) : Indicator(text, typed, terms);
    }

    private static ControlChange Indicator(CommandLineText text, string typed, ControlTerms terms)
    {
        // Ids hold hyphens: the sign is what stands before the number at the end.
        var number = typed.Length;
        while (number > 0 && (char.IsAsciiDigit(typed[number - 1]) || typed[number - 1] == '.'))
        {
            number--;
        }

        var sign = typed[..number].TrimEnd();
        if (number == typed.Length || sign.Length < 2 || sign[^1] is not ('+' or '-' or '=' or '−'))
        {
            throw text.Unclear($"\"{typed}\" is no change: write \"trust +3\", \"trust = 5\", \"flag met on\", \"belief ACTOR QUESTION = 5 7 9 low\", \"share ACTOR QUESTION to ACTOR as headline\", \"move ID\" or \"inject ID\".");
        }

        var isNegative = sign[^1] is '-' or '−';
        var name = sign[..^1].TrimEnd();
        var isSet = sign[^1] == '=' || name.EndsWith('=');
        if (!decimal.TryParse(typed.AsSpan(number), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > 1_000_000_000)
        {
            throw text.Unclear($"\"{typed[number..]}\" is no number that an indicator could have.");
        }

        var thousandths = amount * FixedPoint.One;
        if (decimal.Truncate(thousandths) != thousandths)
        {
            throw text.Unclear("An indicator has at most three decimals.");
        }

        var indicator = terms.Indicators.Find(name.TrimEnd('=').Trim().Trim('"'));
        return new(isSet ? ControlChangeKind.Set : ControlChangeKind.Add, indicator.Index, (long)(isNegative ? -thousandths : thousandths));
    }
}
