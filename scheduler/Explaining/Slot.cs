namespace Inspection.Scheduler.Explaining;

/// <summary>Where on a route one more stop costs least.</summary>
/// <param name="Base">Base of the team.</param>
/// <param name="Session">Session of the team.</param>
/// <param name="Team">The team as it is; null for a new one.</param>
/// <param name="Others">Its other stops.</param>
/// <param name="Position">Where the stop would stand among them.</param>
/// <param name="Detour">Minutes of driving that it adds.</param>
/// <param name="Spare">Minutes that are left for it on site.</param>
internal sealed record Slot(int Base, int Session, Crew? Team, Stop[] Others, int Position, int Detour, int Spare)
{
    public static Slot Of(Week week, int place, int home, int session, Crew? team, Stop[] others)
    {
        var (detour, position, drive, work) = (int.MaxValue, 0, 0, 0);
        var from = home;
        var there = week.Drive(home, place);
        for (var i = 0; i <= others.Length; i++)
        {
            var to = i == others.Length ? home : week.PlaceOf(others[i].Enterprise);
            var direct = others.Length == 0 ? 0 : week.Drive(from, to);
            var longer = there + week.Drive(place, to) - direct;
            (detour, position) = longer < detour ? (longer, i) : (detour, position);
            drive += direct;
            work += i == others.Length ? 0 : others[i].Minutes;
            from = to;
            there = week.Drive(to, place);
        }

        return new Slot(home, session, team, others, position, detour, week.Length(session) - drive - work - detour);
    }
}
