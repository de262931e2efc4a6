using CsCheck;
using Scenario.Exercise.Text;
using Xunit;

namespace Scenario.Exercise.Tests.Text;

public class SafeTextTests
{
    [Theory]
    [InlineData("plain 한국어 text, é, 🙂", "plain 한국어 text, é, 🙂")]
    [InlineData("a\u001b[2Jb", "a\\u{1B}[2Jb")]
    [InlineData("a\u202Eb", "a\\u{202E}b")]
    [InlineData("a\u0007\u009Bb", "a\\u{7}\\u{9B}b")]
    [InlineData("one\r\ntwo\tthree", "one\ntwo    three")]
    [InlineData("zero\u200Bwidth\uFEFF", "zero\\u{200B}width\\u{FEFF}")]
    public void What_a_terminal_would_obey_is_shown_instead(string hostile, string shown) => Assert.Equal(shown, SafeText.Lines(hostile));

    [Fact]
    public void One_line_stays_one_line() => Assert.Equal("a b", SafeText.Line("a\nb"));

    [Fact]
    public void Cleaned_text_is_always_safe_and_cleaning_twice_changes_nothing() => Gen.String.Sample(text =>
    {
        var once = SafeText.Lines(text);
        return SafeText.IsSafe(once) && SafeText.Lines(once) == once;
    });
}
