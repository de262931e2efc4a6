using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Scenario.Evaluation.Log;

/// <summary>
/// The hash at the end of a line: SHA-256 over the exact bytes before <c>,"h"</c>. No canonical form of JSON is needed, and
/// each line can be checked alone.
/// </summary>
internal static class LineSeal
{
    private const int HashLength = 64;

    private static ReadOnlySpan<byte> Opening => ",\"h\":\""u8;

    private static ReadOnlySpan<byte> Closing => "\"}"u8;

    /// <summary>Writes a line: a JSON object without its hash becomes one with it, and a line break follows.</summary>
    public static string Write(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> withoutHash)
    {
        var body = withoutHash[..^1];
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        output.Write(body);
        output.Write(Opening);
        output.Write(Encoding.ASCII.GetBytes(hash));
        output.Write(Closing);
        output.Write("\n"u8);
        return hash;
    }

    /// <summary>The hash of a line (without its line break) if it is the right one, else null.</summary>
    public static string? Verify(ReadOnlySpan<byte> line)
    {
        var tail = Opening.Length + HashLength + Closing.Length;
        if (line.Length <= tail || !line.EndsWith(Closing))
        {
            return null;
        }

        var body = line[..^tail];
        var seal = line[^tail..];
        if (!seal.StartsWith(Opening))
        {
            return null;
        }

        Span<byte> actual = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, actual);
        var hash = Convert.ToHexStringLower(actual);
        return seal.Slice(Opening.Length, HashLength).SequenceEqual(Encoding.ASCII.GetBytes(hash)) ? hash : null;
    }
}
