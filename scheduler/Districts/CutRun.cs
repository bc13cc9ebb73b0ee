using Inspection.Scheduler.Checking;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Districts;

/// <summary>
/// One planning run of a large problem that does not divide: districts side by side, then the seams between them, and
/// at last the whole from there, which proves the bound, lets nothing rest at a border, and explains.
/// </summary>
/// <param name="problem">A validated problem.</param>
/// <param name="options">Limit, seed and workers.</param>
/// <param name="solver">CP-SAT, or null to search without it.</param>
/// <param name="time">Clock for the limit.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="stop">Ends the search early and keeps its best plan.</param>
/// <param name="largest">Visits that a district should not exceed.</param>
internal sealed class CutRun(
    Problem problem, PlannerOptions options, ICpSolver? solver, TimeProvider time, IProgress<PlannerProgress>? progress, CancellationToken stop, int largest = Split.Together)
{
    /// <summary>Shares of the limit after which the districts and the seams are done.</summary>
    private const double DistrictsUntil = 0.45;
    private const double SeamsUntil = 0.6;

    /// <summary>Starting temperature of the last search: enough to cross a seam, too little to forget the districts.</summary>
    private const double Warm = 0.1;

    private readonly Deadline _deadline = new(time, options.Limit, stop);

    /// <summary>True for a problem that is better planned in districts first.</summary>
    public static bool IsNeeded(Problem problem) => Split.Visits(problem) > Split.LargestWhole;

    public async Task<Plan> PlanAsync()
    {
        IReadOnlyList<Problem> districts = Cut.Into(problem, largest);
        IReadOnlyList<Team> teams = [];
        if (districts.Count > 1)
        {
            var districtsEnd = new Deadline(time, (options.Limit * DistrictsUntil) - _deadline.Elapsed, stop);
            Plan[] plans = await new PartPlans(Steps(DistrictsUntil), solver, time, stop)
                .MakeAsync(districts, districtsEnd, new TotalProgress(progress, _deadline, districts.Count)).ConfigureAwait(false);
            teams = await FreeSeamsAsync(districts, Merge.Teams(problem, plans.SelectMany(p => p.Teams))).ConfigureAwait(false);
        }

        var rest = Steps(1 - SeamsUntil) with { Limit = Clamp(_deadline.Left) };
        return await new SearchRun(problem, rest, solver, time, progress, stop, teams.Count > 0 ? new StartPlan(teams, Warm) : null).PlanAsync().ConfigureAwait(false);
    }

    /// <summary>Plans the bases along every seam anew with all others fixed, one seam after the other; keeps what is better.</summary>
    private async Task<IReadOnlyList<Team>> FreeSeamsAsync(IReadOnlyList<Problem> districts, IReadOnlyList<Team> teams)
    {
        var atlas = new Atlas(problem);
        IReadOnlyList<HashSet<int>> seams = Seams.Of(atlas, districts, largest);
        long score = ScoreOf(teams);
        for (int i = 0; i < seams.Count && !_deadline.IsOver; i++)
        {
            Problem region = Region.Of(atlas, teams, seams[i]);
            TimeSpan limit = Clamp(((options.Limit * SeamsUntil) - _deadline.Elapsed) / (seams.Count - i));
            ILookup<bool, Team> split = teams.ToLookup(t => seams[i].Contains(atlas.Base(t.Base)));
            var share = Steps((SeamsUntil - DistrictsUntil) / seams.Count) with { Limit = limit };
            Plan plan = await new SearchRun(region, share, solver, time, progress: null, stop, new StartPlan([.. split[true]], Warm)).PlanAsync().ConfigureAwait(false);
            IReadOnlyList<Team> tried = Merge.Teams(problem, split[false].Concat(plan.Teams));
            if (ScoreOf(tried) is var found && found > score)
            {
                (teams, score) = (tried, found);
            }
        }

        return teams;
    }

    private long ScoreOf(IReadOnlyList<Team> teams) => Score.Of(
        problem, new Plan(problem.Id, PlanStatus.Feasible, 0, 0, 0, options.Seed, "", new Breakdown(0, 0, 0, 0, 0), teams, [])).Total;

    private PlannerOptions Steps(double share) => options with { Iterations = options.Iterations is { } steps ? Math.Max(1, (long)(steps * share)) : null };

    private static TimeSpan Clamp(TimeSpan limit) => limit > TimeSpan.FromMilliseconds(1) ? limit : TimeSpan.FromMilliseconds(1);
}
