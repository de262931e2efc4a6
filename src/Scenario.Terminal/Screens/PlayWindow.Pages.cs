using Scenario.Exercise.State;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Screens;

/// <summary>The page that is shown: that of the stage, or one called up over it.</summary>
internal sealed partial class PlayWindow
{
    private void FillPage()
    {
        var view = _sitting.View;
        var (heading, page, button) = _overlay switch
        {
            Overlay.Ladder => ("Ladder", BriefingPages.Ladder(view), ""),
            Overlay.Brief => ("Brief", _sitting.Stage == Stage.Briefing ? BriefingPages.Briefing(view) : BriefingPages.Brief(view), ""),
            Overlay.LastReveal when _sitting.LastReveal is { } last => ("Last turn", RevealPages.Reveal(view, last), ""),
            Overlay.Message when _board.SelectedMessage is { } message => ("Message", TrafficWords.Whole(message, view.Answers), TrafficWords.NeedsAnswer(message) && CanDecide ? "Write the answer" : ""),
            Overlay.Help => ("Help", KeyTable.Help(_replay is not null, view.Moment.IsInHand), ""),
            Overlay.Commit => ("Commit", DecisionWords.Summary(view, _sitting.Draft, _sitting.UnreadCount, _sitting.Team), "Commit this decision"),
            Overlay.Table => ("Something else", TableWords.Of(view), view.Moment.Step == ProcedureStep.Deliberation ? "Propose something else" : ""),
            Overlay.Forecasts => ("Forecasts", ForecastWords.All(view), ""),
            Overlay.Reveal when OpenedPages.Sections(view) is { Count: > 0 } sections => Section(sections),
            _ => StagePage(),
        };
        _page.Heading = heading;
        button = IsLookedAt && _replay is null && _overlay == Overlay.None ? "" : button;
        _page.Show($"{_overlay} {_sitting.Stage} {view.Moment.Turn} {_sitting.Seat} {(_overlay == Overlay.Message ? _board.SelectedMessage?.Inject : _overlay == Overlay.Reveal ? _section : 0)}", page, _replay is null || _overlay != Overlay.None ? button : "",
            readFirst: _overlay == Overlay.Reveal || (_overlay == Overlay.None && _sitting.Stage is Stage.Ending or Stage.Closed), keepsPlace: _overlay == Overlay.None);
    }

    private (string Heading, Page Page, string Button) Section(IReadOnlyList<OpenedSection> sections)
    {
        _section = Math.Min(_section, sections.Count - 1);
        int next = (_section + 1) % sections.Count;
        return (_section == 0 ? "The reveal" : $"The reveal, {_section} of {sections.Count - 1}", sections[_section].Page, next == 0 ? "Back to the contents" : $"{next}. {sections[next].Title}");
    }

    private (string Heading, Page Page, string Button) StagePage()
    {
        var view = _sitting.View;
        string button = NextStep.Button(_sitting);
        return _sitting.Stage switch
        {
            Stage.Briefing => ("Briefing", BriefingPages.Briefing(view), button),
            Stage.Handover => ("Change of seats", NextStep.Handover(view, _sitting.WordAsked), button),
            Stage.Reveal when _sitting.LastReveal is { } reveal => ("What happened", RevealPages.Reveal(view, reveal), button),
            Stage.Reveal => ("What happened", new Page().Add("Nothing that you can see."), button),
            Stage.Ending => ("How it ended", EndingPages.Ending(view), button),
            Stage.Closed => ("Closed", EndingPages.Ending(view), button),
            Stage.Paused => ("Paused", NextStep.Paused(), ""),
            _ => ("Waiting", NextStep.Waiting(view), ""),
        };
    }
}
