using System.Text;

namespace Scenario.Evaluation.Recording;

/// <summary>Names of an enumeration as they stand in a log: <c>MoveChosen</c> is <c>move-chosen</c>.</summary>
internal sealed class KebabNames<T>
    where T : struct, Enum
{
    public static readonly KebabNames<T> Instance = new();

    private readonly Dictionary<T, string> _names = [];
    private readonly Dictionary<string, T> _values = [];

    private KebabNames()
    {
        foreach (var value in Enum.GetValues<T>())
        {
            var name = Kebab(value.ToString());
            _names.Add(value, name);
            _values.Add(name, value);
        }
    }

    public string? Of(T value) => _names.GetValueOrDefault(value);

    public T? Find(string name) => _values.TryGetValue(name, out var value) ? value : null;

    private static string Kebab(string name)
    {
        var result = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && result.Length > 0)
            {
                result.Append('-');
            }

            result.Append(char.ToLowerInvariant(letter));
        }

        return result.ToString();
    }
}
