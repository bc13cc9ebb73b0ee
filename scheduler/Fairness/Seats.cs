using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;

namespace Inspection.Scheduler.Fairness;

/// <summary>Changes who sits in the seats of a finished plan, and nothing else about its visits: for balance, or by lot.</summary>
public static class Seats
{
    /// <summary>Time for trying the remedies of waiting requests again, since other officers are free now.</summary>
    private static readonly TimeSpan Tries = TimeSpan.FromSeconds(1);

    /// <summary>Spreads sessions more evenly over the officers. <see cref="Workload"/> says how even they are.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">A plan that keeps its rules.</param>
    /// <param name="perMille">Thousandths of the score that may be lost, by visits to which nobody comes whom they know.</param>
    /// <param name="time">Clock for the explanations.</param>
    /// <returns>The plan with other officers, scored and explained anew; its bound holds for it as well.</returns>
    public static Plan Balance(Problem problem, Plan plan, int perMille, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(perMille);
        return With(problem, plan, Balancing.Apply(problem, plan.Teams, Math.Max(0, plan.Score) / 1000 * perMille), "; balanced", time);
    }

    /// <summary>Draws every seat among all officers who could take it; <c>MODEL.md</c> says how, to the last bit.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">A plan that keeps its rules: publish it before the seed is known.</param>
    /// <param name="draw">Seed and loss.</param>
    /// <param name="time">Clock for the explanations.</param>
    /// <returns>The plan with the drawn officers, whose <c>solver</c> names seed and loss.</returns>
    public static Plan Draw(Problem problem, Plan plan, SeatDraw draw, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentOutOfRangeException.ThrowIfNegative(draw.MostLoss);
        return With(problem, plan, OfficerDraw.Apply(problem, plan.Teams, draw.Seed, draw.MostLoss), OfficerDraw.Note(draw.Seed, draw.MostLoss), time);
    }

    internal static Plan Settle(Problem problem, Plan plan, PlannerOptions options, TimeProvider time)
    {
        var settled = options.Balance is { } perMille ? Balance(problem, plan, perMille, time) : plan;
        return options.Draw is { } draw ? Draw(problem, settled, draw, time) : settled;
    }

    private static Plan With(Problem problem, Plan plan, IReadOnlyList<Team> teams, string note, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var start = time.GetTimestamp();
        var manned = plan with { Teams = teams, Solver = plan.Solver + note };
        if (!teams.Zip(plan.Teams).All(t => t.First.Officers.SequenceEqual(t.Second.Officers)))
        {
            manned = manned with { Deferred = WaitingList.Of(problem, teams, () => time.GetElapsedTime(start) < Tries) };
        }

        var score = Score.Of(problem, manned);
        manned = manned with
        {
            Score = score.Total,
            Breakdown = score.Breakdown,
            Status = score.Total == plan.Bound ? PlanStatus.Optimal : PlanStatus.Feasible,
        };
        var issues = PlanChecker.Check(problem, manned);
        return issues.Any(i => i.Code != "pinned")
            ? throw new InvalidOperationException($"Other officers made a plan that breaks rules: {string.Join(" ", issues.Take(5))}")
            : manned;
    }
}
