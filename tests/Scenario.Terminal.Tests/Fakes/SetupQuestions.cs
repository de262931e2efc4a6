using Scenario.Terminal.Setup;

namespace Scenario.Terminal.Tests.Fakes;

internal static class SetupQuestions
{
    private static readonly SetupPolicy[] Any = [new("random", "Random: any open move"), new("cautious", "Cautious: the least change")];

    public static SetupQuestion Ladder { get; } = new(
        "The Ladder: Seoul, October to December 2024",
        [
            new("seoul", "Seoul: National Security Council", "Seoul", "a credible answer, safety at home, allies at your side", true, Any),
            new("kyiv", "Kyiv: Office of the President", "Kyiv", "arms, freedom to reach far, and that the threat is seen", true, [new("kyiv-own", "Requests and evidence"), .. Any]),
            new("washington", "Washington: National Security Council", "Washington", "hold the coalition, keep control of thresholds", true, [new("washington-own", "Steady, then distracted"), .. Any]),
            new("brussels", "Brussels: 북대서양 조약 기구와 유럽연합", "Brussels", "unity and shared facts", true, [new("brussels-own", "Statements"), .. Any]),
            new("pyongyang", "Pyongyang", "Pyongyang", "payment, experience, no visible losses", true, [new("pyongyang-own", "Build-up"), .. Any]),
            new("weather", "The weather", "", null, false, [new("weather-own", "As it comes")]),
        ],
        [
            new("full", "From the first report (18 October)", "Eight turns. Your service has just told the council that a **decision** to send troops was taken."),
            new("short", "From the joint assessment (29 October)", "Five turns."),
        ]);
}
