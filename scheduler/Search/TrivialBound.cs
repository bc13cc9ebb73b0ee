namespace Inspection.Scheduler.Search;

/// <summary>The bound that is there from the first moment: every visit for itself, as if it were alone in the week.</summary>
internal static class TrivialBound
{
    /// <summary>
    /// No plan scores more: a served visit pays at least its share of travel and officers, which is 0 or more, and
    /// the avoided changes are counted in full.
    /// </summary>
    public static long Of(Instance instance)
    {
        var bound = -instance.ChangeCost * instance.PreviousVisits;
        if (instance.IsCurtailed)
        {
            return bound + (instance.ChangeCost * instance.PreviousVisits) + EveryRequest(instance);
        }

        foreach (var visit in instance.Visits)
        {
            long best = 0;
            foreach (var place in visit.Places)
            {
                best = Math.Max(best, Optimistic(visit, instance.Cells[place.Cell].Session) + place.Bonus);
            }

            bound += best;
        }

        return bound;
    }

    private static long EveryRequest(Instance instance)
    {
        var objective = instance.Problem.Objective;
        var excluded = instance.Problem.Pins.Where(p => p.Exclude).Select(p => p.Enterprise).ToHashSet(StringComparer.Ordinal);
        return instance.Problem.Requests.Where(r => !excluded.Contains(r.Enterprise))
            .Sum(r => ((long)objective.Served * r.Weight) + (r.Mandatory ? objective.Mandatory : 0));
    }

    private static long Optimistic(VisitData visit, int session)
    {
        long best = 0;
        foreach (var option in visit.Options)
        {
            best = Math.Max(best, option.Open[session] ? option.Value : 0);
        }

        return best;
    }
}
