using Inspection.Cli;

var time = TimeProvider.System;
ICommand[] commands =
[
    new PlanCommand(time),
    new ReplanCommand(time),
    new InsertCommand(),
    new DrawCommand(time),
    new BoundCommand(time),
    new CheckCommand(),
    new ExplainCommand(),
    new GenerateCommand(),
    new BenchCommand(time),
    new MeasureCommand(time),
];

if (args is [] or ["--help" or "-h" or "help", ..])
{
    Help.Write(args.Length == 0 ? Console.Error : Console.Out, commands);
    return args.Length == 0 ? ExitCode.Refused : ExitCode.Done;
}

if (commands.FirstOrDefault(c => c.Syntax.Name == args[0]) is not { } command)
{
    return Refusal.Write([new("unknown-command", args[0], "There is no such command.", $"Use one of: {string.Join(", ", commands.Select(c => c.Syntax.Name))}.")]);
}

if (args.Contains("--help") || args.Contains("-h"))
{
    Help.Write(Console.Out, command.Syntax);
    return ExitCode.Done;
}

var arguments = Arguments.Parse(command.Syntax, args[1..]);
return arguments.Issues.Count > 0 ? Refusal.Write(arguments.Issues) : await command.RunAsync(arguments);
