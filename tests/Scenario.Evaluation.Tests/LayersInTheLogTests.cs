using System.Text;
using System.Text.Json;
using Scenario.Exercise.Events;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tests;

/// <summary>Every line says who may see it as it stands, and who may see a part of it.</summary>
public class LayersInTheLogTests
{
    [Fact]
    public void A_line_names_those_who_may_see_all_of_it_and_those_who_may_see_a_part()
    {
        var log = Games.Knowing();
        var lines = Games.Lines(log).ConvertAll(line => JsonDocument.Parse(line).RootElement);
        foreach (var (happened, line) in Games.ReadKnowing(log).Events)
        {
            foreach (var seat in new[] { KnowingScenario.Town, KnowingScenario.Dam })
            {
                var known = Redaction.For(KnowingScenario.Value, happened, seat);
                var raw = lines[line.Number - 1];
                Assert.Equal(known == happened, Names(raw, "seenBy", seat));
                Assert.Equal(known is not null && known != happened, Names(raw, "seenInPartBy", seat));
            }
        }
    }

    [Theory]
    [InlineData("record-forecast", "[\"town\"]")]
    [InlineData("commit-decision", "[\"town\"]")]
    [InlineData("forgo-decision", "[\"dam\"]")]
    [InlineData("begin-exercise", "\"control\"")]
    [InlineData("open-turn", "\"all\"")]
    public void What_a_seat_asks_for_is_its_own(string ask, string expected)
    {
        var line = Games.Lines(Games.Knowing()).Select(bytes => Encoding.UTF8.GetString(bytes)).First(text => text.Contains($"\"ask\":\"{ask}\"", StringComparison.Ordinal));
        Assert.Contains($"\"seenBy\":{expected}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_passed_on_without_its_origin_is_seen_in_part_by_both_ends()
    {
        var log = Games.Knowing();
        var shared = Games.ReadKnowing(log).Events.First(e => e.Happened.Kind == EventKind.EstimateShared);
        var line = JsonDocument.Parse(Games.Lines(log)[shared.Line.Number - 1]).RootElement;
        Assert.Equal("control", line.GetProperty("seenBy").GetString());
        Assert.Equal("all", line.GetProperty("seenInPartBy").GetString());
        Assert.Equal("town", line.GetProperty("data").GetProperty("estimate").GetProperty("veiled")[0].GetString());
    }

    private static bool Names(JsonElement line, string property, int seat)
    {
        if (!line.TryGetProperty(property, out var seats))
        {
            return false;
        }

        return seats.ValueKind == JsonValueKind.Array
            ? seats.EnumerateArray().Any(id => id.GetString() == KnowingScenario.Value.Seats[seat].Id)
            : seats.GetString() == "all";
    }
}
