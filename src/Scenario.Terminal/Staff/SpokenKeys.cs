using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>The pages of the console speak of its keys: plain mode and scripts, which have none, hear of the commands instead.</summary>
internal static class SpokenKeys
{
    // Whole paragraphs, so that nothing is changed in what an author or a participant wrote.
    private static readonly Dictionary<string, string> Paragraphs = new()
    {
        ["Awaits a ruling: r rules, l lays it on the table."] = "Awaits a ruling: :rule rules on it, :open lays it on the table.",
        ["Awaits a ruling: r rules."] = "Awaits a ruling: :rule rules on it.",
        ["Waits for you: g grants it, x rejects it."] = "Waits for you: :grant grants it, :reject rejects it.",
        ["Expected (x: judge)"] = "Expected (:expected judges)",
        ["no: a turn closes when all have committed (I takes it in hand)"] = "no: a turn closes when all have committed (:in-hand takes it in hand)",
    };

    // At a glance the program speaks alone where it says what waits, and who closes a turn.
    private static readonly string[] OwnLeads = ["! ", "In hand  "];

    private static readonly (string Key, string Command)[] AtAGlance =
    [
        (" (F2)", " (:injects)"), (" (F3)", " (:nearest)"), (" (F4)", " (:moves)"), (" (F5)", " (:proposals)"), (" (F6)", " (:truth)"),
        (" (F8)", " (:points)"), (" (F9)", " (:notes)"), (" (F10)", " (:close)"),
    ];

    /// <summary>The page with commands where it is spoken; on the screen it stays as it is.</summary>
    public static Page Of(Page page) => page.Saying(static block => Paragraphs.GetValueOrDefault(block.Text));

    /// <summary>The same for the page of what stands where, whose paragraphs may end with a key.</summary>
    public static Page OfGlance(Page page) => Of(page.Saying(static block => OwnLeads.Contains(block.Lead)
        && AtAGlance.FirstOrDefault(row => block.Text.EndsWith(row.Key, StringComparison.Ordinal)) is { Key: { } key, Command: var command } ? block.Text[..^key.Length] + command : null));
}
