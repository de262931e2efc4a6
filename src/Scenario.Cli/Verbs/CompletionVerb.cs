using System.CommandLine;
using Scenario.Cli.Output;

namespace Scenario.Cli.Verbs;

/// <summary><c>completion</c>: what a shell needs to complete our commands.</summary>
internal static class CompletionVerb
{
    // The program itself answers [suggest:POSITION] with what could stand there.
    private const string Bash = """
        _scenario() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(scenario "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _scenario scenario
        """;

    private const string Zsh = """
        #compdef scenario
        _scenario() {
            local -a answers
            answers=("${(@f)$(scenario "[suggest:$((${#BUFFER}))]" "$BUFFER" 2>/dev/null)}")
            compadd -a answers
            _files
        }
        compdef _scenario scenario
        """;

    private const string Fish = """
        complete -c scenario -a '(scenario "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
        """;

    public static Command Create(Streams streams)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Print shell completion: eval \"$(scenario completion bash)\"") { shell };
        command.SetAction(parsed =>
        {
            streams.Out.WriteLine(parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
            return ExitCodes.Sound;
        });
        return command;
    }
}
