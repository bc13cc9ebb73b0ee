using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Districts;

/// <summary>Work on parts side by side: a lane for each worker, one part after the other in each.</summary>
internal sealed class Lanes
{
    private readonly int[] _visits;
    private readonly int[][] _lanes;

    /// <param name="parts">The parts.</param>
    /// <param name="workers">Threads, 1 or more.</param>
    public Lanes(IReadOnlyList<Problem> parts, int workers)
    {
        _visits = [.. parts.Select(p => Math.Max(1, Split.Visits(p)))];
        _lanes = Assign(_visits, Math.Clamp(workers, 1, parts.Count));
    }

    public int Count => _lanes.Length;

    /// <summary>Share of a part in all visits.</summary>
    public double ShareOf(int part) => (double)_visits[part] / _visits.Sum();

    /// <summary>Does the same to every part; results in the order of the parts.</summary>
    public async Task<T[]> EachAsync<T>(Func<int, T> work)
    {
        var results = new T[_visits.Length];
        await RunAsync(lane =>
        {
            foreach (int part in lane)
            {
                results[part] = work(part);
            }

            return Task.CompletedTask;
        }).ConfigureAwait(false);
        return results;
    }

    /// <summary>Gives every part a time in proportion to its visits, and what earlier ones of its lane did not need; all end when the time is over.</summary>
    public async Task<T[]> ShareAsync<T>(Deadline deadline, Func<int, TimeSpan, Task<T>> work)
    {
        var results = new T[_visits.Length];
        await RunAsync(async lane =>
        {
            int left = lane.Sum(p => _visits[p]);
            foreach (int part in lane)
            {
                long time = deadline.IsOver ? 0 : (long)(deadline.Left.Ticks * ((double)_visits[part] / left));
                left -= _visits[part];
                results[part] = await work(part, TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, time))).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return results;
    }

    private Task RunAsync(Func<int[], Task> run) => Task.WhenAll(_lanes.Select(lane =>
        Task.Factory.StartNew(() => run(lane), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

    /// <summary>The largest part first, each to the lane with least to do.</summary>
    private static int[][] Assign(int[] visits, int lanes)
    {
        var load = new long[lanes];
        var parts = Enumerable.Range(0, lanes).Select(_ => new List<int>()).ToArray();
        foreach (int part in Enumerable.Range(0, visits.Length).OrderByDescending(p => visits[p]).ThenBy(p => p))
        {
            int lane = Array.IndexOf(load, load.Min());
            parts[lane].Add(part);
            load[lane] += visits[part];
        }

        return [.. parts.Select(p => p.ToArray())];
    }
}
