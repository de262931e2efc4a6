namespace Scenario.Benchmarks;

/// <summary>
/// The reference workload by hand: closures over a flat array, its own generator (xoshiro128**, Blackman and Vigna 2018),
/// nothing recorded, nothing explained. What an engine for one fixed game can reach without generating code.
/// </summary>
internal sealed class ClosureFloor
{
    private readonly int[] _values = new int[ReferenceWorkload.Start.Length];
    private readonly Func<bool>[] _guards;
    private readonly Action[] _effects;
    private readonly Func<bool>[] _conditions;
    private readonly Action[] _consequences;
    private readonly Func<bool>[] _gates;
    private readonly Action[] _steps;
    private readonly int[] _open = new int[6];
    private readonly uint[] _luck = new uint[4];

    public ClosureFloor()
    {
        _guards = [.. ReferenceWorkload.Moves.Select(m => AtLeast(m[1], m[2]))];
        _effects = [.. ReferenceWorkload.Moves.Select(m => Both(Add(m[3], m[4]), Add(m[5], m[6])))];
        _conditions = [.. ReferenceWorkload.Triggers.Select(t => t[1] == 1 ? AtLeast(t[0], t[2]) : AtMost(t[0], t[2]))];
        _consequences = [.. ReferenceWorkload.Triggers.Select(t => Add(t[3], t[4]))];
        _gates = [.. ReferenceWorkload.Phases.Select(p => AtLeast(p[0], p[1]))];
        _steps = [.. ReferenceWorkload.Phases.Select(p => Add(p[2], p[3]))];
    }

    /// <summary>Plays the game of a seed and returns a hash of its end; over seeds 0 to 999 the hashes add up to 9be8213e.</summary>
    public uint Play(uint seed)
    {
        Seed(seed);
        ReferenceWorkload.Start.CopyTo(_values, 0);
        var (fired, phase) = (0, 0);
        for (var turn = 0; turn < ReferenceWorkload.Turns; turn++)
        {
            for (var seat = 0; seat < 4; seat++)
            {
                Step(seat * 6);
            }

            for (var i = 0; i < _conditions.Length; i++)
            {
                if ((fired >> i & 1) == 0 && _conditions[i]())
                {
                    fired |= 1 << i;
                    _consequences[i]();
                }
            }

            if (phase < 3 && _gates[phase]())
            {
                _steps[phase++]();
            }
        }

        return Hash(phase, fired);
    }

    private void Step(int first)
    {
        var open = 0;
        for (var move = first; move < first + 6; move++)
        {
            if (_guards[move]())
            {
                _open[open++] = move;
            }
        }

        var luck = Next();
        if (open > 0)
        {
            var move = _open[(int)((luck >> 16) * (uint)open >> 16)];
            if (((luck & 0xFFFF) * 100 >> 16) < (uint)ReferenceWorkload.Moves[move][7])
            {
                _effects[move]();
            }
        }
    }

    private Func<bool> AtLeast(int variable, int bound) => () => _values[variable] >= bound;

    private Func<bool> AtMost(int variable, int bound) => () => _values[variable] <= bound;

    private Action Add(int variable, int change) => () => _values[variable] = Math.Clamp(_values[variable] + change, 0, 100);

    private static Action Both(Action first, Action second) => () =>
    {
        first();
        second();
    };

    private uint Hash(int phase, int fired)
    {
        var hash = 0x811C9DC5u;
        foreach (var value in _values)
        {
            hash = (hash ^ (uint)value) * 0x01000193;
        }

        hash = (hash ^ (uint)phase) * 0x01000193;
        return (hash ^ (uint)fired) * 0x01000193;
    }

    private void Seed(uint seed)
    {
        for (var i = 0; i < 4; i++)
        {
            seed += 0x9E3779B9;
            var mixed = seed;
            mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6B;
            mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35;
            _luck[i] = mixed ^ (mixed >> 16);
        }
    }

    private uint Next()
    {
        var result = uint.RotateLeft(_luck[1] * 5, 7) * 9;
        var shifted = _luck[1] << 9;
        _luck[2] ^= _luck[0];
        _luck[3] ^= _luck[1];
        _luck[1] ^= _luck[2];
        _luck[0] ^= _luck[3];
        _luck[2] ^= shifted;
        _luck[3] = uint.RotateLeft(_luck[3], 11);
        return result;
    }
}
