using Xunit;

namespace Scenario.Exercise.Tests.Generated;

public class RandomScenarioTests
{
    [Fact]
    public void Every_scenario_that_is_made_up_compiles()
    {
        var faults = new List<string>();
        for (var seed = 0; seed <= 400; seed++)
        {
            try
            {
                RandomScenario.Compile(seed);
            }
            catch (InvalidOperationException fault)
            {
                faults.Add($"{seed}: {fault.Message.Split("\n{")[0]}");
            }
        }

        Assert.Empty(faults);
    }
}
