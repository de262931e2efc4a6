using Microsoft.Extensions.Time.Testing;
using Scenario.Cli.Files;
using Scenario.Terminal.Playing;
using Xunit;

namespace Scenario.Cli.Tests;

/// <summary>Words that cannot be guessed in haste.</summary>
public class PatientWordsTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.Parse("2025-03-01T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private readonly List<(string Seat, int InARow)> _told = [];

    [Fact]
    public void After_five_wrong_words_within_a_minute_even_the_right_one_is_not_tried_and_it_is_said_for_how_long()
    {
        using var shell = new Shell();
        var words = Words(shell);
        Guess(words, 5);
        Assert.Equal(new WrongWords(5, true, _time.GetUtcNow().AddMinutes(1)), words.Wrong("facilitator"));
        Assert.False(words.Opens("facilitator", "right"));
        Assert.True(words.Opens("kyiv", "right"));
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(_time.GetUtcNow().AddSeconds(1), words.Wrong("facilitator").OpensAt);
        Assert.False(words.Opens("facilitator", "right"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(words.Wrong("facilitator").IsShut);
        Assert.True(words.Opens("facilitator", "right"));
        Assert.Equal(default, words.Wrong("facilitator"));
    }

    [Fact]
    public void A_run_of_wrong_words_is_put_on_record_once_and_two_slips_are_not()
    {
        using var shell = new Shell();
        var words = Words(shell);
        Guess(words, 2);
        Assert.True(words.Opens("facilitator", "right"));
        Assert.Empty(_told);
        Guess(words, 5);
        Assert.Equal([("facilitator", 3)], _told);
        _time.Advance(TimeSpan.FromMinutes(1));
        Guess(words, 5);
        Assert.Equal([("facilitator", 3), ("facilitator", 8)], _told);
    }

    [Fact]
    public void Wrong_words_far_apart_shut_nothing_and_asking_whether_there_is_a_word_counts_for_nothing()
    {
        using var shell = new Shell();
        var words = Words(shell);
        for (var i = 0; i < 20; i++)
        {
            Assert.False(words.Opens("facilitator", ""));
            Guess(words, 1);
            _time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(20, words.Wrong("facilitator").InARow);
        Assert.True(words.Opens("facilitator", "right"));
    }

    [Fact]
    public void A_restart_forgets_no_wrong_word()
    {
        using var shell = new Shell();
        for (var i = 0; i < 5; i++)
        {
            Guess(Words(shell), 1);
            _time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal([("facilitator", 3)], _told);
        Assert.Equal(new WrongWords(5, true, _time.GetUtcNow().AddSeconds(35)), Words(shell).Wrong("facilitator"));
        Assert.False(Words(shell).Opens("facilitator", "right"));
        _time.Advance(TimeSpan.FromSeconds(35));
        Assert.True(Words(shell).Opens("facilitator", "right"));
        Assert.Equal(default, Words(shell).Wrong("facilitator"));
    }

    [Fact]
    public void Tries_at_a_shut_door_are_counted_and_put_on_record_when_they_begin_and_when_the_run_is_over()
    {
        using var shell = new Shell();
        var words = Words(shell);
        Guess(words, 5);
        Assert.False(words.Opens("facilitator", "right"));
        Guess(words, 6);
        Assert.Equal([("facilitator", 3), ("facilitator", 6)], _told);
        Assert.Equal(5, words.Wrong("facilitator").InARow);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(Words(shell).Opens("facilitator", "right"));
        Assert.Equal([("facilitator", 3), ("facilitator", 6), ("facilitator", 12)], _told);
    }

    [Fact]
    public void The_facilitator_is_told_of_each_run_once_with_its_times_over_restarts()
    {
        using var shell = new Shell();
        var words = Words(shell);
        var noon = _time.GetUtcNow();
        Guess(words, 5);
        _time.Advance(TimeSpan.FromSeconds(30));
        Guess(words, 2);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.False(words.Opens("kyiv", "guess"));
        Assert.True(Words(shell).Opens("facilitator", "right"));
        words = Words(shell);
        Assert.Equal(
            [new("facilitator", 5, 2, noon, noon.AddSeconds(30), true), new("kyiv", 1, 0, noon.AddSeconds(150), noon.AddSeconds(150), false)],
            words.TakeUntold());
        Assert.Empty(words.TakeUntold());
        Assert.Empty(Words(shell).TakeUntold());
        Assert.False(Words(shell).Opens("kyiv", "guess"));
        Assert.Equal(2, Assert.Single(Words(shell).TakeUntold()).Wrong);
        Assert.True(Words(shell).Opens("kyiv", "right"));
        Assert.Empty(Words(shell).TakeUntold());
        Assert.False(File.Exists(shell.Log + WrongWordsFile.Suffix));
    }

    [Fact]
    public void What_the_facilitator_is_told_before_a_run_is_over_is_on_record_by_then()
    {
        using var shell = new Shell();
        var words = Words(shell);
        Guess(words, 9);
        words.TakeUntold();
        Assert.Equal([("facilitator", 3), ("facilitator", 6), ("facilitator", 9)], _told);
    }

    [Fact]
    public void However_many_runs_nobody_hears_of_the_count_stays_readable()
    {
        using var shell = new Shell();
        for (var run = 0; run < 2_000; run++)
        {
            var words = Words(shell);
            Guess(words, 1);
            Assert.True(words.Opens("facilitator", "right"));
        }

        Assert.Equal(50, Words(shell).TakeUntold().Count);
    }

    [Fact]
    public void A_clock_that_was_set_back_shuts_no_door_for_longer_than_a_minute()
    {
        using var shell = new Shell();
        Guess(Words(shell), 5);
        var earlier = new FakeTimeProvider(_time.GetUtcNow().AddDays(-3));
        Assert.Equal(earlier.GetUtcNow().AddMinutes(1), new PatientWords(new OneWord(), WrongWordsFile.Beside(shell.Log), earlier, Tell).Wrong("facilitator").OpensAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{\"format\":2,\"seats\":[]}")]
    [InlineData("{\"format\":1}")]
    [InlineData("{\"format\":1,\"seats\":[null]}")]
    [InlineData("{\"format\":1,\"seats\":[],\"untold\":[null]}")]
    [InlineData("{\"format\":1,\"seats\":[{\"seat\":null,\"inARow\":9,\"isOnRecord\":true,\"last\":[]}]}")]
    [InlineData("{\"format\":1,\"seats\":[{\"seat\":\"facilitator\",\"inARow\":\"many\",\"last\":[]}]}")]
    public void A_damaged_count_counts_as_none(string text)
    {
        using var shell = new Shell();
        File.WriteAllText(shell.Log + WrongWordsFile.Suffix, text);
        Assert.Equal(default, Words(shell).Wrong("facilitator"));
        Assert.True(Words(shell).Opens("facilitator", "right"));
    }

    [Theory]
    [InlineData("{\"format\":1,\"seats\":[{\"seat\":\"facilitator\",\"inARow\":-7,\"isOnRecord\":false,\"last\":[-9223372036854775808,9223372036854775807]}]}")]
    [InlineData("{\"format\":1,\"seats\":[{\"seat\":\"facilitator\",\"inARow\":2147483647,\"isOnRecord\":false,\"last\":[]}]}")]
    [InlineData("{\"format\":1,\"seats\":[{\"seat\":\"facilitator\",\"inARow\":2147483647,\"isOnRecord\":false,\"last\":[],\"whileShut\":2147483647,\"shutOnRecord\":-1,\"told\":-1,\"first\":-9223372036854775808,\"latest\":9223372036854775807}]}")]
    [InlineData("{\"format\":1,\"seats\":[],\"untold\":[{\"seat\":\"facilitator\",\"wrong\":-1,\"whileShut\":2147483647,\"first\":-9223372036854775808,\"latest\":9223372036854775807}]}")]
    public void Numbers_out_of_all_range_do_no_harm(string text)
    {
        using var shell = new Shell();
        File.WriteAllText(shell.Log + WrongWordsFile.Suffix, text);
        var words = Words(shell);
        Guess(words, 1);
        Assert.True(words.Opens("facilitator", "right"));
        Assert.NotEmpty(words.TakeUntold());
    }

    [Fact]
    public void A_count_that_cannot_be_written_stops_nobody_and_is_kept_while_the_program_runs()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(Path.Combine(shell.Log + WrongWordsFile.Suffix, "inside"));
        var words = Words(shell);
        Guess(words, 5);
        Assert.True(words.Wrong("facilitator").IsShut);
        Assert.Single(_told);
    }

    [Fact]
    public void What_could_not_be_put_on_record_is_not_said_to_be_and_is_tried_again()
    {
        using var shell = new Shell();
        var tries = 0;
        var words = new PatientWords(new OneWord(), WrongWordsFile.Beside(shell.Log), _time, _ => ++tries == 2);
        Guess(words, 3);
        Assert.False(words.Wrong("facilitator").IsOnRecord);
        Guess(words, 2);
        Assert.True(words.Wrong("facilitator").IsOnRecord);
        Assert.Equal(2, tries);
    }

    [Fact]
    public void A_new_game_begins_without_the_wrong_words_of_one_whose_log_is_gone()
    {
        using var shell = new Shell();
        Guess(Words(shell), 5);
        Assert.Equal(default, new PatientWords(new OneWord(), WrongWordsFile.Anew(shell.Log), _time, Tell).Wrong("facilitator"));
        Assert.False(File.Exists(shell.Log + WrongWordsFile.Suffix));
    }

    private static void Guess(PatientWords words, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.False(words.Opens("facilitator", "guess"));
        }
    }

    private PatientWords Words(Shell shell) => new(new OneWord(), WrongWordsFile.Beside(shell.Log), _time, Tell);

    private bool Tell(WrongRun run)
    {
        _told.Add((run.SeatId, run.All));
        return true;
    }

    private sealed class OneWord : ISeatWords
    {
        public bool IsSet(string seatId) => true;

        public void Set(string seatId, string word)
        {
        }

        public bool Opens(string seatId, string word) => word == "right";

        public WrongWords Wrong(string seatId) => default;
    }
}
