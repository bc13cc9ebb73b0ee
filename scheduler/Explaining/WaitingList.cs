using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Explaining;

/// <summary>Says for every request that no visit serves why it waits.</summary>
internal static class WaitingList
{
    public static IReadOnlyList<WaitingRequest> Of(Instance instance, IReadOnlyList<Team> teams)
    {
        var served = teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        return [.. instance.Problem.Requests
            .Where(r => !served.Contains(r.Id))
            .Select(r => new WaitingRequest(r.Id, WaitingCode.NoCapacity, WaitingTexts.TryNextWeek, WaitingTexts.TryNextWeek, false))];
    }
}
