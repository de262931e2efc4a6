using System.Runtime.CompilerServices;
using System.Text.Json;
using Scenario.Evaluation.Players;

namespace Scenario.Evaluation.Tests.Players;

/// <summary>
/// A program that plays a seat, well or badly: this test program itself, started again with a word that says how. So it is
/// there on every machine.
/// </summary>
internal static class TestProgram
{
    private const string Mark = "--play-a-seat";

    public const string Sound =
        """{"moves":[{"move":"report","questions":["crest"],"recipients":["town"],"form":"full"}],"reason":"By program","forecasts":[{"forecast":"flood","percent":40}]}""";

    /// <summary>The command that starts it.</summary>
    public static ProgramCommand Command(string how) =>
        ProgramCommand.Parse($"{Path.Combine(AppContext.BaseDirectory, "Scenario.Evaluation.Tests")}{(OperatingSystem.IsWindows() ? ".exe" : "")} {Mark} {how}");

    // Before anything of the tests runs.
    [ModuleInitializer]
    internal static void PlayIfAsked()
    {
        var arguments = Environment.GetCommandLineArgs();
        if (Array.IndexOf(arguments, Mark) is var at and > 0 && at + 1 < arguments.Length)
        {
            Environment.Exit(Play(arguments[at + 1]));
        }
    }

    private static int Play(string how)
    {
        using var output = Console.OpenStandardOutput();
        using var errors = Console.OpenStandardError();
        while (Console.In.ReadLine() is { } line)
        {
            using var question = JsonDocument.Parse(line);
            var turn = question.RootElement.GetProperty("turn").GetInt32();
            switch (how)
            {
                case "hang":
                    Thread.Sleep(Timeout.Infinite);
                    break;
                case "flood":
                    Flood(output, 100);
                    break;
                case "complain":
                    Flood(errors, 5);
                    break;
                case "crash" or "crash-once" when how == "crash" || turn == 1:
                    errors.Write("The \u001b[31mbot is broken"u8);
                    return 3;
            }

            Say(output, how == "spawn" ? $$"""{"moves":[],"reason":"{{Spawn()}}"}""" : Answer(how));
        }

        return 0;
    }

    private static string Answer(string how) => how switch
    {
        "lie" => """{"seat":"town","moves":[]}""",
        "nonsense" => "hello",
        "no-moves" => """{"moves":null}""",
        "partly" => """{"moves":["wait-for-nobody"],"forecasts":[{"forecast":"flood","percent":77}]}""".Replace("\"wait-for-nobody\"", """{"move":"report","questions":["crest"],"recipients":["town"]},{"move":"report","questions":["crest"],"recipients":["town"]}"""),
        "illegal" => """{"moves":["tell"]}""",
        "unknown-recipient" => """{"moves":[{"move":"report","questions":["crest"],"recipients":["north"]}]}""",
        "not-held" => """{"moves":[{"move":"report","questions":["origin"],"recipients":["town"]}]}""",
        "chatter" => """{"moves":[]}""" + "\n" + """{"moves":[]}""",
        _ => Sound,
    };

    // A child that waits for nothing in particular, as a careless program leaves behind.
    private static int Spawn()
    {
        using var child = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Environment.ProcessPath!, [Mark, "sound"]) { UseShellExecute = false, RedirectStandardInput = true })!;
        Kept = child.StandardInput;
        return child.Id;
    }

    private static StreamWriter? Kept { get; set; }

    private static void Say(Stream output, string line)
    {
        output.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        output.Flush();
    }

    private static void Flood(Stream stream, int megabytes)
    {
        var piece = new byte[1024 * 1024];
        Array.Fill(piece, (byte)'x');
        for (var i = 0; i < megabytes; i++)
        {
            stream.Write(piece);
        }
    }
}
