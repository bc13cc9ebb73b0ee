using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Replanning;
using Inspection.Scheduler.Replanning.Inserting;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Editing;

/// <summary>
/// Changes a plan as a person wants it: pure, without a search and without a clock. What the rules say of it comes from
/// the checker, so a plan that breaks some comes out as well, with every breach named.
/// </summary>
public static class PlanEditor
{
    /// <summary>Written behind the name of the solver of a plan that was changed by hand.</summary>
    public const string Mark = "; by hand";

    /// <summary>Makes one change.</summary>
    /// <param name="problem">A validated problem; its pins hold.</param>
    /// <param name="plan">A plan for it. It may break rules, but it names nothing that the problem does not know.</param>
    /// <param name="edit">What is wanted.</param>
    /// <returns>The new plan with what the checker finds, or what the edit names that is not there.</returns>
    public static EditResult Apply(Problem problem, Plan plan, PlanEdit edit)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(edit);
        if (EditReferences.Missing(problem, plan, edit) is { Count: > 0 } missing)
        {
            return new EditResult(null, [], [], missing);
        }

        var teams = edit switch
        {
            PlanEdit.Place place => new Placing(problem, plan).Of(place),
            PlanEdit.Swap swap => Swapped(plan, swap),
            PlanEdit.Serve { Requests.Count: > 0 } serve => Served(problem, plan, serve),
            _ => Without(problem, plan, edit.Enterprise),
        };
        var made = Rewritten(problem, plan, teams);
        return new EditResult(made, PlanChanges.Between(problem, plan, made), BrokenRules.Of(problem, made), []);
    }

    /// <summary>A plan with other teams, scored anew. Its bound stays as long as it bounds it.</summary>
    internal static Plan Rewritten(Problem problem, Plan plan, IEnumerable<Team> teams)
    {
        var made = Rewriting.With(problem, plan, teams, TakenOut);
        if (made.Score > made.Bound)
        {
            // A bound that was proven under pins, or for plans that keep the rules, does not hold for this one.
            var bound = Math.Max(made.Score, TrivialBound.Of(InstanceBuilder.Build(problem with { Pins = [] })));
            made = made with { Bound = bound, Status = made.Score == bound ? PlanStatus.Optimal : PlanStatus.Feasible };
        }

        return made.Solver.EndsWith(Mark, StringComparison.Ordinal) ? made : made with { Solver = made.Solver + Mark };
    }

    private static WaitingRequest TakenOut(Request request) =>
        new(request.Id, WaitingCode.ByHand, ChangeTexts.TakenOut.ToString(), ChangeTexts.PutBack.ToString(), Verified: false);

    private static Team[] Without(Problem problem, Plan plan, string enterprise)
    {
        var week = new WeekTables(problem);
        var board = Board.Of(week, plan);
        var (position, stop) = board.Find(week.Enterprises[enterprise])!.Value;
        return [.. board.Without(week, position, [stop]).Write(week)];
    }

    private static Team[] Served(Problem problem, Plan plan, PlanEdit.Serve serve)
    {
        var week = new WeekTables(problem);
        var board = Board.Of(week, plan);
        var (position, stop) = board.Find(week.Enterprises[serve.Enterprise])!.Value;
        var team = board.Teams[position];
        var next = week.StopOf(stop.Enterprise, [.. serve.Requests.Distinct(StringComparer.Ordinal).Select(r => week.Requests[r]).Order()]);
        Stop[] stops = [.. team.Stops.Select(s => s == stop ? next : s)];
        return [.. board.With(week, position, team with { Stops = stops, AsPublished = null }).Write(week)];
    }

    private static Team[] Swapped(Plan plan, PlanEdit.Swap swap)
    {
        var at = plan.Teams.Index().First(t => t.Item.Visits.Any(v => v.Enterprise == swap.Enterprise)).Index;
        var session = plan.Teams[at].Session;
        return
        [
            .. plan.Teams.Select((team, i) => i == at
                ? team with { Officers = Exchanged(team.Officers, swap.Out, swap.In) }
                : team.Session == session && swap is { Out: not null, In: { } joining } && team.Officers.Contains(joining, StringComparer.Ordinal)
                ? team with { Officers = Exchanged(team.Officers, joining, swap.Out) }
                : team),
        ];
    }

    private static string[] Exchanged(IReadOnlyList<string> officers, string? leaving, string? joining) =>
        [.. officers.Where(o => o != leaving && o != joining), .. joining is null ? Array.Empty<string>() : [joining]];
}
