using System.Text;
using System.Text.Json;
using Scenario.Evaluation.Players;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;

namespace Scenario.Evaluation.Tests.Players;

/// <summary>What goes out to a program and what may come back.</summary>
public class ProtocolTests
{
    [Fact]
    public void A_question_is_one_line_that_names_everything_an_answer_can_name()
    {
        var text = Encoding.UTF8.GetString(ProgramQuestion.Write(KnowingScenario.Value, View(KnowingScenario.Town)));
        Assert.DoesNotContain('\n', text);
        var view = JsonDocument.Parse(text).RootElement.GetProperty("view");
        var tell = view.GetProperty("moves").EnumerateArray().First(move => move.GetProperty("move").GetString() == "tell").GetProperty("offer");
        Assert.Equal(["flow", "origin"], tell.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("question").GetString()));
        Assert.Equal(["dam", "public"], tell.GetProperty("recipients").EnumerateArray().Select(actor => actor.GetProperty("actor").GetString()));
        Assert.Equal(["full", "sanitised", "headline"], tell.GetProperty("forms").EnumerateArray().Select(form => form.GetProperty("form").GetString()));
        Assert.Equal("definition", view.GetProperty("traffic")[0].GetProperty("inject").GetString());
        Assert.Equal("flood", view.GetProperty("forecasts")[0].GetProperty("forecast").GetString());
        Assert.Equal("flow", view.GetProperty("estimates")[0].GetProperty("question").GetString());
        Assert.Equal("deliberation", view.GetProperty("moment").GetProperty("step").GetString());
    }

    [Fact]
    public void A_question_says_nothing_of_the_order_of_things_in_the_file_or_of_other_seats()
    {
        var question = JsonDocument.Parse(ProgramQuestion.Write(KnowingScenario.Value, View(KnowingScenario.Dam))).RootElement;
        Assert.Equal("dam", question.GetProperty("view").GetProperty("seat").GetString());
        Assert.Equal(JsonValueKind.Null, question.GetProperty("view").GetProperty("opened").ValueKind);
        foreach (var name in new[] { "seat", "move", "inject", "question", "actor", "forecast" })
        {
            Assert.DoesNotContain(Values(question, name), value => value.ValueKind == JsonValueKind.Number);
        }

        Assert.DoesNotContain("Brief of the town", question.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Drain the meadow", question.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("By eye", question.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_becomes_answers_forecasts_and_a_decision()
    {
        var reply = Read(
            """{"seat":"town","turn":1,"moves":["look",{"move":"tell","reason":"Why","questions":["flow"],"recipients":["dam","public"],"form":"sanitised","caveat":"c"}],"reason":"All","answers":[{"inject":"definition","text":"Five"}],"forecasts":[{"forecast":"flood","percent":30,"person":2}]}""");
        Assert.Null(reply.Fault);
        var decision = reply.Decision!;
        Assert.Equal([new AnswerInject(KnowingScenario.Town, KnowingScenario.Definition, "Five")], decision.Answers);
        Assert.Equal([new RecordForecast(KnowingScenario.Town, 2, 0, 30)], decision.Forecasts);
        Assert.Equal("All", decision.Commit.Reason);
        Assert.Equal(new Choice(KnowingScenario.Look, null), decision.Commit.Choices[0]);
        var particulars = decision.Commit.Choices[1].Particulars!;
        Assert.Equal([KnowingScenario.Flow], particulars.Questions);
        Assert.Equal([KnowingScenario.Dam, KnowingScenario.Public], particulars.Recipients);
        Assert.Equal((SharingForm.Sanitised, "c"), (particulars.Form, particulars.Caveat));
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[]", "a JSON object is expected")]
    [InlineData("{}", "it names no moves")]
    [InlineData("""{"moves":[],"moves":[]}""", "no JSON")]
    [InlineData("""{"moves":[],"mvoes":[]}""", "\"mvoes\" is not known")]
    [InlineData("""{"moves":{}}""", "\"moves\" is no list")]
    [InlineData("""{"moves":[7]}""", "a JSON object is expected")]
    [InlineData("""{"moves":["fly"]}""", "the seat has no move \"fly\"")]
    [InlineData("""{"moves":["report"]}""", "the seat has no move \"report\"")]
    [InlineData("""{"moves":[],"seat":"dam"}""", "it speaks for the seat \"dam\"")]
    [InlineData("""{"moves":[],"turn":2}""", "it speaks of turn 2, and it is turn 1")]
    [InlineData("""{"moves":[{"move":"tell","questions":["depth"],"recipients":["dam"]}]}""", "there is no question \"depth\"")]
    [InlineData("""{"moves":[{"move":"tell","questions":["flow"],"recipients":["north"]}]}""", "there is no recipient \"north\"")]
    [InlineData("""{"moves":[{"move":"tell","questions":["flow"],"recipients":["dam"],"form":"whisper"}]}""", "there is no form \"whisper\"")]
    [InlineData("""{"moves":[],"answers":[{"inject":"threshold","text":"x"}]}""", "no message \"threshold\" asks this seat")]
    [InlineData("""{"moves":[],"forecasts":[{"forecast":"fire","percent":3}]}""", "there is no forecast \"fire\"")]
    [InlineData("""{"moves":[],"forecasts":[{"forecast":"flood","percent":1e400}]}""", "\"percent\" is no whole number")]
    [InlineData("""{"moves":[],"reason":7}""", "\"reason\" is no text")]
    [InlineData("{\"moves\":[\"\\u001b[31m\"]}", "the seat has no move \"\\u{1B}[31m\"")]
    [InlineData("[[[[[[[[[[[[]]]]]]]]]]]]", "no JSON")]
    [InlineData("{\"moves\":[\"\\ud800\"]}", "")]
    public void Nonsense_is_no_decision_and_says_what_was_wrong(string line, string reason)
    {
        var reply = Read(line);
        Assert.Null(reply.Decision);
        Assert.Contains(reason, reply.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', reply.Fault!);
    }

    private static PlayerReply Read(string line) => ProgramAnswer.Read(KnowingScenario.Value, View(KnowingScenario.Town), Encoding.UTF8.GetBytes(line));

    private static SeatView View(int seat)
    {
        using var game = new PlayingGames(new PatientPlayer(), waits: false);
        game.Open();
        return game.Live.View(seat);
    }

    private static IEnumerable<JsonElement> Values(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name == name ? [property.Value] : Values(property.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Values(item, name)),
        _ => [],
    };
}
