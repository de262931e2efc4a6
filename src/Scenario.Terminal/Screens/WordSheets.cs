using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>What a sheet needs to know to ask for a word.</summary>
/// <param name="Page">The words above the field.</param>
/// <param name="Asked">Whether the word is chosen or given.</param>
/// <param name="Wrong">How it stands with wrong words now.</param>
/// <param name="Try">Keeps or tries a word; why the door stays shut, or null.</param>
internal sealed record WordQuestion(Page Page, WordAsked Asked, WrongWords Wrong, Func<string, string?> Try);

/// <summary>Asks for a word, unseen: one that is chosen twice, one that is given once.</summary>
internal sealed class WordSheets(Palette palette, SheetLayer layer)
{
    /// <summary>Asks.</summary>
    /// <param name="question">What for.</param>
    /// <param name="opened">What follows when the door is open, after the sheet has gone.</param>
    public void Ask(WordQuestion question, Action? opened = null)
    {
        bool chooses = question.Asked == WordAsked.Choose;
        var choice = new WordChoice();
        var editor = new Editor(palette, "", rows: 1, unseen: true);
        Sheet? sheet = null;
        bool Press()
        {
            string typed = editor.Written;
            editor.Clear();
            string? refused = chooses ? Repeat(choice, typed) : null;
            if (chooses && (refused is not null || choice.IsRepeated))
            {
                sheet!.Complain(refused ?? "");
                return false;
            }

            refused = question.Try(typed);
            if (refused is not null)
            {
                sheet!.Complain(refused);
                return false;
            }

            if (opened is not null)
            {
                layer.After(opened);
            }

            return true;
        }

        layer.Lay(close => sheet = new Sheet(
            palette, chooses ? "Choose a word" : "The word", question.Page,
            [new SheetButton(chooses ? "Keep it and sit down" : "Sit down", Press), new SheetButton("Back", () => true)], close, editor)
        {
            Remark = () => choice.IsRepeated ? WordWords.Again(choice) : "",
        });
        if (!chooses && question.Wrong.IsShut)
        {
            sheet!.Complain(WordWords.Shut(question.Wrong));
        }
    }

    private static string? Repeat(WordChoice choice, string typed) => choice.Take(typed) == false ? WordWords.Differ : null;
}
