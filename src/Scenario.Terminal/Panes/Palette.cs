using Scenario.Terminal.Wording;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Scenario.Terminal.Panes;

/// <summary>
/// Every colour of the program in one place: light text on a dark ground, few hues, contrast of at least 7 to 1 for all
/// that must be read from the back of a room. Each meaning is also carried by a sign or a word.
/// </summary>
internal sealed class Palette
{
    private readonly Dictionary<Tone, Attribute> _tones;

    private Palette(Dictionary<Tone, Attribute> tones, Attribute selected, Attribute selectedIdle, Attribute banner, Attribute status, Attribute button, Attribute rule, Attribute ruleFocused)
    {
        _tones = tones;
        Selected = selected;
        SelectedIdle = selectedIdle;
        Banner = banner;
        Status = status;
        Button = button;
        Rule = rule;
        RuleFocused = ruleFocused;
    }

    /// <summary>A selected row in the pane that has the keyboard.</summary>
    public Attribute Selected { get; }

    /// <summary>A selected row elsewhere.</summary>
    public Attribute SelectedIdle { get; }

    /// <summary>The top row.</summary>
    public Attribute Banner { get; }

    /// <summary>The bottom row.</summary>
    public Attribute Status { get; }

    /// <summary>Buttons and the current tab.</summary>
    public Attribute Button { get; }

    /// <summary>Rules between panes.</summary>
    public Attribute Rule { get; }

    /// <summary>The rule of the pane that has the keyboard.</summary>
    public Attribute RuleFocused { get; }

    /// <summary>Text of a tone.</summary>
    public Attribute this[Tone tone] => _tones[tone];

    /// <summary>Text of a tone on the ground of a row that has one of its own.</summary>
    public static Attribute On(Attribute ground, Tone tone) =>
        tone is Tone.Normal or Tone.Faint ? ground : ground with { Style = ground.Style | TextStyle.Bold };

    /// <summary>The palette that suits the terminal.</summary>
    public static Palette For(bool mono, bool sixteen) => mono ? Mono() : sixteen ? Sixteen() : Full();

    private static Palette Full() => Coloured(
        new("#14181E"), text: new("#E4E7EB"), strong: new("#FFFFFF"), faint: new("#A9B3BF"), accent: new("#7CC7F2"), good: new("#86D993"),
        bad: new("#FF9C8F"), warning: new("#F6C65B"), select: new("#234E78"), idle: new("#2A313B"), banner: new("#1D3A57"), bar: new("#D5DAE1"), barText: new("#11151A"), rule: new("#5C6773"));

    private static Palette Sixteen() => Coloured(
        new(ColorName16.Black), text: new(ColorName16.Gray), strong: new(ColorName16.White), faint: new(ColorName16.Gray), accent: new(ColorName16.BrightCyan),
        good: new(ColorName16.BrightGreen), bad: new(ColorName16.BrightRed), warning: new(ColorName16.BrightYellow), select: new(ColorName16.Blue),
        idle: new(ColorName16.DarkGray), banner: new(ColorName16.Blue), bar: new(ColorName16.Gray), barText: new(ColorName16.Black), rule: new(ColorName16.DarkGray));

    private static Palette Coloured(
        Color ground, Color text, Color strong, Color faint, Color accent, Color good, Color bad, Color warning, Color select, Color idle, Color banner, Color bar, Color barText, Color rule) => new(
        new Dictionary<Tone, Attribute>
        {
            [Tone.Normal] = new(text, ground),
            [Tone.Strong] = new(strong, ground, TextStyle.Bold),
            [Tone.Heading] = new(accent, ground, TextStyle.Bold),
            [Tone.Faint] = new(faint, ground),
            [Tone.Good] = new(good, ground),
            [Tone.Bad] = new(bad, ground),
            [Tone.Warning] = new(warning, ground),
            [Tone.Accent] = new(accent, ground),
        },
        new(strong, select, TextStyle.Bold), new(strong, idle), new(strong, banner, TextStyle.Bold), new(barText, bar), new(barText, bar, TextStyle.Bold),
        new(rule, ground), new(accent, ground, TextStyle.Bold));

    private static Palette Mono()
    {
        var plain = new Attribute(Color.None, Color.None);
        var bold = plain with { Style = TextStyle.Bold };
        var reverse = plain with { Style = TextStyle.Reverse };
        return new Palette(
            new Dictionary<Tone, Attribute>
            {
                [Tone.Normal] = plain,
                [Tone.Strong] = bold,
                [Tone.Heading] = bold with { Style = TextStyle.Bold | TextStyle.Underline },
                [Tone.Faint] = plain,
                [Tone.Good] = plain,
                [Tone.Bad] = bold,
                [Tone.Warning] = bold,
                [Tone.Accent] = bold,
            },
            reverse, plain with { Style = TextStyle.Underline }, reverse, reverse, reverse, plain, bold);
    }
}
