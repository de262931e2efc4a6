using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Effects;
using Scenario.Exercise.Events;
using Scenario.Exercise.Knowledge;
using Scenario.Exercise.State;

namespace Scenario.Exercise.Rules;

/// <summary>
/// What actors come to believe. Reports are drawn up on the state before, and enter together when the batch settles: first
/// all reports in the order of their causes, then reconciliations, then gains and losses of confidence.
/// </summary>
internal sealed class Learning
{
    private readonly Proceedings _proceedings;
    private readonly Amount?[] _trust;
    private readonly List<Report> _reports = [];
    private readonly List<(int Holding, Cause Cause)> _reconciliations = [];
    private readonly List<(int Holding, int Steps, EstimateChange Change, Cause Cause, string? Why)> _confidence = [];

    public Learning(Proceedings proceedings)
    {
        _proceedings = proceedings;
        var actors = Scenario.Actors.Count;
        _trust = new Amount?[actors * actors];
        foreach (var trust in Scenario.Trust)
        {
            _trust[(trust.Of * actors) + trust.In] = trust.Percent;
        }
    }

    private CompiledScenario Scenario => _proceedings.Scenario;

    private ExerciseState State => _proceedings.State;

    // What is set before the first turn is as new as that turn.
    private int Now => State.Turn == 0 ? Scenario.Starts[State.Start].FirstTurn : State.Turn;

    /// <summary>A report reaches an actor; a date of 0 is the turn now.</summary>
    public void Receive(int actor, int question, in Estimate report, string? caveat, bool replaces, Cause cause) =>
        _reports.Add(new(Scenario.Holding(actor, question), Dated(report), caveat, replaces, IsFresh: false, SharedWith: Nobody, cause));

    /// <summary>An actor has looked for itself.</summary>
    public void Observe(int actor, int question, in Estimate report, bool replaces, Cause cause) =>
        _reports.Add(new(Scenario.Holding(actor, question), Dated(report), null, replaces, IsFresh: true, SharedWith: Nobody, cause));

    /// <summary>
    /// An actor passes on what it holds, to one actor or to the public, which every other actor hears as a headline. What it
    /// does not hold it cannot pass on; nobody tells itself anything.
    /// </summary>
    public void Share(int from, int to, int question, SharingForm form, string? caveat, Cause cause)
    {
        if (from == to || State.Estimate(from, question) is not { } held)
        {
            return;
        }

        var isPublic = Scenario.Actors[to].IsPublic;
        var said = isPublic ? SharingForm.Headline : form;
        var report = held with
        {
            From = from, Form = said, Veiled = said == SharingForm.Full ? held.Veiled : held.Roots, IsDisputed = false,
        };
        if (!isPublic)
        {
            _reports.Add(new(Scenario.Holding(to, question), report, caveat, Replaces: false, IsFresh: false, to, cause));
            return;
        }

        var told = to;
        for (var actor = 0; actor < Scenario.Actors.Count; actor++)
        {
            if (actor != from && !Scenario.Actors[actor].IsPublic)
            {
                _reports.Add(new(Scenario.Holding(actor, question), report, caveat, Replaces: false, IsFresh: false, told, cause));
                told = Nobody;
            }
        }
    }

    /// <summary>An actor gains (or, below 0, loses) steps of confidence.</summary>
    public void Sharpen(int actor, int question, int steps, Cause cause, string? why = null, bool byLeak = false) => _confidence.Add((
        Scenario.Holding(actor, question), steps,
        byLeak ? EstimateChange.Leaked : steps > 0 ? EstimateChange.Sharpened : EstimateChange.Blurred, cause, why));

    /// <summary>An actor finds out why two figures did not fit.</summary>
    public void Reconcile(int actor, int question, Cause cause) => _reconciliations.Add((Scenario.Holding(actor, question), cause));

    /// <summary>The answer that an actor holds with the least confidence, of equals the first; -1 if it holds none.</summary>
    public int Weakest(int actor)
    {
        var weakest = -1;
        for (var question = 0; question < Scenario.Questions.Count; question++)
        {
            if (State.Holds(actor, question) && (weakest < 0 || State.ConfidenceOf(actor, question) < State.ConfidenceOf(actor, weakest)))
            {
                weakest = question;
            }
        }

        return weakest;
    }

    /// <summary>Lets everything collected take effect, and is empty again.</summary>
    public void Settle()
    {
        for (var i = 0; i < _reports.Count; i++)
        {
            Enter(_reports[i]);
        }

        foreach (var (holding, cause) in _reconciliations)
        {
            if (Held(holding) is { IsDisputed: true } held)
            {
                Tell(holding, EstimateChange.Reconciled, held with { IsDisputed = false, Confidence = Stepped(held.Confidence, 1), News = Now }, cause);
            }
        }

        foreach (var (holding, steps, change, cause, why) in _confidence)
        {
            if (Held(holding) is { } held && Stepped(held.Confidence, steps) is var confidence && confidence != held.Confidence)
            {
                Tell(holding, change, held with { Confidence = confidence, News = Now }, cause, why);
            }
        }

        _reports.Clear();
        _reconciliations.Clear();
        _confidence.Clear();
    }

    /// <summary>Two turns without news on a moving question cost a step of confidence.</summary>
    public void Age()
    {
        const int TurnsWithoutNews = 2;
        var questions = Scenario.Questions.Count;
        for (var holding = 0; holding < Scenario.Actors.Count * questions; holding++)
        {
            if (Scenario.Questions[holding % questions].Moving && Held(holding) is { Confidence: > Confidence.None } held
                && State.Turn - held.News >= TurnsWithoutNews)
            {
                Tell(holding, EstimateChange.Aged, held with { Confidence = Stepped(held.Confidence, -1), News = Now }, Cause.Procedure);
            }
        }
    }

    /// <summary>What is held to begin with, and, with the opening of a later turn, what is dated so.</summary>
    public void Begin(int firstTurn, int turn)
    {
        for (var question = 0; question < Scenario.Questions.Count; question++)
        {
            var holdings = Scenario.Questions[question].Holdings;
            for (var i = 0; i < holdings.Count; i++)
            {
                var holding = holdings[i];
                var place = Scenario.Holding(holding.Actor, question);
                if (turn == 0 && holding.Estimate.AsOf <= firstTurn)
                {
                    Tell(place, EstimateChange.Begun, holding.Estimate with { News = firstTurn }, Cause.Procedure, holding.Caveat);
                }
                else if (turn > firstTurn && holding.Estimate.AsOf == turn)
                {
                    Receive(holding.Actor, question, holding.Estimate, holding.Caveat, replaces: false, Cause.Procedure);
                }
            }
        }
    }

    private const int Nobody = -1;

    private void Enter(in Report entry)
    {
        var (actor, question) = (entry.Holding / Scenario.Questions.Count, entry.Holding % Scenario.Questions.Count);
        var report = entry.What;
        if (entry.SharedWith != Nobody)
        {
            _proceedings.Tell(EventKind.EstimateShared, question, report.From, entry.SharedWith, entry.Cause, entry.Caveat, report);
        }

        if (entry.Replaces)
        {
            Tell(entry.Holding, EstimateChange.Replaced, report with { News = Now }, entry.Cause, entry.Caveat);
            return;
        }

        var definition = Scenario.Questions[question];
        var merged = EstimateMerge.Of(
            State.Estimate(actor, question), report, definition.Kind, definition.Growing, TrustOf(actor, report.From), Now, entry.IsFresh);
        switch (merged.Outcome)
        {
            case MergeOutcome.Circular:
                var own = 1UL << actor;
                var home = report.Roots == own ? 1 : (report.Roots & own) != 0 ? 2 : 0;
                _proceedings.Tell(EventKind.ReportCircular, entry.Holding, home, report.From, entry.Cause, null, report);
                return;
            case MergeOutcome.Conflicting:
                _proceedings.Tell(EventKind.DiscrepancyNoticed, entry.Holding, 0, report.From, entry.Cause, null, report);
                break;
        }

        Tell(entry.Holding, ChangeOf(merged.Outcome), merged.Estimate, entry.Cause, entry.Caveat);
    }

    private int TrustOf(int actor, int sender)
    {
        const int HalfTrust = EstimateMerge.FullTrust / 2;
        const int PercentPerTrust = Luck.KeyedLuck.Certain / EstimateMerge.FullTrust;
        return sender < 0 || sender == actor ? EstimateMerge.FullTrust
            : _trust[(actor * Scenario.Actors.Count) + sender] is { } percent
                ? (int)Math.Clamp(percent.Of(State) / PercentPerTrust, 0, EstimateMerge.FullTrust)
                : HalfTrust;
    }

    private Estimate Dated(in Estimate report) => report.AsOf == 0 ? report with { AsOf = Now } : report;

    private Estimate? Held(int holding) => State.Estimate(holding / Scenario.Questions.Count, holding % Scenario.Questions.Count);

    private void Tell(int holding, EstimateChange change, in Estimate estimate, Cause cause, string? caveat = null) =>
        _proceedings.Tell(EventKind.EstimateChanged, holding, (int)change, 0, cause, caveat, estimate);

    private static Confidence Stepped(Confidence confidence, int steps) => (Confidence)Math.Clamp((int)confidence + steps, (int)Confidence.None, (int)Confidence.High);

    private static EstimateChange ChangeOf(MergeOutcome outcome) => outcome switch
    {
        MergeOutcome.Adopted => EstimateChange.Adopted,
        MergeOutcome.Agreed => EstimateChange.Agreed,
        MergeOutcome.Partial => EstimateChange.Partial,
        _ => EstimateChange.Conflicting,
    };

    /// <summary>A report on its way into an estimate.</summary>
    private readonly record struct Report(int Holding, Estimate What, string? Caveat, bool Replaces, bool IsFresh, int SharedWith, Cause Cause);
}
