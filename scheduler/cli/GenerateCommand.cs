using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;

namespace Inspection.Cli;

internal sealed class GenerateCommand : ICommand
{
    public Syntax Syntax { get; } = new(
        "generate", "Makes a problem to try planning on; the same size and seed always give the same bytes.", [],
        [
            new Option("--size", "S|M|L|XL", "40, 300, 1,000 or 10,000 enterprises", "S", text => Enum.GetNames<InstanceSize>().Contains(text) ? null : "It is S, M, L or XL."),
            Option.Whole("--seed", "start of all chance", 1, 0, int.MaxValue),
            Option.Output("PROBLEM.json"),
        ]);

    public Task<int> RunAsync(Arguments arguments)
    {
        InstanceSize size = Enum.Parse<InstanceSize>(arguments.Text("--size")!);
        byte[] problem = ProblemFormat.Write(ProblemGenerator.Generate(size, arguments.Whole("--seed")));
        return Task.FromResult(Files.Write(arguments.Text("-o"), problem));
    }
}
