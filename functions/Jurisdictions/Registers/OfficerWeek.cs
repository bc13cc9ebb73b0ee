namespace Inspection.Functions.Jurisdictions;

/// <summary>What an officer can give to one week.</summary>
/// <param name="Sessions">Ids of the half days, in time order; null means every working one.</param>
/// <param name="MaxSessions">Most of them; null means no limit.</param>
internal sealed record OfficerWeek(IReadOnlyList<string>? Sessions, int? MaxSessions)
{
    /// <summary>
    /// The ordinary half days, or those painted for this week, without the days of leave and those on which nobody works.
    /// Other duties take their share of the week's half days, rounded down, and what is left bounds how many are given.
    /// </summary>
    public static OfficerWeek Of(OfficerEntry officer, Week week, WorkCalendar calendar)
    {
        var working = week.Sessions(calendar);
        var pattern = officer.Exceptions.TryGetValue(week.ToString(), out var painted) ? painted : officer.Sessions;
        var free = working
            .Where(session => pattern is null || pattern.Contains(session.Id, StringComparer.Ordinal))
            .Where(session => !officer.Leave.Any(leave => leave.Covers(session.Date)))
            .Select(session => session.Id)
            .ToList();
        var left = working.Count - (working.Count * officer.DutySharePercent / 100);
        return new OfficerWeek(
            free.Count == working.Count ? null : free,
            officer.DutySharePercent == 0 ? officer.MaxSessions : Math.Min(officer.MaxSessions ?? left, left));
    }
}
