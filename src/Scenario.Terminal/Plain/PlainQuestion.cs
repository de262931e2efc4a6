namespace Scenario.Terminal.Plain;

/// <summary>A question that is answered with yes or no, and with nothing else.</summary>
internal static class PlainQuestion
{
    /// <summary>Asks until one of the two words comes. The end of the input is no consent.</summary>
    public static bool IsYes(Func<string, string?> ask, string question)
    {
        string prompt = $"{question} yes or no: ";
        while (ask(prompt) is { } said)
        {
            if (string.Equals(said, "yes", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (string.Equals(said, "no", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            prompt = "Please type yes or no: ";
        }

        return false;
    }
}
