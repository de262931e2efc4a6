using Scenario.Terminal.Staff;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>The command line at the foot of the console.</summary>
internal sealed partial class ConsoleWindow
{
    // The answers are the same as in plain mode: here they stand in a page.
    private void Command()
    {
        string typed = "";
        _forms.Run("Do it", () =>
            {
                string line = typed;
                var answer = StaffCommands.Obey(_desk!, line);
                if (answer.Refusal is not null)
                {
                    return answer.Refusal;
                }

                if (answer.Shown is { } shown)
                {
                    _overlay = Overlay.Answer;
                    _page.Heading = ":" + line.TrimStart(':');
                    _page.Show("answer " + line, shown);
                }

                return null;
            },
            _forms.Write("Command", () => new Page().Add("The same as in plain mode and in scripts, such as fire, rule, note; \"help\" lists them all, \"preview\" before a command tries it.", Tone.Faint), () => typed, t => typed = t, "Type a command, such as help.", 2));
    }
}
