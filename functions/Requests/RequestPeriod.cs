using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>How long a request is wanted. Pure.</summary>
internal static class RequestPeriod
{
    /// <summary>
    /// True where a request that a week does not serve may still be served in a later one: before its own last day, within the weeks that it may wait, and, where
    /// it draws on a line of the annual plan, within that plan's year and the line's months.
    /// </summary>
    /// <param name="weeks">Value of <see cref="Rules.WeeksWaiting"/>.</param>
    /// <param name="line">On which it draws; null for none, or where the plan has no such line any more.</param>
    public static bool Reaches(InspectionRequest request, Week week, Week later, int weeks, PlanLine? line)
    {
        var first = request.FirstWeek is { } asked ? Week.Parse(asked, null) : week;
        return later.CompareTo(first.Add(weeks)) <= 0
            && !(request.Until < later.Monday)
            && (request.PlanLine is null || later.PlanYear() == week.PlanYear())
            && (line is null || line.Months.Contains(later.PlanMonth()));
    }
}
