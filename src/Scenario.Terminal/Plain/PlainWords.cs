using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>Asks for words in plain mode, unseen: one that is chosen twice, one that is given once.</summary>
internal sealed class PlainWords(PlainPrinter print, PlainInput input)
{
    /// <summary>Asks until a chosen word came twice, or once for a given one; empty where somebody turns back, null at the end of the input.</summary>
    /// <param name="whose">Whose word it is, as it stands in a sentence.</param>
    /// <param name="chooses">Whether it is chosen.</param>
    public string? Ask(string whose, bool chooses)
    {
        if (!chooses)
        {
            return input.AskUnseen($"The word of {whose} (an empty line goes back): ", goesBack: true);
        }

        var choice = new WordChoice();
        while (true)
        {
            if (input.AskUnseen($"Choose a word for {whose} (an empty line: none is asked): ") is not { } first)
            {
                return null;
            }

            choice.Take(first);
            if (input.AskUnseen($"{WordWords.Again(choice)} ") is not { } second)
            {
                return null;
            }

            if (choice.Take(second) == true)
            {
                return second;
            }

            print.Say(WordWords.Differ);
        }
    }
}
