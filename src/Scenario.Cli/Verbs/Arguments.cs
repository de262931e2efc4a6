using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using Scenario.Cli.Files;

namespace Scenario.Cli.Verbs;

/// <summary>Arguments and options that several verbs share, so that they mean the same everywhere.</summary>
internal static class Arguments
{
    /// <summary>A scenario: a file, a folder, a bundled id or <c>-</c>.</summary>
    public static Argument<string> Scenario()
    {
        var argument = new Argument<string>("SCENARIO")
        {
            Description = "A file, a folder that holds scenario.json, the id of a bundled scenario, or - for standard input.",
            DefaultValueFactory = static _ => ScenarioLocation.Flagship,
        };
        argument.CompletionSources.Add(static _ => ScenarioLocation.Bundled().Select(static id => new CompletionItem(id)));
        return argument;
    }

    /// <summary>The log of an exercise.</summary>
    public static Argument<string> Log() => new("LOG") { Description = "The log of an exercise." };

    /// <summary>Line by line instead of a screen.</summary>
    public static Option<bool> Plain() => new("--plain")
    {
        Description = "Line by line on standard input and output: for pipes, scripts and screen readers.",
    };

    /// <summary>A whole number within bounds.</summary>
    public static Option<int?> Number(string name, string description, int least)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1
                && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value < least)
            {
                result.AddError($"{name} must be at least {least}: it is {value}.");
            }
        });
        return option;
    }

    /// <summary>A script that runs the exercise unattended.</summary>
    public static Option<string?> Script() => new("--script")
    {
        Description = "A file that runs a facilitated exercise unattended: facilitator's commands (:fire I14) and what seats do (seoul> move ...); - reads standard input. See scenarios/README.md.",
    };

    /// <summary>Whether the facilitator's console comes first.</summary>
    public static Option<bool> Facilitate() => new("--facilitate")
    {
        Description = "Begin at the facilitator's console and take the exercise in hand: a turn closes only when the facilitator closes it.",
    };
}
