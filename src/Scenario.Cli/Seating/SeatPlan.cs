using Scenario.Cli.Files;
using Scenario.Evaluation.Players;
using Scenario.Exercise.Conditions;
using Scenario.Exercise.Definitions;

namespace Scenario.Cli.Seating;

/// <summary>Who decides for which seat, checked: seats that exist, one player each, programs that can be started, policies that know no more than their seat.</summary>
internal sealed class SeatPlan
{
    private readonly CompiledScenario _scenario;
    private readonly Dictionary<int, string> _by = [];
    private readonly Dictionary<int, Func<ISeatPlayer>> _players = [];
    private readonly Dictionary<int, int> _policies = [];

    private SeatPlan(CompiledScenario scenario) => _scenario = scenario;

    /// <summary>What decides in people's stead: <c>program</c> or <c>script</c>, by seat.</summary>
    public IReadOnlyDictionary<int, string> By => _by;

    /// <summary>Policies that were named, by seat.</summary>
    public IReadOnlyDictionary<int, int> Policies => _policies;

    /// <summary>Whether somebody was named for a seat.</summary>
    public bool Has(int seat) => _by.ContainsKey(seat) || _policies.ContainsKey(seat);

    /// <summary>Checks what was said.</summary>
    /// <exception cref="UsageException">Something does not exist or does not go together.</exception>
    public static SeatPlan Of(CompiledScenario scenario, SeatWishes wishes)
    {
        var plan = new SeatPlan(scenario);
        foreach (var wish in wishes.Programs)
        {
            var (seat, command) = (plan.Take(wish.Seat), Command(wish.What));
            plan._by[seat] = "program";
            plan._players[seat] = () => new ProgramPlayer(command, scenario, wishes.Patience, TimeProvider.System);
        }

        foreach (var wish in wishes.Scripts)
        {
            var seat = plan.Take(wish.Seat);
            var turns = PlaythroughFile.Turns(wish.What, scenario, seat);
            plan._by[seat] = "script";
            plan._players[seat] = () => new ScriptPlayer(turns, seat);
        }

        foreach (var wish in wishes.Policies)
        {
            var seat = plan.Take(wish.Seat);
            plan._policies[seat] = plan.Policy(seat, wish.What);
        }

        return plan;
    }

    /// <summary>The players, about to begin.</summary>
    public IReadOnlyDictionary<int, ISeatPlayer> Players() => _players.ToDictionary(static pair => pair.Key, static pair => pair.Value());

    /// <summary>Finds a seat that somebody can play, and sees to it that nobody else does.</summary>
    /// <exception cref="UsageException">There is none, or it has a player already.</exception>
    public int Take(string id)
    {
        var seat = _scenario.SeatIndex(id);
        if (seat < 0 || _scenario.Seats[seat].IsControl)
        {
            throw new UsageException($"There is no seat {id} to be played. There are: {string.Join(", ", _scenario.Seats.Where(static s => !s.IsControl).Select(static s => s.Id))}.");
        }

        return Has(seat) ? throw new UsageException($"Two players are named for the seat {id}: say one.") : seat;
    }

    private static ProgramCommand Command(string text)
    {
        try
        {
            return ProgramCommand.Parse(text);
        }
        catch (UnusableProgramException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private int Policy(int seat, string id)
    {
        var policy = _scenario.PolicyIndex(id);
        var definition = policy < 0 ? null : _scenario.Policies[policy];
        if (definition is null || !definition.Rules.Any(rule => _scenario.Moves[rule.Move].Seat == seat))
        {
            throw new UsageException($"There is no policy {id} for the seat {_scenario.Seats[seat].Id}. There are: {string.Join(", ", PoliciesFor(seat).Select(p => _scenario.Policies[p].Id))}.");
        }

        return SeesOnlyItsOwn(seat, definition)
            ? policy
            : throw new UsageException($"The policy {id} reads what the seat {_scenario.Seats[seat].Id} cannot see: choose another.");
    }

    /// <summary>Policies by which a seat can play: its own first.</summary>
    public IEnumerable<int> PoliciesFor(int seat) => Enumerable.Range(0, _scenario.Policies.Count)
        .Where(policy => policy == _scenario.Seats[seat].Policy
            || (_scenario.Policies[policy].Rules.Any(rule => _scenario.Moves[rule.Move].Seat == seat) && SeesOnlyItsOwn(seat, _scenario.Policies[policy])))
        .OrderBy(policy => policy != _scenario.Seats[seat].Policy);

    // A file's policy was checked for the seats that the file gives it to, and for no others.
    private bool SeesOnlyItsOwn(int seat, PolicyDefinition policy)
    {
        var readings = new List<Reading>();
        policy.Acts.AddReadings(readings);
        policy.Pass.AddReadings(readings);
        foreach (var rule in policy.Rules.Where(rule => _scenario.Moves[rule.Move].Seat == seat))
        {
            rule.Weight.AddReadings(readings);
            rule.When.AddReadings(readings);
        }

        return readings.TrueForAll(reading => _scenario.Sees(seat, reading));
    }
}
