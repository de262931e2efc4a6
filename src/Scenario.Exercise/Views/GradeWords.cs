namespace Scenario.Exercise.Views;

/// <summary>The admiralty scale in words: reliability of the source, credibility of the content.</summary>
internal static class GradeWords
{
    /// <summary>A grade such as <c>B2</c> with its meaning, or null for none.</summary>
    public static string? Of(string? grade)
    {
        if (grade is not { Length: 2 })
        {
            return null;
        }

        var source = grade[0] switch
        {
            'A' => "reliable source",
            'B' => "usually reliable source",
            'C' => "fairly reliable source",
            'D' => "not usually reliable source",
            'E' => "unreliable source",
            _ => "source cannot be judged",
        };
        var content = grade[1] switch
        {
            '1' => "confirmed",
            '2' => "probably true",
            '3' => "possibly true",
            '4' => "doubtful",
            '5' => "improbable",
            _ => "truth cannot be judged",
        };
        return $"{grade}: {source}, {content}";
    }
}
