using Scenario.Exercise.Rules;
using Scenario.Exercise.Tests.Generated;
using Scenario.Exercise.Views;
using Xunit;

namespace Scenario.Exercise.Tests.Rules;

public class SeeingThingsComeTests
{
    [Fact]
    public void A_message_that_was_put_off_does_not_come_as_a_follow_up_or_an_effect_before_its_turn()
    {
        var game = new TestGame(SmallScenario.With("", injects: """
            {"id": "a", "kind": "scheduled", "turn": 2, "from": "A", "to": "all", "channel": "memo", "title": "A", "text": "A.", "followUps": ["b"], "effects": [{"inject": "c"}]},
            {"id": "b", "kind": "contingency", "from": "A", "to": "all", "channel": "memo", "title": "B", "text": "B."},
            {"id": "c", "kind": "contingency", "from": "A", "to": "all", "channel": "memo", "title": "C", "text": "C."},
            {"id": "d", "kind": "conditional", "when": "turn >= 3", "from": "A", "to": "all", "channel": "memo", "title": "D", "text": "D."}
            """), people: true);
        game.Do(new FacilitateExercise(true));
        game.Do(OpenTurn.Instance);
        foreach (var id in new[] { "b", "c" })
        {
            game.Do(new PlanInject(game.Scenario.InjectIndex(id), 4, "Too much at once."));
        }

        game.Do(new PlanInject(game.Scenario.InjectIndex("d"), 2, "Not yet."));
        Assert.Equal(InjectStatus.Ready, Statuses(game)[3]);
        for (var turn = 2; turn <= 4; turn++)
        {
            game.Do(CloseDeliberation.Instance);
            game.Do(OpenTurn.Instance);
        }

        Assert.Equal([2, 4, 4, 3], Enumerable.Range(0, 4).Select(game.State.DeliveredTurn));
    }

    [Fact]
    public void What_people_can_bring_about_stands_before_what_only_waits_for_its_turn()
    {
        var game = new TestGame(SmallScenario.With("", triggers: """
            {"id": "later", "title": "Later", "when": "turn >= 2", "effects": []},
            {"id": "far", "title": "Far", "when": "trust >= 90", "effects": []},
            {"id": "near", "title": "Near", "when": "trust >= 55", "effects": []}
            """), people: true);
        game.Do(OpenTurn.Instance);
        var near = ControlViews.Build(game.Scenario, game.State, [.. game.Sink.Events]).Nearest.Select(static one => one.What).Where(static what => what.StartsWith("Trigger", StringComparison.Ordinal));
        Assert.Equal(["Trigger: Near", "Trigger: Far", "Trigger: Later"], near);
    }

    private static List<InjectStatus> Statuses(TestGame game) =>
        [.. ControlViews.Build(game.Scenario, game.State, [.. game.Sink.Events]).Injects.Select(static inject => inject.Status)];
}
