using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>Commands about the course and its time: correct, undo, jump, timer, extend.</summary>
internal static class CourseCommands
{
    public static Submission? Read(string name, CommandLineText text, ControlTerms terms, bool isTried) => name switch
    {
        "correct" => Correct(text, terms, isTried),
        "undo" => Undo(text, terms, isTried),
        "jump" => Jump(text, terms, isTried),
        "timer" => Timer(text, terms),
        "extend" => Extend(text, terms),
        _ => null,
    };

    private static CorrectState Correct(CommandLineText text, ControlTerms terms, bool isTried)
    {
        var (changes, reason) = text.Reasoned();
        return new(ChangeReading.Read(text, changes, terms), ControlCommands.Required(text, reason, isTried));
    }

    private static UndoTo Undo(CommandLineText text, ControlTerms terms, bool isTried)
    {
        var (typed, reason) = text.Reasoned();
        var number = typed.Length == 0 ? 1 : text.Number(typed, "A point");
        var points = terms.Points();
        if (points.Count == 0 && terms.View.Moment.Step is ProcedureStep.HotWash or ProcedureStep.Closed)
        {
            // The rules refuse it in their own words, and that it was asked for is on record.
            return new(0, ControlCommands.Required(text, reason, isTried));
        }

        return points.Count == 0 ? throw new UnclearCommandException("There is nothing that could be taken back.")
            : number > points.Count ? throw new UnclearCommandException($"One can go back to {points.Count} point{(points.Count == 1 ? "" : "s")}: :points lists them.")
            : new(points[number - 1].Position, ControlCommands.Required(text, reason, isTried));
    }

    private static JumpToTurn Jump(CommandLineText text, ControlTerms terms, bool isTried)
    {
        text.Takes("to");
        text.Takes("turn");
        text.Takes("the");
        var (turn, reason) = text.Reasoned();
        return new(turn.Equals("end", StringComparison.OrdinalIgnoreCase) ? terms.View.Moment.LastTurn + 1 : text.Number(turn, "A turn"), ControlCommands.Required(text, reason, isTried));
    }

    private static SetTimer Timer(CommandLineText text, ControlTerms terms)
    {
        var (span, reason) = text.Reasoned();
        return new(span.Equals("off", StringComparison.OrdinalIgnoreCase) ? 0 : terms.Clock.SecondsAt(TimeSpan.FromSeconds(text.Seconds(span))), reason);
    }

    private static SetTimer Extend(CommandLineText text, ControlTerms terms)
    {
        var (span, reason) = text.Reasoned();
        var seconds = text.Seconds(span);
        return terms.Clock.SecondsExtended(TimeSpan.FromSeconds(seconds)) is { } ends
            ? new(ends, reason) : throw new UnclearCommandException("No timer is set: :timer 5m sets one.");
    }
}
