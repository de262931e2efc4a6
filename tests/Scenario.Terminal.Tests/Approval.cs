using System.Runtime.CompilerServices;
using Xunit;

namespace Scenario.Terminal.Tests;

/// <summary>Compares text with an approved file; <c>SCENARIO_APPROVE=1</c> rewrites the file instead.</summary>
internal static class Approval
{
    public static void Matches(string name, string actual)
    {
        string path = Path.Combine(Path.GetDirectoryName(Here())!, "Approved", name + ".txt");
        actual = string.Join('\n', actual.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())).TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("SCENARIO_APPROVE") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        string approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (approved != actual)
        {
            Assert.Fail($"{name} is not as approved. To accept what follows, run the tests with SCENARIO_APPROVE=1 and look at the difference before you commit it.\n\n{actual}");
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
