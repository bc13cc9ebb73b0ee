using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Fairness;

/// <summary>How evenly something is spread over officers.</summary>
/// <param name="Least">Of the officer who has least.</param>
/// <param name="Most">Of the officer who has most.</param>
/// <param name="Mean">Per officer.</param>
/// <param name="Deviation">Standard deviation, 0 when all have the same.</param>
public sealed record Spread(int Least, int Most, double Mean, double Deviation);

/// <summary>What a week asks of the officers who are available in at least one session of it.</summary>
/// <param name="Sessions">Sessions in which they are out.</param>
/// <param name="Minutes">Minutes for which they are out, drives and waiting included.</param>
public sealed record Workload(Spread Sessions, Spread Minutes)
{
    /// <summary>Counts a plan.</summary>
    /// <param name="problem">Says who is available.</param>
    /// <param name="plan">A plan of that problem.</param>
    public static Workload Of(Problem problem, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var out_ = plan.Teams.SelectMany(t => t.Officers.Select(o => (Officer: o, Minutes: (int)(t.Return - t.Depart).TotalMinutes))).ToLookup(x => x.Officer, x => x.Minutes, StringComparer.Ordinal);
        string[] officers = [.. problem.Officers.Where(o => o.Sessions is not { Count: 0 } && o.MaxSessions != 0).Select(o => o.Id)];
        return new Workload(Over([.. officers.Select(o => out_[o].Count())]), Over([.. officers.Select(o => out_[o].Sum())]));
    }

    private static Spread Over(int[] numbers)
    {
        if (numbers.Length == 0)
        {
            return new Spread(0, 0, 0, 0);
        }

        var mean = numbers.Average();
        return new Spread(numbers.Min(), numbers.Max(), mean, Math.Sqrt(numbers.Average(n => (n - mean) * (n - mean))));
    }
}
