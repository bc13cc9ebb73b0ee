using System.Globalization;
using Inspection.Scheduler.Format;

namespace Inspection.Bench.Measuring;

/// <summary>Makes the planned runs one after the other and writes each into the log as soon as it has ended.</summary>
internal sealed class Benchmark(RunLog log, TextWriter tell, TimeProvider time)
{
    /// <param name="runs">In this order; those in the log already are not made again.</param>
    /// <param name="budget">No run is begun that should end later than this; null for no such end.</param>
    /// <param name="cancellationToken">Ends the run in progress, which is then not in the log.</param>
    public async Task RunAsync(IReadOnlyList<PlannedRun> runs, TimeSpan? budget, CancellationToken cancellationToken)
    {
        HashSet<RunKey> known = [.. log.Read().Select(r => r.Key)];
        PlannedRun[] due = [.. runs.Where(r => !known.Contains(r.Key)).DistinctBy(r => r.Key)];
        tell.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{due.Length} runs, at most {Sum(due):h\\:mm\\:ss} ({known.Count} runs are in {log.Path} already)."));
        long start = time.GetTimestamp();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inspection-bench-");
        try
        {
            foreach ((int number, PlannedRun run) in due.Index())
            {
                if (time.GetElapsedTime(start) + run.Most > budget)
                {
                    continue;
                }

                string file = Path.Combine(folder.FullName, $"{run.Source.Id}.json");
                if (!File.Exists(file))
                {
                    await File.WriteAllBytesAsync(file, ProblemFormat.Write(run.Source.Make()), cancellationToken);
                }

                RunRecord record = await FreshProcess.RunAsync(file, run.Key, time, cancellationToken);
                log.Append(record);
                tell.WriteLine(Line(number + 1, due, record));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TimeSpan Sum(IEnumerable<PlannedRun> runs) => runs.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.Most);

    private static string Line(int number, PlannedRun[] due, RunRecord r) => string.Create(CultureInfo.InvariantCulture,
        $"{number}/{due.Length}  {r.Key.Instance}  {r.Key.Method} {r.Key.Limit} s: {r.Outcome}, score {r.Score}, bound {r.Bound}{(r.Proven ? " (proven)" : "")}, {r.Seconds:F1} s, {r.PeakMiB:F0} MiB, at most {Sum(due[number..]):h\\:mm\\:ss} left  {r.Note}");
}
