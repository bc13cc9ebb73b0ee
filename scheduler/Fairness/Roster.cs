using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Fairness;

/// <summary>
/// Who is in which team of a plan, and who could take whose seat without a change to any visit. Exact about the rules
/// of people: one team per session, availability, bases, maxSessions, certificates on the day, recusals, pinned teams;
/// and about the score: a seat costs the same whoever sits in it, apart from visits that lose their last known officer.
/// </summary>
internal sealed class Roster
{
    private readonly Problem _problem;
    private readonly List<int>[] _teams;
    private readonly int[] _session;
    private readonly bool[] _fixed;
    private readonly (Request[] Served, HashSet<int> Recused, HashSet<int> Known)[][] _visits;
    private readonly HashSet<string>?[] _available;
    private readonly HashSet<int>[] _busy;
    private readonly IReadOnlyList<Team> _written;

    public Roster(Problem problem, IReadOnlyList<Team> teams)
    {
        _problem = problem;
        _written = teams;
        var officers = Positions(problem.Officers.Select(o => o.Id));
        var sessions = Positions(problem.Sessions.Select(s => s.Id));
        var requests = problem.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var enterprises = problem.Enterprises.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var pinned = problem.Pins.Where(p => p.Officers is not null).Select(p => p.Enterprise).ToHashSet(StringComparer.Ordinal);
        var previous = (problem.Previous?.Teams ?? []).SelectMany(t => t.Visits.Select(v => (Team: t, v.Enterprise))).ToLookup(x => x.Enterprise, x => x.Team, StringComparer.Ordinal);
        _teams = [.. teams.Select(t => t.Officers.Select(o => officers[o]).Order().ToList())];
        _session = [.. teams.Select(t => sessions[t.Session])];
        _fixed = [.. teams.Select(t => t.Visits.Any(v => pinned.Contains(v.Enterprise)))];
        _visits = [.. teams.Select(t => t.Visits.Select(v => (
            v.Requests.Select(r => requests[r]).ToArray(),
            enterprises[v.Enterprise].Recused.Where(officers.ContainsKey).Select(o => officers[o]).ToHashSet(),
            previous[v.Enterprise].Where(p => p.Session == t.Session).SelectMany(p => p.Officers).Where(officers.ContainsKey).Select(o => officers[o]).ToHashSet())).ToArray())];
        _available = [.. problem.Officers.Select(o => o.Sessions?.ToHashSet(StringComparer.Ordinal))];
        _busy = [.. problem.Sessions.Select(_ => new HashSet<int>())];
        Sessions = new int[problem.Officers.Count];
        for (var t = 0; t < _teams.Length; t++)
        {
            foreach (var officer in _teams[t])
            {
                _busy[_session[t]].Add(officer);
                Sessions[officer]++;
            }
        }
    }

    public int Teams => _teams.Length;

    /// <summary>Sessions of each officer at present.</summary>
    public int[] Sessions { get; }

    public int SessionOf(int team) => _session[team];

    /// <summary>False where a pin prescribes the officers.</summary>
    public bool IsFixed(int team) => _fixed[team];

    /// <summary>The officers of a team, in the order of the problem file.</summary>
    public IReadOnlyList<int> this[int team] => _teams[team];

    /// <summary>Who could take the seat of an officer in a team, in the order of the problem file, without the officer.</summary>
    public IEnumerable<int> Replacements(int team, int leaving) =>
        Enumerable.Range(0, _problem.Officers.Count).Where(p => IsFree(p, team) && Suffices(team, leaving, p));

    /// <summary>True when two officers of teams of one session may change seats.</summary>
    public bool MaySwap(int team, int officer, int other, int partner) =>
        _session[team] == _session[other] && StartsFrom(officer, other) && StartsFrom(partner, team)
        && Suffices(team, officer, partner) && Suffices(other, partner, officer);

    /// <summary>Score lost when one officer takes the seat of another: visits that nobody known comes to any more, or again.</summary>
    public long Loss(int team, int leaving, int joining)
    {
        long changes = 0;
        foreach (var (_, _, known) in _visits[team])
        {
            if (known.Count > 0)
            {
                var others = _teams[team].Any(o => o != leaving && known.Contains(o));
                changes += others ? 0 : (known.Contains(leaving) ? 1 : 0) - (known.Contains(joining) ? 1 : 0);
            }
        }

        return changes * _problem.Objective.Change;
    }

    public void Replace(int team, int leaving, int joining)
    {
        Seat(team, leaving, joining);
        _busy[_session[team]].Remove(leaving);
        _busy[_session[team]].Add(joining);
        Sessions[leaving]--;
        Sessions[joining]++;
    }

    public void Swap(int team, int officer, int other, int partner)
    {
        Seat(team, officer, partner);
        Seat(other, partner, officer);
    }

    /// <summary>The teams with their officers of now.</summary>
    public IReadOnlyList<Team> Write() =>
        [.. _written.Select((t, i) => t with { Officers = [.. _teams[i].Select(o => _problem.Officers[o].Id)] })];

    private void Seat(int team, int leaving, int joining)
    {
        _teams[team].Remove(leaving);
        _teams[team].Add(joining);
        _teams[team].Sort();
    }

    private bool IsFree(int officer, int team) =>
        !_busy[_session[team]].Contains(officer)
        && StartsFrom(officer, team)
        && _available[officer]?.Contains(_written[team].Session) != false
        && Sessions[officer] < (_problem.Officers[officer].MaxSessions ?? int.MaxValue);

    private bool StartsFrom(int officer, int team) => _problem.Officers[officer].Bases.Contains(_written[team].Base);

    private bool Suffices(int team, int leaving, int joining)
    {
        var rules = _problem.Rules;
        var day = _problem.Sessions[_session[team]].Date;
        int[] crew = [.. _teams[team].Where(o => o != leaving), joining];
        foreach (var (served, recused, _) in _visits[team])
        {
            int[] counted = [.. crew.Where(o => !recused.Contains(o))];
            if (counted.Length < rules.OfficersPerVisit || !served.All(r => counted.Count(o => Holds(o, r.Certificate, day)) >= rules.OfficersPerDepartment))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(int officer, string kind, DateOnly day) => _problem.Officers[officer].Certificates.Any(c => c.Id == kind && c.IsValidOn(day));

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i, StringComparer.Ordinal);
}
