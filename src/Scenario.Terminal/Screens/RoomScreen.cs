using Scenario.Exercise.Tables;
using Scenario.Terminal.Panes;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Staff;
using Terminal.Gui.App;
using Terminal.Gui.Views;

namespace Scenario.Terminal.Screens;

/// <summary>One terminal for participants and staff: the seats' screen, the console, and looks through a seat's eyes, one after another.</summary>
internal sealed class RoomScreen(ITable table, IControlTable control, ScreenOptions? options, ISeatWords? words, bool facilitates)
{
    private readonly StaffDoor _door = new(words, control, facilitates);
    private Sitting? _sitting;
    private StaffRole? _role;
    private ConsoleTab _tab;
    private int _exitCode;

    /// <summary>Shows one window after another until somebody leaves, the exercise is closed or a signal comes.</summary>
    public PlayOutcome Run()
    {
        var next = facilitates || table.PlayedSeats.Count == 0 ? Console(StaffRole.Facilitator) : Seats();
        while (next is { } window && _exitCode == 0)
        {
            next = window();
        }

        return _exitCode == 0 ? _outcome : new PlayOutcome(Leaving.Signalled, _exitCode);
    }

    private PlayOutcome _outcome = new(Leaving.Left);

    private delegate Next? Next();

    private Next Seats() => () =>
    {
        // Whatever was done at the console meanwhile, nobody told the window that is made only now.
        _sitting ??= new Sitting(table, words);
        _sitting.ComeBack();
        var window = Show(palette => new PlayWindow(_sitting, palette, control: control), w => w.LookAgain(), w => w.Tick());
        _outcome = window.Outcome;
        _sitting.Blank();
        return window.WantsConsole ? Console(null) : null;
    };

    private Next Console(StaffRole? asked) => () =>
    {
        var window = Show(palette =>
        {
            var made = new ConsoleWindow(control, _door, palette, asked);
            if (_role is { } role)
            {
                made.ComeBack(role, _tab);
            }

            return made;
        }, w => w.LookAgain(), w => w.Tick());
        _role = null;
        _outcome = new PlayOutcome(Leaving.Left);
        switch (window.Wish)
        {
            case ConsoleWish.LookAs:
                _role = window.SittingRole;
                _tab = ConsoleTab.Seats;
                return LookAs(window.LookedAt);
            case ConsoleWish.ToSeats when table.PlayedSeats.Count > 0:
                return Seats();
            case ConsoleWish.ToSeats:
                return Console(null);
            default:
                return null;
        }
    };

    private Next LookAs(int seat) => () =>
    {
        var looked = new Sitting(control, watches: true);
        looked.LookAs(seat);
        looked.HasOpened(control.Control().Injects.Where(i => i.Readers.Contains((looked.View.SeatTitle, true))).Select(i => i.Inject));
        var window = Show(palette => new PlayWindow(looked, palette, control: control, looksAs: true), w => w.LookAgain(), w => w.Tick());
        if (window.HasLeft)
        {
            return null;
        }

        return Console(null);
    };

    private T Show<T>(Func<Palette, T> make, Action<T> look, Action<T> tick)
        where T : Runnable
    {
        T? shown = null;
        _exitCode = GuardedRun.Show(options, (_, palette) => shown = make(palette), (app, window) => new Lookout(table, app, () => look(window), () => tick(window)));
        return shown!;
    }

    /// <summary>Looks again whenever the table changes, and each second for the clock.</summary>
    private sealed class Lookout : IDisposable
    {
        private readonly ITable _table;
        private readonly EventHandler _changed;
        private bool _gone;

        public Lookout(ITable table, IApplication app, Action look, Action tick)
        {
            _table = table;
            _changed = (_, _) => app.Invoke(look);
            table.Changed += _changed;
            app.AddTimeout(TimeSpan.FromSeconds(1), () =>
            {
                tick();
                return !_gone;
            });
        }

        public void Dispose()
        {
            _gone = true;
            _table.Changed -= _changed;
        }
    }
}
