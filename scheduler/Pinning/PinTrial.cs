using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Pinning;

/// <summary>Tries whether some pins can be kept together in a week that has nothing else to do.</summary>
internal static class PinTrial
{
    private const int MostSteps = 2000;

    /// <summary>True when a plan was found that keeps all these pins; false is what a search by steps did not find.</summary>
    public static bool Keeps(Problem problem, IReadOnlyCollection<Pin> pins)
    {
        var instance = InstanceBuilder.Build(Only(problem, pins));
        var solution = new Solution(instance, new StaffingMemo(instance));
        WarmStart.Fill(solution, problem.Previous?.Teams ?? []);
        Construction.Fill(solution, () => false);
        if (solution.Count().Visits == pins.Count)
        {
            return true;
        }

        if (instance.Visits.Length < pins.Count || instance.Visits.Any(v => v.Places.Length == 0))
        {
            return false;
        }

        var incumbent = new Incumbent(instance, new Deadline(TimeProvider.System, TimeSpan.MaxValue, CancellationToken.None), progress: null);
        incumbent.Offer(solution);
        new Annealing(instance, 1).Run(incumbent, done => incumbent.Best.Count().Visits == pins.Count ? 1 : done / (double)MostSteps, heat: 1);
        return incumbent.Best.Count().Visits == pins.Count;
    }

    /// <summary>The problem with the pinned enterprises alone.</summary>
    private static Problem Only(Problem problem, IReadOnlyCollection<Pin> pins)
    {
        var kept = pins.Select(p => p.Enterprise).ToHashSet(StringComparer.Ordinal);
        int[] places = [.. Enumerable.Range(0, problem.Bases.Count), .. problem.Enterprises.Index().Where(x => kept.Contains(x.Item.Id)).Select(x => problem.Bases.Count + x.Index)];
        return problem with
        {
            Enterprises = [.. problem.Enterprises.Where(e => kept.Contains(e.Id))],
            Requests = [.. problem.Requests.Where(r => kept.Contains(r.Enterprise))],
            Pins = [.. pins],
            Travel = problem.Travel.Minutes is not { } minutes ? problem.Travel : problem.Travel with
            {
                Minutes = [.. places.Select(from => (IReadOnlyList<int>)[.. places.Select(to => minutes[from][to])])],
            },
        };
    }
}
