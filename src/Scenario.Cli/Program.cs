using Scenario.Cli;
using Scenario.Cli.Output;

return CommandLine.Run(args, Streams.OfConsole());
