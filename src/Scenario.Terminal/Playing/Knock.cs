namespace Scenario.Terminal.Playing;

/// <summary>Another program that asked for a log while it was being written, and was refused. It says of itself who it was.</summary>
/// <param name="Verb">What it was to do, such as <c>resume</c>.</param>
/// <param name="User">Who ran it.</param>
/// <param name="Host">On which machine.</param>
/// <param name="Process">Its process there.</param>
/// <param name="At">When, by the clock on the wall.</param>
public sealed record Knock(string Verb, string User, string Host, int Process, DateTimeOffset At);
