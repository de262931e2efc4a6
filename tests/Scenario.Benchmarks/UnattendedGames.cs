using BenchmarkDotNet.Attributes;
using Scenario.Authoring.Compiling;
using Scenario.Exercise.Definitions;
using Scenario.Exercise.Events;
using Scenario.Exercise.Procedure;
using Scenario.Exercise.Rules;
using Scenario.Exercise.State;

namespace Scenario.Benchmarks;

/// <summary>One unattended game that records nothing: the flagship, and the reference workload beside its hand-written floor.</summary>
[MemoryDiagnoser]
public class UnattendedGames
{
    private readonly ClosureFloor _floor = new();
    private Bench _reference = null!;
    private Bench _flagship = null!;
    private Bench _flagshipOnMachines = null!;
    private uint _seed;

    /// <summary>Compiles the scenarios and checks that the floor plays the game it claims to play.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var sum = 0u;
        for (var seed = 0u; seed < 1000; seed++)
        {
            sum += _floor.Play(seed);
        }

        if (sum != 0x9BE8213E)
        {
            throw new InvalidOperationException($"The floor plays another game: {sum:x}.");
        }

        var flagship = Load("seoul-phased-response");
        _reference = new(ReferenceScenario.Compile(), TabulatedMachinery.For);
        _flagship = new(flagship, TabulatedMachinery.For);
        _flagshipOnMachines = new(flagship, StatelessMachinery.For);
    }

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true)]
    public uint ReferenceByHand() => _floor.Play(_seed++);

    /// <summary>The same work by our rules.</summary>
    [Benchmark]
    public int ReferenceByRules() => _reference.Play(_seed++);

    /// <summary>The flagship by our rules, tables for machines.</summary>
    [Benchmark]
    public int Flagship() => _flagship.Play(_seed++);

    /// <summary>The flagship with Stateless asked at every step.</summary>
    [Benchmark]
    public int FlagshipOnStateless() => _flagshipOnMachines.Play(_seed++);

    private static CompiledScenario Load(string id)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Scenario.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder!.FullName, "scenarios", id, "scenario.json");
        return ScenarioCompiler.Compile(File.ReadAllBytes(path), path).Scenario!;
    }

    /// <summary>One engine and one state, used again for every game.</summary>
    private sealed class Bench
    {
        private readonly ExerciseEngine _engine;
        private readonly ExerciseState _fresh;
        private readonly ExerciseState _state;
        private readonly int[] _policies;

        public Bench(CompiledScenario scenario, Func<CompiledScenario, IMachinery> machinery)
        {
            _engine = new ExerciseEngine(scenario, machinery(scenario));
            _fresh = _engine.NewState();
            _state = _engine.NewState();
            _policies = [.. scenario.Seats.Select(static seat => seat.IsControl ? ExerciseState.Vacant : seat.Policy)];
        }

        public int Play(ulong seed)
        {
            _state.CopyFrom(_fresh);
            _engine.Submit(_state, new BeginExercise(0, seed, _policies), ForgetfulSink.Instance);
            while (_state.Ending < 0)
            {
                _engine.Submit(_state, OpenTurn.Instance, ForgetfulSink.Instance);
                while (Conduct.Next(_engine.Scenario, _state) is { } next)
                {
                    _engine.Submit(_state, next, ForgetfulSink.Instance);
                }
            }

            return _state.Ending;
        }
    }
}
