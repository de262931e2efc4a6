using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Scenario.Evaluation.Log;

namespace Scenario.Evaluation.Tests;

/// <summary>Rewrites lines of a log and seals the whole chain anew, as somebody could who knows the format.</summary>
internal static class Forgery
{
    public static byte[] Of(byte[] log, Func<string, string> change)
    {
        var output = new ArrayBufferWriter<byte>();
        var previous = LogFormat.NoHash;
        foreach (var bytes in Games.Lines(log))
        {
            var line = JsonNode.Parse(change(Encoding.UTF8.GetString(bytes)))!.AsObject();
            line.Remove("h");
            line["p"] = previous;
            previous = LineSeal.Write(output, Encoding.UTF8.GetBytes(line.ToJsonString(new() { Encoder = LineText.Options.Encoder })));
        }

        return output.WrittenSpan.ToArray();
    }
}
