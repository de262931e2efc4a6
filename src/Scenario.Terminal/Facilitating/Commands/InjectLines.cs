using Scenario.Exercise.Views;

namespace Scenario.Terminal.Facilitating.Commands;

/// <summary>Messages of the MSEL in lines.</summary>
internal static class InjectLines
{
    public static string Short(InjectControlView inject, int index) =>
        $"I{index + 1} {inject.Id} [{inject.Status.ToString().ToLowerInvariant()}] {inject.Title} · {inject.When} · to {inject.To}";

    public static IReadOnlyList<string> Whole(InjectControlView inject)
    {
        var lines = new List<string> { Short(inject, inject.Inject) };
        if (inject.Reason is { } reason)
        {
            lines.Add("plan changed because: " + reason);
        }

        lines.AddRange(inject.Texts.Select(static text => $"{text.Seat} {(text.Seat == "all" ? "read" : "reads")}: {text.Text}"));
        lines.AddRange(inject.Readers.Select(static reader => $"{reader.Seat}: {(reader.IsOpened ? "opened" : "not opened")}"));
        lines.AddRange(inject.Expected.Select(static (expected, number) =>
            $"expected {number + 1}: {expected.Action}{(expected.By is { } by ? $" (by {by})" : "")} - {Verdict(expected.Verdict)}{(expected.Remark is { } remark ? ": " + remark : "")}"));
        return lines;
    }

    private static string Verdict(int? verdict) => verdict switch
    {
        0 => "not done",
        1 => "done",
        2 => "done otherwise",
        _ => "not judged yet",
    };
}
