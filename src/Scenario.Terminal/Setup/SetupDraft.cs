using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Setup;

/// <summary>Who plays, while it is being said: screen and plain mode change the same.</summary>
internal sealed class SetupDraft
{
    private readonly HashSet<int> _people = [];
    private readonly int[] _policies;

    public SetupDraft(SetupQuestion question)
    {
        Question = question;
        _policies = new int[question.Seats.Count];
        int first = question.Seats.ToList().FindIndex(s => s.IsPlayable);
        if (first >= 0)
        {
            _people.Add(first);
        }
    }

    public SetupQuestion Question { get; }

    /// <summary>Which start.</summary>
    public int Start { get; private set; }

    public bool IsPlayed(int seat) => _people.Contains(seat);

    /// <summary>Gives a seat to people, or takes it from them; a complaint if that cannot be, else null.</summary>
    public string? Toggle(int seat)
    {
        if (!Question.Seats[seat].IsPlayable)
        {
            return $"{Question.Seats[seat].Title} is not a seat for people: it plays by itself.";
        }

        if (!_people.Remove(seat))
        {
            _people.Add(seat);
        }

        return null;
    }

    /// <summary>Lets a seat follow its next policy.</summary>
    public string? NextPolicy(int seat) => Choose(seat, (_policies[seat] + 1) % Math.Max(1, Question.Seats[seat].Policies.Count));

    /// <summary>Lets a seat follow one of its policies.</summary>
    public string? Choose(int seat, int policy)
    {
        if (IsPlayed(seat))
        {
            return $"People play {Question.Seats[seat].Title}. Take it from them first.";
        }

        if (policy >= Question.Seats[seat].Policies.Count)
        {
            return $"{Question.Seats[seat].Title} cannot play by itself: without people it stays empty.";
        }

        _policies[seat] = policy;
        return null;
    }

    /// <summary>Chooses a start.</summary>
    public void Begin(int start) => Start = start;

    /// <summary>Who plays a seat, in words.</summary>
    public string Player(int seat) => IsPlayed(seat) ? "people"
        : Question.Seats[seat].Policies.Count == 0 ? "nobody" : Question.Seats[seat].Policies[_policies[seat]].Title;

    /// <summary>What begins now, in one sentence.</summary>
    public string Summary => _people.Count == 0 ? "Nobody plays yet: give at least one seat to people."
        : _people.Count == 1 ? $"You play {Question.Seats[_people.Single()].Title}."
        : $"People play {_people.Count} seats, and share this keyboard.";

    /// <summary>The answer, or null as long as nobody plays.</summary>
    public SetupAnswer? Answer => _people.Count == 0 ? null : new SetupAnswer(
        Question.Starts.Count == 0 ? "" : Question.Starts[Start].Id,
        [.. _people.Order().Select(s => Question.Seats[s].Id)],
        Enumerable.Range(0, Question.Seats.Count).Where(s => !IsPlayed(s) && Question.Seats[s].Policies.Count > 0)
            .ToDictionary(s => Question.Seats[s].Id, s => Question.Seats[s].Policies[_policies[s]].Id));

    /// <summary>All about a seat.</summary>
    public Page Seat(int seat)
    {
        var asked = Question.Seats[seat];
        var page = new Page().Add(asked.Title, Tone.Heading).Blank();
        if (asked.Actor.Length > 0 && asked.Actor != asked.Title)
        {
            page.Item("For     ", asked.Actor, leadTone: Tone.Faint);
        }

        if (asked.Wants is { Length: > 0 } wants)
        {
            page.Item("Wants   ", wants, Tone.Strong, leadTone: Tone.Faint);
        }

        page.Item("Played  ", IsPlayed(seat) ? "by people" : $"by itself: {Player(seat)}", leadTone: Tone.Faint);
        if (!asked.IsPlayable)
        {
            page.Blank().Add("Not a seat for people.", Tone.Faint);
        }

        if (!IsPlayed(seat) && asked.Policies.Count > 1)
        {
            page.Heading("How it can play by itself");
            for (int policy = 0; policy < asked.Policies.Count; policy++)
            {
                page.Item(policy == _policies[seat] ? "(●) " : "( ) ", asked.Policies[policy].Title + (policy == 0 ? " (its own way)" : ""), policy == _policies[seat] ? Tone.Accent : Tone.Normal);
            }
        }

        return page;
    }

    /// <summary>All about a start.</summary>
    public Page StartPage(int start) =>
        new Page().Add(Question.Starts[start].Title, Tone.Heading).Blank().Markdown(Question.Starts[start].Summary);
}
