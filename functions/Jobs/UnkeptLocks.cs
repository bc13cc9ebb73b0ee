using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Scheduler.Domain;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Jobs;

/// <summary>Says which locks a search could not keep together.</summary>
internal static class UnkeptLocks
{
    private const int Named = 5;

    public static DraftFailure Of(Problem problem, Plan plan)
    {
        HashSet<string> visited = [.. plan.Teams.SelectMany(t => t.Visits).Select(v => v.Enterprise)];
        HashSet<string> unkept = [.. problem.Pins.Where(p => !p.Exclude && !visited.Contains(p.Enterprise)).Select(p => p.Enterprise)];
        string[] names = [.. problem.Enterprises.Where(e => unkept.Contains(e.Id)).Select(e => e.Name)];
        string more = names.Length > Named ? $" (+{names.Length - Named})" : "";
        return new DraftFailure(DraftFailures.LocksUnkept, "", new Text(
            $"未能满足：{string.Join('、', names.Take(Named))}{more}。",
            $"Not kept: {string.Join(", ", names.Take(Named))}{more}."));
    }
}
