using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Text;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>
/// The facilitator's command language: one line, beginning with a colon, the same in the console, in plain mode and in a
/// script.
/// </summary>
public static class ControlCommands
{
    /// <summary>Understands a line at this moment of the exercise; never fails and never changes anything.</summary>
    /// <param name="line">The line, with or without its colon.</param>
    /// <param name="table">The table, for the names of what there is.</param>
    public static ControlCommand Parse(string line, IControlTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        try
        {
            return Parse(SafeText.Line(line).Trim(), new ControlTerms(table));
        }
        catch (UnclearCommandException unclear)
        {
            return new ControlMistake(unclear.Message);
        }
    }

    private static ControlCommand Parse(string line, ControlTerms terms)
    {
        var (command, text) = Begin(line);
        if (command.Name == "preview")
        {
            if (text.IsEmpty)
            {
                throw text.Unclear("Say what to try.");
            }

            var (tried, rest) = Begin(text.Rest());
            return Submission(tried.Name, rest, terms, isTried: true) is { } submission
                ? new ControlPreview(submission)
                : throw new UnclearCommandException($":{tried.Name} changes nothing: there is nothing to try.");
        }

        return Question(command.Name, text, terms) ?? (ControlCommand)new ControlRequest(Submission(command.Name, text, terms, isTried: false)!);
    }

    private static (CommandHelp Command, CommandLineText Text) Begin(string line)
    {
        var parts = line.TrimStart(':').Split((char[])[' ', '\t'], 2, StringSplitOptions.TrimEntries);
        var command = CommandTable.Find(parts[0]);
        return (command, new CommandLineText(command.Usage, parts.Length > 1 ? parts[1] : ""));
    }

    private static ControlQuestion? Question(string name, CommandLineText text, ControlTerms terms)
    {
        ControlTopic? topic = name switch
        {
            "status" => ControlTopic.Status,
            "injects" => ControlTopic.Injects,
            "inject" => ControlTopic.Inject,
            "nearest" => ControlTopic.Nearest,
            "moves" => ControlTopic.Moves,
            "proposals" => ControlTopic.Proposals,
            "truth" => ControlTopic.Truth,
            "objectives" => ControlTopic.Objectives,
            "clock" => ControlTopic.Clock,
            "notes" => ControlTopic.Notes,
            "points" => ControlTopic.Points,
            "as" => ControlTopic.Seat,
            "help" => ControlTopic.Help,
            _ => null,
        };
        if (topic is not { } found)
        {
            return null;
        }

        if (found == ControlTopic.Inject)
        {
            return Message(text.Rest(), terms);
        }

        var number = found switch
        {
            ControlTopic.Seat => terms.Seats.Find(text.Rest()).Index,
            ControlTopic.Help when !text.IsEmpty => CommandTable.All.ToList().IndexOf(CommandTable.Find(text.Word().TrimStart(':'))),
            _ => -1,
        };
        text.End();
        return new(found, number);
    }

    private static ControlQuestion Message(string typed, ControlTerms terms) => typed is ['x' or 'X', >= '0' and <= '9', ..]
        ? new(ControlTopic.Improvised, terms.Improvised.Find(typed).Index) : new(ControlTopic.Inject, terms.Injects.Find(typed).Index);

    private static Submission? Submission(string name, CommandLineText text, ControlTerms terms, bool isTried)
    {
        Submission? whole = name switch
        {
            "in-hand" => new FacilitateExercise(true),
            "out" => new FacilitateExercise(false),
            "next" => Next(terms),
            "close" => CloseDeliberation.Instance,
            "pause" => new PauseExercise(),
            "resume" => new ResumeExercise(),
            _ => null,
        };
        if (whole is not null)
        {
            text.End();
            return whole;
        }

        return InjectCommands.Read(name, text, terms, isTried) ?? RulingCommands.Read(name, text, terms, isTried)
            ?? CourseCommands.Read(name, text, terms, isTried) ?? RecordCommands.Read(name, text, terms);
    }

    private static Submission Next(ControlTerms terms) => terms.View.Moment.Step switch
    {
        ProcedureStep.HotWash => new CloseExercise(),
        ProcedureStep.Deliberation => throw new UnclearCommandException($"Turn {terms.View.Moment.Turn} is still deliberated: :close closes it, then :next opens the one after."),
        ProcedureStep.Paused => throw new UnclearCommandException("The exercise is paused: :resume goes on."),
        _ => OpenTurn.Instance,
    };

    /// <summary>The reason; where one is required and only a preview is wanted, none is needed.</summary>
    internal static string Required(CommandLineText text, string? reason, bool isTried) =>
        reason ?? (isTried ? "(preview)" : throw text.Unclear("Say why: the record needs a reason, \"because ...\"."));
}
