using System.Globalization;
using Inspection.Scheduler.Domain;

namespace Inspection.Cli;

/// <summary>A plan in one line.</summary>
internal static class Summary
{
    public static string Of(Plan plan)
    {
        int visits = plan.Teams.Sum(t => t.Visits.Count);
        int served = plan.Teams.Sum(t => t.Visits.Sum(v => v.Requests.Count));
        return string.Create(CultureInfo.InvariantCulture,
            $"score {plan.Score}, bound {plan.Bound}, gap {plan.Gap:P2}, {plan.Teams.Count} teams, {visits} visits, {served} requests served, {plan.Deferred.Count} waiting");
    }
}
