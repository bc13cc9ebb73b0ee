using System.Globalization;
using System.Text;
using Inspection.Bench.Measuring;
using Inspection.Bench.Reporting;
using Inspection.Scheduler;
using Inspection.Scheduler.Generating;

namespace Inspection.Cli;

internal sealed class BenchCommand(TimeProvider time) : ICommand
{
    private static readonly int[] QuickLimits = [2];

    public Syntax Syntax { get; } = new(
        "bench", "Measures the planner beside other methods, each run in a process of its own, and writes a report with plots. Ctrl-C keeps the runs that have ended; --resume goes on from there.", [],
        [
            new Option("--sizes", "S,M,L,XL", "generated sizes, or none", "S,M,L,XL", Lists.OrNone(Lists.Of(Enum.GetNames<InstanceSize>()))),
            new Option("--seeds", "1-5", "seeds of the generator: numbers and ranges", "1-5", Lists.Numbers(0)),
            new Option("--limits", "5,15", "seconds of every run; each method's and size's own when absent", null, Lists.Numbers(1)),
            new Option("--methods", "A,B", $"of {string.Join(", ", Method.All)}; all when absent", null, Lists.Of(Method.All)),
            new Option("--growth", "40,100", "enterprises of the weeks that show growth, or none", "40,100,200,500,1000,2000,5000,10000", Lists.OrNone(Lists.Numbers(20, 20_000))),
            new Option("--files", "A.json,B.json", "other problems", null, text => text.Length > 0 ? null : "It names files."),
            Option.Whole("--workers", "threads of each run", 2, 1, 64),
            Option.Whole("--minutes", "begin no run that should end later; 0 for no such end", 0, 0, 100_000),
            new Option("--log", "RUNS.jsonl", "file of the runs; runs.jsonl beside the report when absent", null, Option.Output("").Parse),
            Option.Flag("--quick", "a short look at everything: S, seed 1, 2 s each, growth to 100"),
            Option.Flag("--resume", "keep the runs of the log and make only those that are missing"),
            Option.Flag("--report-only", "make no run and write the report from the log again"),
            Option.Output("RESULTS.md") with { Meaning = "file for the report; plots are written beside it", Default = "RESULTS.md" },
        ]);

    public async Task<int> RunAsync(Arguments arguments)
    {
        var sources = Lists.Texts(arguments.Text("--files")).Select(InstanceSource.FromFile).ToArray();
        if (sources.SelectMany(s => s.Issues).ToArray() is { Length: > 0 } issues)
        {
            return Refusal.Write(issues);
        }

        string report = Path.GetFullPath(arguments.Text("-o")!);
        var log = new RunLog(arguments.Text("--log") ?? Path.Combine(Path.GetDirectoryName(report)!, "runs.jsonl"));
        if (!arguments.Has("--report-only"))
        {
            if (!arguments.Has("--resume"))
            {
                log.Clear();
            }

            await MeasureAsync(ProtocolOf(arguments, [.. sources.Select(s => s.Source!)]), log, arguments.Whole("--minutes"));
        }

        return log.Read() is { Count: > 0 } runs
            ? Write(runs, report)
            : Refusal.Write([new Issue("no-runs", log.Path, "The log holds no run to report.", "Run the benchmark first.")]);
    }

    private async Task MeasureAsync(Protocol protocol, RunLog log, int minutes)
    {
        using var stop = new StopSignal();
        try
        {
            await new Benchmark(log, Console.Error, time).RunAsync(protocol.Runs(), minutes == 0 ? null : TimeSpan.FromMinutes(minutes), stop.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped; the report tells of the runs that have ended. The same command with --resume makes the others.");
        }
    }

    private static Protocol ProtocolOf(Arguments arguments, IReadOnlyList<InstanceSource> files)
    {
        var standard = new Protocol { Files = files, Workers = arguments.Whole("--workers"), Methods = arguments.Text("--methods") is { } methods ? Lists.Texts(methods) : Method.All };
        int[]? limits = arguments.Text("--limits") is { } text ? Lists.Parse(text) : null;
        return arguments.Has("--quick")
            ? standard with { Sizes = [InstanceSize.S], Seeds = [1], Limits = limits ?? QuickLimits, Growth = [40, 100] }
            : standard with
            {
                Sizes = [.. Lists.Texts(arguments.Text("--sizes")).Select(Enum.Parse<InstanceSize>)],
                Seeds = Lists.Parse(arguments.Text("--seeds")!),
                Limits = limits,
                Growth = Lists.Parse(arguments.Text("--growth")!),
            };
    }

    private static int Write(IReadOnlyList<RunRecord> runs, string report)
    {
        string command = string.Join(' ', ["inspection", .. Environment.GetCommandLineArgs()[1..].Select(Relative)]);
        IReadOnlyDictionary<string, string> files = Report.Files(runs, Path.GetFileName(report), command);
        int[] codes = [.. files.Select(f => Files.Write(Path.Combine(Path.GetDirectoryName(report)!, f.Key), Encoding.UTF8.GetBytes(f.Value)))];
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs.Count} runs reported in {report}"));
        return codes.Max();
    }

    /// <summary>The report names files as seen from where the command was given, not where that is on this machine.</summary>
    private static string Relative(string word) => string.Join(',', word.Split(',').Select(w => Path.IsPathRooted(w) ? Path.GetRelativePath(Environment.CurrentDirectory, w) : w));
}
