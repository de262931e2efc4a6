using System.Security.Cryptography;

namespace Scenario.Evaluation.Storage;

/// <summary>Where unforeseeable bytes come from: salts and command ids. Never the luck of the rules.</summary>
public interface IEntropy
{
    /// <summary>Fills a span.</summary>
    void Fill(Span<byte> bytes);
}

/// <summary>The system's own.</summary>
public sealed class SystemEntropy : IEntropy
{
    /// <inheritdoc/>
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
