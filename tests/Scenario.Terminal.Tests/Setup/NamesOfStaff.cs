using System.Text;
using Scenario.Authoring;
using Scenario.Terminal.Staff;
using Xunit;

namespace Scenario.Terminal.Tests.Setup;

/// <summary>A seat called like a role of the staff would share its word: authoring refuses exactly the names under which the console keeps words.</summary>
public class NamesOfStaff
{
    private const string Json = """
        {
          "formatVersion": 1, "id": "quay", "title": "Quay", "summary": "A test.", "language": "en", "version": "1", "contentNotice": "None.",
          "clock": { "start": "2025-03-01", "turns": [ {"days": 1} ] },
          "actors": [ {"id": "port", "name": "Port"} ],
          "seats": [ {"id": "NAME", "actor": "port", "title": "Port", "brief": "Keep it open."} ],
          "indicators": [ {"id": "trust", "title": "Trust", "meaning": "Trust.", "min": 0, "max": 100, "start": 50} ],
          "phases": [ {"id": "watch", "title": "Watch", "summary": "Nothing is closed."} ],
          "categories": [ {"id": "act", "title": "Act"} ],
          "moves": [ {"id": "boom", "actor": "port", "category": "act", "title": "Lay a boom", "description": "Lay it.", "effects": [{"add": "trust", "by": 4}]} ],
          "endings": [ {"id": "over", "title": "Over", "epilogue": "It is over."} ],
          "debrief": { "questions": [] }
        }
        """;

    public static TheoryData<string> Roles => [.. Enum.GetValues<StaffRole>().Select(StaffRoles.Id)];

    [Theory]
    [MemberData(nameof(Roles))]
    public void No_seat_can_be_called_like_a_role_of_the_console(string role) => Assert.Contains("SCN0105", CodesFor(role));

    [Theory]
    [InlineData("port")]
    [InlineData("director")]
    [InlineData("controller")]
    [InlineData("control")]
    [InlineData("participant")]
    [InlineData("observers")]
    [InlineData("facilitator-seat")]
    public void A_seat_may_be_called_what_no_role_of_the_console_is(string id)
    {
        Assert.False(StaffRoles.IsRole(id));
        Assert.DoesNotContain("SCN0105", CodesFor(id));
    }

    [Fact]
    public void The_three_roles_of_the_staff_are_those_that_authoring_reserves() =>
        Assert.Equal(["facilitator", "evaluator", "observer"], Enum.GetValues<StaffRole>().Select(StaffRoles.Id));

    private static IEnumerable<string> CodesFor(string seat) =>
        ScenarioCompiler.Compile(Encoding.UTF8.GetBytes(Json.Replace("NAME", seat, StringComparison.Ordinal)), "quay.json").Diagnostics.Select(static fault => fault.Code);
}
