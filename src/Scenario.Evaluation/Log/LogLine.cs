using System.Text.Json;

namespace Scenario.Evaluation.Log;

/// <summary>Who did something: a seat, and the pseudonym of the person in it.</summary>
/// <param name="Seat">The seat's id.</param>
/// <param name="Pseudonym">Such as <c>P1</c>; null when nobody plays it.</param>
public sealed record SeatMark(string Seat, string? Pseudonym);

/// <summary>Where the story stands.</summary>
/// <param name="Date">First story day of the turn; null before the first.</param>
/// <param name="Turn">The turn; 0 before the first.</param>
/// <param name="Phase">The id of the rung; null before there is one.</param>
public sealed record StoryMoment(DateOnly? Date, int Turn, string? Phase)
{
    /// <summary>Before anything has happened.</summary>
    public static readonly StoryMoment Before = new(null, 0, null);
}

/// <summary>What a line is to say; the writer adds number, time, salt and hashes.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Moment">Where the story stands.</param>
/// <param name="Who">Who did it, or null.</param>
/// <param name="SeenBy">Ids of the seats that may see it as it stands; null for all, none for the facilitator alone.</param>
/// <param name="Data">Its content, as JSON.</param>
public sealed record LineDraft(string Kind, StoryMoment Moment, SeatMark? Who, IReadOnlyList<string>? SeenBy, ReadOnlyMemory<byte> Data)
{
    /// <summary>Ids of the seats that may know of it, but not all that it says; null for all.</summary>
    public IReadOnlyList<string>? SeenInPartBy { get; init; } = [];
}

/// <summary>The submission a line belongs to.</summary>
/// <param name="Id">The command's id.</param>
/// <param name="Position">The line's place in the batch, from 0.</param>
/// <param name="Size">Lines in the batch.</param>
public readonly record struct CommandMark(string Id, int Position, int Size);

/// <summary>A line that was read and verified.</summary>
/// <param name="Version">The version of the format it is written in.</param>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Seq">Its sequence number.</param>
/// <param name="Durable">The highest sequence number that was known to be on stable storage when it was written; -1 for none.</param>
/// <param name="At">When it was written.</param>
/// <param name="ElapsedMilliseconds">How long the exercise had been open by then, breaks not counted.</param>
/// <param name="Moment">Where the story stood.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Who">Who did it, or null.</param>
/// <param name="Data">Its content.</param>
/// <param name="Command">The submission it belongs to.</param>
/// <param name="Previous">The hash of the line before.</param>
/// <param name="Hash">Its own hash.</param>
public sealed record LogLine(
    int Version, int Number, long Offset, long Seq, long Durable, DateTimeOffset At, long ElapsedMilliseconds, StoryMoment Moment, string Kind,
    SeatMark? Who, JsonElement Data, CommandMark Command, string Previous, string Hash)
{
    /// <summary>The receipt of this line.</summary>
    public Receipt Receipt => new(Seq, Hash);
}
