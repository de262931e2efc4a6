namespace Scenario.Benchmarks;

/// <summary>
/// One small game, stated exactly, so that engines and hand-written floors can be timed on equal work: 12 variables from
/// 0 to 100, 4 seats with 6 moves each, 10 turns, 10 triggers, 4 phases.
/// </summary>
internal static class ReferenceWorkload
{
    public const int Turns = 10;

    public static readonly int[] Start = [55, 58, 53, 49, 41, 58, 52, 55, 52, 48, 42, 56];

    /// <summary>Seat, guard variable, least value of it, first variable and change, second variable and change, odds in percent.</summary>
    public static readonly int[][] Moves =
    [
      [0, 6, 31, 6, 6, 9, -5, 100],
      [0, 4, 25, 11, 9, 8, -8, 100],
      [0, 6, 56, 0, 3, 2, -8, 100],
      [0, 2, 37, 3, 3, 4, -2, 100],
      [0, 7, 38, 10, 3, 9, -8, 60],
      [0, 1, 44, 8, 10, 10, -7, 60],
      [1, 8, 33, 8, 10, 9, -4, 100],
      [1, 8, 29, 7, 10, 11, -2, 100],
      [1, 7, 38, 2, 4, 4, -2, 100],
      [1, 8, 55, 4, 6, 7, -3, 100],
      [1, 10, 46, 11, 4, 9, -6, 60],
      [1, 1, 35, 3, 4, 9, -7, 60],
      [2, 10, 40, 8, 7, 11, -5, 100],
      [2, 7, 33, 3, 6, 4, -6, 100],
      [2, 6, 46, 1, 9, 5, -6, 100],
      [2, 10, 34, 2, 8, 7, -6, 100],
      [2, 9, 28, 2, 6, 8, -3, 60],
      [2, 9, 46, 10, 8, 6, -4, 60],
      [3, 2, 53, 10, 9, 8, -7, 100],
      [3, 1, 29, 7, 8, 8, -2, 100],
      [3, 6, 49, 10, 7, 8, -7, 100],
      [3, 2, 38, 7, 5, 4, -3, 100],
      [3, 4, 27, 10, 4, 5, -8, 60],
      [3, 11, 57, 4, 3, 3, -8, 60]
    ];

    /// <summary>Variable, 1 for at least and 0 for at most, bound, variable changed, change; each fires once.</summary>
    public static readonly int[][] Triggers =
    [
      [6, 0, 38, 1, 6],
      [10, 0, 30, 11, -8],
      [10, 1, 72, 5, 6],
      [9, 1, 64, 0, -12],
      [5, 1, 67, 4, -11],
      [4, 0, 37, 6, -6],
      [10, 1, 64, 11, -7],
      [1, 0, 33, 2, 9],
      [11, 0, 32, 9, 7],
      [10, 1, 72, 4, -11]
    ];

    /// <summary>For each phase but the last: variable, least value, variable changed, change.</summary>
    public static readonly int[][] Phases =
    [
      [2, 61, 1, 4],
      [1, 63, 4, -4],
      [10, 58, 8, -7]
    ];
}
