namespace Inspection.Bench.Baselines;

/// <summary>Who is engaged when, so that nobody is in two teams of one session or out more often than allowed.</summary>
internal sealed class OfficerBook(Week week)
{
    private readonly HashSet<(int Officer, int Session)> _busy = [];
    private readonly int[] _sessions = new int[week.Problem.Officers.Count];

    /// <summary>Officers of a base who are still free in a session.</summary>
    public IEnumerable<int> Free(int home, int session) =>
        week.Free(home, session).Where(o => _sessions[o] < week.MostSessions(o) && !_busy.Contains((o, session)));

    public void Engage(IEnumerable<int> officers, int session)
    {
        foreach (int officer in officers)
        {
            _busy.Add((officer, session));
            _sessions[officer]++;
        }
    }

    /// <summary>
    /// Officers who, with those already there, may inspect the stop and hold every certificate of the choice: each next
    /// one the one who holds most of what is missing. Null when there are not enough, or more than seats.
    /// </summary>
    public List<int>? Missing(IReadOnlyList<int> there, int home, int session, Stop stop, Choice choice)
    {
        var added = new List<int>();
        int[] free = [.. Free(home, session).Where(o => !stop.Recused.Contains(o))];
        while (!TeamDraft.Entitles(week, session, [.. there, .. added], stop, choice))
        {
            int[] team = [.. there.Concat(added).Where(o => !stop.Recused.Contains(o))];
            int[] lacking = [.. choice.Certificates.Where(c => team.Count(o => week.Holds(o, c, session)) < week.Rules.OfficersPerDepartment)];
            int[] left = [.. free.Where(o => !added.Contains(o))];
            if (left.Length == 0 || there.Count + added.Count == week.Rules.Seats)
            {
                return null;
            }

            int next = left.MaxBy(o => lacking.Count(c => week.Holds(o, c, session)));
            if (lacking.Length > 0 && !lacking.Any(c => week.Holds(next, c, session)))
            {
                return null;
            }

            added.Add(next);
        }

        return added;
    }
}
