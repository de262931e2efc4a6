using Scenario.Exercise.Knowledge;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>What is opened at the end of the made-up game.</summary>
internal static class SeoulOpened
{
    public static OpenedView Reveal(bool facilitator = false) => new(
        [
            new(SeoulKnowledge.Titles[1], QuestionKind.Number, [1, 2, 3], [new("3,000", 200), new("9,400", 626), new("11,000", 733)],
                [
                    new("Seoul", [Held("1,500 to 6,000, best 3,000", 100, 200, 400, "low", true), Held("9,000 to 12,500, best 10,615", 600, 707, 833, "moderate", true), Held("11,000 to 12,500, best 11,500", 733, 766, 833, "moderate", true)]),
                    new("Kyiv", [Held("1,000 to 12,000, best 4,000", 66, 266, 800, "low", true), Held("10,500 to 12,500, best 11,200", 700, 746, 833, "low", false), Held("10,714 to 12,500, best 11,114", 714, 740, 833, "high", true)]),
                    new("Washington", [null, Held("3,000 to 5,000, best 3,000", 200, 200, 333, "moderate", false), Held("3,000 to 5,000, best 3,000", 200, 200, 333, "low", false)]),
                    new("브뤼셀 (NATO, EU)", [null, null, Held("11,000", 733, 733, 733, "none", true)]),
                    new("Moscow", [null, null, null]),
                ],
                "0", "15,000"),
            new(SeoulKnowledge.Titles[2], QuestionKind.Stage, [1, 2, 3], [new(SeoulKnowledge.Stages[0], 0), new(SeoulKnowledge.Stages[1], 250), new(SeoulKnowledge.Stages[2], 500)],
                [
                    new("Seoul", [Held("Training in the Far East (from Training in the Far East to Moving west)", 0, 0, 250, "moderate", true), Held("Moving west", 250, 250, 250, "moderate", true), Held("Moving west", 250, 250, 250, "low", false)]),
                    new("Kyiv", [Held("On Ukrainian territory", 1000, 1000, 1000, "low", false), Held("On Ukrainian territory", 1000, 1000, 1000, "low", false), null]),
                ],
                SeoulKnowledge.Stages[0], SeoulKnowledge.Stages[4]),
            new(SeoulKnowledge.Titles[4], QuestionKind.Category, [1, 2, 3], [new("As labour", 1000), new("As labour", 1000), new("As labour", 1000)],
                [new("Kyiv", [Held("Mixed into Russian units", 500, 500, 500, "low", false), null, Held("As labour", 1000, 1000, 1000, "moderate", true)])], "As units of their own", "As labour"),
        ],
        ["\"How many soldiers are in Russia now?\" At the close of turn 2 Washington held 3,000 to 5,000, best 3,000, which was wrong. Seoul held 9,000 to 12,500, best 10,615, which was right, and never passed it on."],
        ["Turn 2: Pyongyang made \"Prepare a nuclear test\".", "Turn 3: it became known that Pyongyang had made \"Prepare a nuclear test\"."],
        facilitator ? [new("Pyongyang", "Steady build-up", ["acts at all: 80 %", "Send a further contingent: 44 %", "Move troops forward one stage: 37 %", "no move: 19 %"])] : []);

    private static HeldPoint Held(string text, int low, int best, int high, string confidence, bool holds) => new(text, low, best, high, confidence, holds);
}
