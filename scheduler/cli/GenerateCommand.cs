using System.Globalization;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Generating;

namespace Inspection.Cli;

internal sealed class GenerateCommand : ICommand
{
    public Syntax Syntax { get; } = new(
        "generate", "Makes a problem to try planning on; the same size and seed always give the same bytes.", [],
        [
            new Option("--size", "S|M|L|XL|N", "40, 300, 1,000 or 10,000 enterprises; or any number of them from 20 to 20,000, as dense as L", "S", text =>
                Enum.GetNames<InstanceSize>().Contains(text) || Number(text) is >= 20 and <= 20_000 ? null : "It is S, M, L, XL or a whole number from 20 to 20000."),
            Option.Whole("--seed", "start of all chance", 1, 0, int.MaxValue),
            Option.Output("PROBLEM.json"),
        ]);

    public Task<int> RunAsync(Arguments arguments)
    {
        string size = arguments.Text("--size")!;
        int seed = arguments.Whole("--seed");
        Problem problem = Number(size) is { } enterprises
            ? ProblemGenerator.Generate(enterprises, seed)
            : ProblemGenerator.Generate(Enum.Parse<InstanceSize>(size), seed);
        return Task.FromResult(Files.Write(arguments.Text("-o"), ProblemFormat.Write(problem)));
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
