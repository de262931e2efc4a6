using Scenario.Exercise.Definitions;
using Scenario.Exercise.Views;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Staff;

/// <summary>The MSEL in words.</summary>
internal static class InjectPages
{
    /// <summary>A status in one word.</summary>
    public static string Status(InjectStatus status) => status switch
    {
        InjectStatus.Draft => "draft",
        InjectStatus.Ready => "ready",
        InjectStatus.Released => "released",
        InjectStatus.Done => "done",
        InjectStatus.Skipped => "skipped",
        _ => "obsolete",
    };

    /// <summary>The tone of a status.</summary>
    public static Tone ToneOf(InjectStatus status) => status switch
    {
        InjectStatus.Ready => Tone.Accent,
        InjectStatus.Released => Tone.Warning,
        InjectStatus.Done => Tone.Good,
        _ => Tone.Faint,
    };

    /// <summary>Seats that keep their own words when the words for all are edited; empty for none.</summary>
    public static string KeepingTheirOwn(InjectControlView inject) => inject.Texts.Skip(1).Select(static text => text.Seat).ToList() is { Count: > 0 } own
        ? $"{SharingWords.Join(own)} {(own.Count == 1 ? "keeps its" : "keep their")} own words." : "";

    /// <summary>The status of a message that was improvised: it is out as soon as it is sent.</summary>
    public static InjectStatus StatusOf(ImprovisedView sent) => sent.Readers.All(static reader => reader.IsOpened) ? InjectStatus.Done : InjectStatus.Released;

    /// <summary>The whole list, for plain mode.</summary>
    public static Page List(Desk desk)
    {
        var page = new Page().Add("MSEL", Tone.Heading);
        foreach (var inject in desk.View.Injects)
        {
            page.Item($"I{inject.Inject + 1}. ", $"{Status(inject.Status)}: {inject.Title} ({inject.Id}); {inject.When}; to {inject.To}");
        }

        foreach (var sent in desk.View.Improvised)
        {
            page.Item($"X{sent.Number + 1}. ", $"improvised, {Status(StatusOf(sent))}: {sent.Title}; turn {sent.Turn}; to {sent.To}{(sent.Readers.Where(static r => !r.IsOpened).Select(static r => r.Seat).ToList() is { Count: > 0 } unopened ? "; not opened by " + string.Join(", ", unopened) : "")}");
        }

        return page;
    }

    /// <summary>A message that was improvised.</summary>
    public static Page Improvised(ImprovisedView sent)
    {
        var page = new Page().Add(sent.Title, Tone.Heading).Blank()
            .Item("Status  ", Explained(StatusOf(sent)), ToneOf(StatusOf(sent)), leadTone: Tone.Faint)
            .Item("Kind    ", $"improvised in turn {sent.Turn}", leadTone: Tone.Faint)
            .Item("To      ", sent.To, leadTone: Tone.Faint)
            .Item("From    ", $"{sent.From}{(sent.Channel.Length > 0 ? ", by " + sent.Channel : "")}", leadTone: Tone.Faint);
        if (sent.Reason is { Length: > 0 } reason)
        {
            page.Item("Because ", reason, leadTone: Tone.Faint);
        }

        return ReadBy(page, sent.Readers).Heading("Text").Markdown(sent.Text);
    }

    /// <summary>One message: where it stands, who read it, what was expected, and its words.</summary>
    public static Page Detail(InjectControlView inject)
    {
        var page = new Page().Add(inject.Title, Tone.Heading).Blank()
            .Item("Status  ", Explained(inject.Status), ToneOf(inject.Status), leadTone: Tone.Faint)
            .Item("Kind    ", inject.Kind switch { InjectKind.Scheduled => "scheduled", InjectKind.Conditional => "conditional", _ => "contingency: by hand" }, leadTone: Tone.Faint)
            .Item("Time    ", inject.When, leadTone: Tone.Faint)
            .Item("To      ", inject.To, leadTone: Tone.Faint)
            .Item("Id      ", inject.Id, leadTone: Tone.Faint);
        if (inject.IsEdited)
        {
            page.Item("Edited  ", "the record keeps the words as they were, too", leadTone: Tone.Faint);
        }

        if (inject.Reason is { } reason)
        {
            page.Item("Because ", reason, leadTone: Tone.Faint);
        }

        ReadBy(page, inject.Readers);
        if (inject.Expected.Count > 0)
        {
            page.Heading("Expected (x: judge)");
            for (int number = 0; number < inject.Expected.Count; number++)
            {
                var expected = inject.Expected[number];
                page.Item($"{number + 1}. ", expected.Action + (expected.By is { } by ? $" (by {by})" : ""));
                page.Add(Verdict(expected.Verdict) + (expected.Remark is { } remark ? $": {remark}" : ""), expected.Verdict is null ? Tone.Faint : Tone.Strong, indent: 3);
            }
        }

        foreach (var (seat, text) in inject.Texts)
        {
            page.Heading(seat == "all" ? "Text" : $"Text for {seat}").Markdown(text);
        }

        return page;
    }

    /// <summary>A verdict on an expected action.</summary>
    public static string Verdict(int? verdict) => verdict switch
    {
        null => "not judged yet",
        0 => "not done",
        1 => "done",
        _ => "done otherwise",
    };

    private static Page ReadBy(Page page, IReadOnlyList<(string Seat, bool IsOpened)> readers)
    {
        if (readers.Count > 0)
        {
            page.Heading("Read by");
        }

        foreach (var (seat, isOpened) in readers)
        {
            page.Item(isOpened ? "✓ " : "● ", $"{seat}: {(isOpened ? "opened" : "not opened yet")}", isOpened ? Tone.Normal : Tone.Warning);
        }

        return page;
    }

    private static string Explained(InjectStatus status) => Status(status) + status switch
    {
        InjectStatus.Draft => ": you hold it back",
        InjectStatus.Ready => ": it comes when its time or occasion comes",
        InjectStatus.Released => ": delivered, not opened by everybody",
        InjectStatus.Done => ": delivered and opened by everybody",
        InjectStatus.Skipped => ": it does not come",
        _ => ": its time is past",
    };
}
