using Scenario.Exercise.Rules;
using Scenario.Exercise.State;
using Scenario.Exercise.Tables;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Playing;

/// <summary>What the person at the keyboard is to do now.</summary>
internal enum Stage
{
    Briefing,
    Handover,
    Deliberation,
    Waiting,
    Reveal,
    Ending,
    Closed,
    Paused,
}

/// <summary>
/// One keyboard at a table: which seat sits before it, what that seat has marked, and what comes next. Screen and plain
/// mode both play through this, so that they cannot differ in more than looks.
/// </summary>
internal sealed partial class Sitting
{
    private readonly Dictionary<int, Draft> _drafts = [];
    private readonly Dictionary<int, TeamDraft> _teams = [];
    private readonly HashSet<(int Seat, int Inject, int Turn)> _read = [];
    private readonly SeatDoor _door;
    private readonly bool _watches;
    private bool _handover;
    private int _revealSeen;

    /// <summary>Sits down at a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="words">The seats' words; null for none.</param>
    /// <param name="watches">Whether a record is only looked at: then no seat is kept from another.</param>
    public Sitting(ITable table, ISeatWords? words = null, bool watches = false)
    {
        Table = table;
        _watches = watches;
        IsShared = !watches && table.PlayedSeats.Count > 1;
        _door = new SeatDoor(IsShared ? words : null);
        Seat = table.PlayedSeats[0];
        View = table.View(Seat);
        foreach (int seat in table.PlayedSeats)
        {
            // What came in turns already closed was on the desk before this sitting began.
            var view = table.View(seat);
            _read.UnionWith(view.Traffic.Where(m => m.Turn < view.Moment.Turn).Select(m => (seat, m.Inject, m.Turn)));
        }

        if (View.Moment.Step == ProcedureStep.Deliberation && NextOpenSeat() is { } open)
        {
            MoveTo(open);
        }

        // Nobody knows who sits before a shared keyboard when it starts.
        _handover = IsShared && View.Moment.Step != ProcedureStep.Closed;
    }

    public ITable Table { get; }

    /// <summary>Whether several seats share this keyboard.</summary>
    public bool IsShared { get; }

    public int Seat { get; private set; }

    public SeatView View { get; private set; }

    public Draft Draft => _drafts.TryGetValue(Seat, out var draft) ? draft : _drafts[Seat] = new Draft();

    /// <summary>Whether any seat has marked something that is not committed.</summary>
    public bool HasMarks => _drafts.Values.Any(d => d.Choices.Count > 0);

    public Stage Stage => _handover ? Stage.Handover : View.Moment.Step switch
    {
        ProcedureStep.Briefing => Stage.Briefing,
        ProcedureStep.Deliberation when View.Decision.Status == DecisionStatus.Open => Stage.Deliberation,
        ProcedureStep.Reaction => Stage.Reveal,
        ProcedureStep.HotWash when _revealSeen < View.Moment.Turn && LastReveal?.Turn == View.Moment.Turn => Stage.Reveal,
        ProcedureStep.HotWash => Stage.Ending,
        ProcedureStep.Closed => Stage.Closed,
        ProcedureStep.Paused => Stage.Paused,
        _ => Stage.Waiting,
    };

    /// <summary>What was learned at the close of the last turn, or null.</summary>
    public RevealView? LastReveal => View.Reveals.Count > 0 ? View.Reveals[0] : null;

    /// <summary>Looks again, after the table changed. When a turn was closed meanwhile, the first seat reads first.</summary>
    public void Refresh()
    {
        var before = View.Moment.Step;
        View = Table.View(Seat);
        if (!_watches && before == ProcedureStep.Deliberation && View.Moment.Step is ProcedureStep.Reaction or ProcedureStep.HotWash)
        {
            _drafts.Clear();
            foreach (var team in _teams.Values)
            {
                team.Clear();
            }

            GoTo(Table.PlayedSeats[0]);
        }
    }

    /// <summary>Shows the table as another seat; for replay.</summary>
    public void LookAs(int seat) => MoveTo(seat);

    public bool IsRead(MessageView message) => _read.Contains((Seat, message.Inject, message.Turn));

    /// <summary>Somebody has read a message. That goes on record, so that the facilitator knows; that it cannot, stops nobody from reading.</summary>
    public void MarkRead(MessageView message)
    {
        if (_read.Add((Seat, message.Inject, message.Turn)) && !_watches && message.Inject >= 0)
        {
            Table.Submit(new OpenMessage(Seat, message.Inject));
        }
    }

    /// <summary>What the seat that is looked at has opened, as the record has it.</summary>
    public void HasOpened(IEnumerable<int> injects)
    {
        var opened = injects.ToHashSet();
        _read.UnionWith(View.Traffic.Where(m => opened.Contains(m.Inject)).Select(m => (Seat, m.Inject, m.Turn)));
    }

    public int UnreadCount => View.Traffic.Count(m => !IsRead(m));

    /// <summary>The newest message that was not read yet, or null.</summary>
    public MessageView? NewestUnread => View.Traffic.FirstOrDefault(m => !IsRead(m));

    /// <summary>What the people of this seat have said among themselves this turn.</summary>
    public TeamDraft Team
    {
        get
        {
            if (!_teams.TryGetValue(Seat, out var team))
            {
                _teams[Seat] = team = new TeamDraft();
            }

            team.OnRecord = View.Team.People;
            return team;
        }
    }

    /// <summary>How one votes here.</summary>
    public string WayToVote { get; init; } = "v";

    /// <summary>Answers begun and not sent, by seat and message.</summary>
    public Dictionary<(int Seat, int Inject), string> Unsent { get; } = [];

    /// <summary>Commits what is marked. After a refusal everything marked is still there.</summary>
    public Answer Commit()
    {
        var ballots = Team.BallotsOn(Draft);
        if (Draft.Choices.Count > 0 && TeamRules.Unvoted(View.TeamRule, Team.People, ballots.Count > 0) is { } unvoted)
        {
            return new Answer(new Refusal(RefusalCode.NotCarried, $"{unvoted} Vote first ({WayToVote})."), null);
        }

        var answer = Table.Submit(new CommitDecision(Seat, [.. Draft.Choices], Draft.Reason, ballots.Count > 0 ? ballots : null));
        AfterDecision(answer);
        return answer;
    }

    /// <summary>Sends a written answer.</summary>
    public Answer Reply(MessageView message, string text)
    {
        // Whoever answers has read what is answered.
        MarkRead(message);
        var answer = Table.Submit(new AnswerInject(Seat, message.Inject, text.Trim()));
        Refresh();
        return answer;
    }

    /// <summary>Records what one person thinks will happen; a later word in the same turn takes its place.</summary>
    public Answer Forecast(int person, int forecast, int percent)
    {
        var answer = Table.Submit(new RecordForecast(Seat, person, forecast, percent));
        Refresh();
        return answer;
    }

    /// <summary>Goes on from a page that is only read: the next seat reads its own, or the table goes on.</summary>
    public Answer Proceed()
    {
        var stage = Stage;
        if (stage == Stage.Reveal && View.Moment.Step == ProcedureStep.HotWash)
        {
            _revealSeen = View.Moment.Turn;
            return new Answer(null, null);
        }

        int index = Table.PlayedSeats.ToList().IndexOf(Seat);
        if (index >= 0 && index + 1 < Table.PlayedSeats.Count)
        {
            _revealSeen = 0;
            GoTo(Table.PlayedSeats[index + 1]);
            return new Answer(null, null);
        }

        if (View.Moment.IsInHand)
        {
            return Refused(stage == Stage.Ending ? "ends it" : "opens the next turn");
        }

        var answer = Table.Submit(stage == Stage.Ending ? new CloseExercise() : OpenTurn.Instance);
        Refresh();
        if (answer.IsAccepted && stage != Stage.Ending)
        {
            GoTo(Table.PlayedSeats[0]);
        }

        return answer;
    }

    private void AfterDecision(Answer answer)
    {
        if (answer.IsAccepted)
        {
            Draft.Clear();
            Team.Clear();
        }

        var step = View.Moment.Step;
        Refresh();
        if (answer.IsAccepted && step == View.Moment.Step && NextOpenSeat() is { } next)
        {
            GoTo(next);
        }
    }

    private int? NextOpenSeat()
    {
        foreach (int seat in Table.PlayedSeats)
        {
            if (Table.View(seat).Decision.Status == DecisionStatus.Open)
            {
                return seat;
            }
        }

        return null;
    }

    private void GoTo(int seat)
    {
        // A neighbour must not read the other's private page while the keyboard changes hands.
        _handover = _handover || seat != Seat;
        MoveTo(seat);
    }

    private void MoveTo(int seat)
    {
        Seat = seat;
        View = Table.View(seat);
    }
}
