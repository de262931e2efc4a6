using BenchmarkDotNet.Running;
using Scenario.Benchmarks;

if (args is ["endings", .. var rest])
{
    return Endings.Run(rest, Console.Out, Console.Error);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
