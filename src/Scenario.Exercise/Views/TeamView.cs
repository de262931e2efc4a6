namespace Scenario.Exercise.Views;

/// <summary>What the people of one seat said among themselves this turn, as the record has it; who chose what first stays private.</summary>
/// <param name="Chose">Who gave a first choice, by number.</param>
/// <param name="Favourites">What most chose first: one move, or several that as many want. None if most would do nothing, or nobody has chosen.</param>
/// <param name="Most">How many chose it first.</param>
/// <param name="Against">Arguments against what is favoured, oldest first.</param>
public sealed record TeamView(IReadOnlyList<int> Chose, IReadOnlyList<int> Favourites, int Most, IReadOnlyList<CounterArgumentView> Against)
{
    /// <summary>How many people decide at this seat, as far as the record of the whole exercise shows: the highest number under which one of them chose, argued against or voted; 0 if none did.</summary>
    public int People { get; init; }

    /// <summary>Nobody has said anything.</summary>
    public static readonly TeamView Silent = new([], [], 0, []);

    /// <summary>What an argument is against: what most chose first, no move at all if that is to do nothing; while nobody has chosen, what is marked. Null if nothing is favoured yet.</summary>
    /// <param name="marked">The moves that the seat has marked.</param>
    public IReadOnlyList<int>? Favoured(IReadOnlyList<int> marked) => Chose.Count > 0 ? Favourites : marked.Count > 0 ? marked : null;
}

/// <summary>An argument against what a team favours.</summary>
/// <param name="Person">Whose, by number.</param>
/// <param name="Moves">Against which moves; none if against doing nothing.</param>
/// <param name="Text">The argument.</param>
public sealed record CounterArgumentView(int Person, IReadOnlyList<int> Moves, string Text);
