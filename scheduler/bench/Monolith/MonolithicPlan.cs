using System.Globalization;
using Google.OrTools.Sat;
using Inspection.Bench.Baselines;
using Inspection.Bench.Measuring;
using Inspection.Scheduler.CpSat;
using Inspection.Scheduler.Domain;

namespace Inspection.Bench.Monolith;

/// <summary>Solves the whole week as one model, with the greedy plan as its hint.</summary>
internal static class MonolithicPlan
{
    private const string Name = "one CP-SAT model";

    /// <summary>Booleans from which the model is not handed over: the solver's process then runs out of its 2 GiB.</summary>
    private const int MostVariables = 1_000_000;

    /// <param name="problem">Without pins and previous plan.</param>
    /// <param name="solver">CP-SAT.</param>
    /// <param name="limit">Wall time, building the model included.</param>
    /// <param name="time">Clock for the limit.</param>
    /// <param name="cancellationToken">Ends the solve.</param>
    /// <returns>The plan found, or the hint where nothing was found, which the note tells.</returns>
    public static async Task<MethodAnswer> SolveAsync(Problem problem, ICpSolver solver, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        var week = new Week(problem);
        IReadOnlyList<TeamDraft> greedy = GreedyByHand.Drafts(week);
        var model = new WholeWeekModel(week);
        string size = string.Create(CultureInfo.InvariantCulture, $"{model.Variables:N0} variables, {(model.Driving.IsExact ? "routes by circuit" : "driving reckoned from below")}");
        CpModelProto proto = model.WithHint(greedy);
        var left = limit - time.GetElapsedTime(start);
        if (model.Variables > MostVariables || left <= TimeSpan.Zero)
        {
            return new MethodAnswer(DraftedPlan.Of(week, greedy, Name), null, $"{size}: too large, the greedy plan stands");
        }

        try
        {
            var parameters = new SatParameters { MaxTimeInSeconds = left.TotalSeconds, LinearizationLevel = 2 };
            CpSolverResponse answer = await solver.SolveAsync(proto, parameters, cancellationToken);
            long? bound = answer.Status == CpSolverStatus.Optimal || (double.IsFinite(answer.BestObjectiveBound) && answer.BestObjectiveBound != 0)
                ? (long)Math.Floor(answer.BestObjectiveBound + 1e-6)
                : null;
            return answer.Status is CpSolverStatus.Optimal or CpSolverStatus.Feasible
                ? new MethodAnswer(DraftedPlan.Of(week, Read(week, model, answer), Name, bound), bound, $"{size}: {answer.Status}")
                : new MethodAnswer(DraftedPlan.Of(week, greedy, Name, bound), bound, $"{size}: {answer.Status}, the greedy plan stands");
        }
        catch (SolverFailedException e)
        {
            return new MethodAnswer(DraftedPlan.Of(week, greedy, Name), null, $"{size}: the solver failed, the greedy plan stands ({e.Message.Split('\n')[0]})");
        }
    }

    private static List<TeamDraft> Read(Week week, WholeWeekModel model, CpSolverResponse answer)
    {
        var teams = new List<TeamDraft>();
        foreach ((int index, Slot slot) in model.Slots.Index())
        {
            var team = new TeamDraft(week, slot.Home, slot.Session);
            team.Officers.AddRange(week.Free(slot.Home, slot.Session).Where(o => answer.Solution[model.Member[(o, index)]] == 1));
            team.Route.AddRange(model.Made[index].Where(m => answer.Solution[m.Literal] == 1).Select(m => (week.Stops[m.Stop], m.Choice)));
            Repair(team);
            teams.Add(team);
        }

        return teams;
    }

    /// <summary>Shortens a route that does not fit its session, at the least loss of value: by a lighter choice, or by leaving a stop out.</summary>
    private static void Repair(TeamDraft team)
    {
        team.Reorder();
        while (!team.IsInTime)
        {
            (int at, Choice? instead, _) = team.Route.Index()
                .SelectMany(r => Shorter(team, r.Item.Stop, r.Item.Choice).Append(null), (r, c) => (r.Index, Choice: c, Loss: r.Item.Choice.Value - (c?.Value ?? 0)))
                .MinBy(x => x.Loss);
            Stop stop = team.Route[at].Stop;
            team.Route.RemoveAt(at);
            if (instead is not null)
            {
                team.Route.Insert(at, (stop, instead));
            }

            team.Reorder();
        }

        team.Thin();
    }

    private static IEnumerable<Choice?> Shorter(TeamDraft team, Stop stop, Choice choice) =>
        stop.Choices.Where(c => c.Minutes < choice.Minutes && c.Open[team.Session] && team.Entitles(stop, c));
}
