using System.Collections.Immutable;
using System.Numerics;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>Turns a problem into an <see cref="Instance"/>.</summary>
internal sealed class InstanceBuilder
{
    /// <summary>Officers of one base and session that the search looks at; a local mask has 64 bits.</summary>
    private const int MostOfficers = 64;

    /// <summary>Nodes after which even a single team is not judged exactly; the bound is curtailed then.</summary>
    public const int ExactNodes = 100_000;

    private readonly Problem _problem;
    private readonly Indices _indices;
    private readonly Travel _travel;
    private readonly Travel? _relaxed;
    private readonly Reach _reach;
    private readonly Staffing _staffing;
    private readonly Dictionary<string, Pin> _pins = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Cell, ulong Certificates, ulong Recused, ulong Fixed), long> _alone = [];
    private readonly PreviousPlan _previous;

    private InstanceBuilder(Problem problem)
    {
        _problem = problem;
        _indices = new Indices(problem);
        var times = new TravelTimes(problem);
        _travel = new Travel(problem, times);
        _relaxed = _travel.WithShortestWays(problem.Bases.Count);
        _reach = new Reach(problem, times);
        _staffing = StaffingFor(problem, ExactNodes);
        _previous = new PreviousPlan(problem, _indices);
        foreach (var pin in problem.Pins)
        {
            _pins.TryAdd(pin.Enterprise, pin);
        }
    }

    public static Instance Build(Problem problem) => new InstanceBuilder(problem).Build();

    /// <param name="problem">Gives the rules.</param>
    /// <param name="nodeLimit">Small where many teams are manned often, large where one team must be judged exactly.</param>
    public static Staffing StaffingFor(Problem problem, int nodeLimit) => new(
        problem.Rules.OfficersPerVisit, problem.Rules.Seats, problem.Rules.OfficersPerDepartment, problem.Objective.Change, nodeLimit);

    private Instance Build()
    {
        var cells = BuildCells();
        var visits = new List<VisitData>();
        var byEnterprise = _problem.Requests.Select((r, i) => (Enterprise: _indices.Enterprise(r.Enterprise), Index: i)).ToLookup(x => x.Enterprise, x => x.Index);
        for (var e = 0; e < _problem.Enterprises.Count; e++)
        {
            if (byEnterprise[e].ToArray() is { Length: > 0 } requests)
            {
                visits.Add(BuildVisit(cells, e, requests));
            }
        }

        var sessions = _problem.Sessions.Count;
        var limits = _problem.Officers.Select(o => o.MaxSessions ?? int.MaxValue).ToArray();
        var instance = new Instance
        {
            Problem = _problem,
            Indices = _indices,
            Cells = cells,
            Visits = [.. visits],
            Travel = _travel,
            RelaxedTravel = _relaxed ?? _travel,
            MaxSessions = limits,
            IsShared = [.. _problem.Officers.Select((o, i) => o.Bases.Count > 1 || limits[i] < Math.Min(sessions, o.Sessions?.Count ?? sessions))],
            PreviousVisits = _previous.Count,
            LeastDetour = _travel.LeastDetour,
            IsCurtailed = _indices.CertificateKinds == Indices.MostCertificates
                || cells.Any(c => c.IsCurtailed)
                || _staffing.WasCutShort
                || _relaxed is null,
        };
        Neighbourhood.Link(instance);
        return instance;
    }

    private Cell[] BuildCells()
    {
        var cells = new List<Cell>();
        var byBase = new List<int>[_problem.Bases.Count];
        for (var b = 0; b < byBase.Length; b++)
        {
            var id = _problem.Bases[b].Id;
            byBase[b] = [.. Enumerable.Range(0, _problem.Officers.Count).Where(o => _problem.Officers[o].Bases.Contains(id))];
        }

        var open = _problem.Officers.Select(o => _indices.OpenSessions(o.Sessions)).ToArray();
        var skills = _problem.Sessions.Select(s => _problem.Officers.Select(o => SkillsOn(o, s.Date)).ToArray()).ToArray();
        for (var b = 0; b < byBase.Length; b++)
        {
            for (var s = 0; s < _problem.Sessions.Count; s++)
            {
                var officers = byBase[b].Where(o => open[o][s] && (_problem.Officers[o].MaxSessions ?? 1) > 0).ToArray();
                cells.Add(BuildCell(cells.Count, b, s, officers, skills[s]));
            }
        }

        return [.. cells];
    }

    private Cell BuildCell(int index, int b, int s, int[] officers, ulong[] skills)
    {
        var chosen = officers.OrderByDescending(o => BitOperations.PopCount(skills[o])).Take(MostOfficers).Order().ToArray();
        var holders = new ulong[_indices.CertificateKinds];
        for (var i = 0; i < chosen.Length; i++)
        {
            for (var rest = skills[chosen[i]]; rest != 0; rest &= rest - 1)
            {
                holders[BitOperations.TrailingZeroCount(rest)] |= 1UL << i;
            }
        }

        var vehicles = Math.Min(_problem.Bases[b].Vehicles, officers.Length / _problem.Rules.OfficersPerVisit);
        return new Cell
        {
            Index = index,
            Base = b,
            Session = s,
            Minutes = _problem.Sessions[s].Minutes,
            Vehicles = vehicles,
            Officers = chosen,
            Certificates = [.. chosen.Select(o => skills[o])],
            Holders = holders,
            Limits = Scarcity.Limits(holders, _problem.Rules.OfficersPerDepartment, vehicles),
            Everyone = chosen.Length == MostOfficers ? ulong.MaxValue : (1UL << chosen.Length) - 1,
            IsCurtailed = officers.Length > MostOfficers,
            OfficerCost = (long)_problem.Objective.OfficerMinute * _problem.Sessions[s].Minutes,
        };
    }

    private ulong SkillsOn(Officer officer, DateOnly date)
    {
        ulong skills = 0;
        foreach (var certificate in officer.Certificates)
        {
            var bit = _indices.Certificate(certificate.Id);
            skills |= bit >= 0 && certificate.IsValidOn(date) ? 1UL << bit : 0;
        }

        return skills;
    }

    private VisitData BuildVisit(Cell[] cells, int e, int[] requests)
    {
        var enterprise = _problem.Enterprises[e];
        var pin = _pins.GetValueOrDefault(enterprise.Id);
        var plannable = pin?.Exclude != true && requests.All(r => !_problem.Requests[r].Mandatory || _indices.Certificate(_problem.Requests[r].Certificate) >= 0);
        var options = plannable ? OptionList.For(_problem, _indices, enterprise, requests, pin) : [];
        var places = options.Length == 0 ? [] : Places(cells, e, options, pin);
        return new VisitData
        {
            Enterprise = e,
            Requests = requests,
            Options = options,
            Places = places,
            Pinned = pin is not null,
            BestValue = places.Length == 0 ? 0 : places.Max(p => options[p.Options[0]].Value + p.Bonus),
            Location = _travel.PlaceOf(e),
        };
    }

    private Place[] Places(Cell[] cells, int e, Option[] options, Pin? pin)
    {
        var recused = _problem.Enterprises[e].Recused.Select(_indices.Officer).Where(o => o >= 0).ToHashSet();
        var team = pin?.Officers?.Select(_indices.Officer).ToHashSet();
        var travel = _relaxed ?? _travel;
        var places = new List<Place>();
        foreach (var b in _reach.BasesOf(e))
        {
            if (pin?.Base is { } pinnedBase && _indices.Base(pinnedBase) != b)
            {
                continue;
            }

            var round = RoundTrip(travel, b, e);
            for (var s = 0; s < _problem.Sessions.Count; s++)
            {
                var cell = cells[(b * _problem.Sessions.Count) + s];
                if (cell.Vehicles == 0 || (pin?.Session is { } pinnedSession && _indices.Session(pinnedSession) != s))
                {
                    continue;
                }

                var barred = Local(cell, recused);
                var fixedTeam = team is null ? 0 : Local(cell, team);
                if (team is not null && (team.Count == 0 || BitOperations.PopCount(fixedTeam) != team.Count))
                {
                    continue;
                }

                var fitting = Enumerable.Range(0, options.Length)
                    .Where(o => options[o].Exact && options[o].Open[s] && round + options[o].Minutes <= cell.Minutes && FitsAlone(cell, options[o].Certificates, barred, fixedTeam))
                    .ToArray();
                if (fitting.Length > 0)
                {
                    var (bonus, known) = _previous.For(e, cell);
                    places.Add(new Place(cell.Index, fitting, barred, fixedTeam, known, bonus, RoundTrip(_travel, b, e)));
                }
            }
        }

        return [.. places];
    }

    private static int RoundTrip(Travel travel, int b, int e) => travel.Between(b, travel.PlaceOf(e)) + travel.Between(travel.PlaceOf(e), b);

    private static ulong Local(Cell cell, HashSet<int> officers)
    {
        ulong mask = 0;
        for (var i = 0; officers.Count > 0 && i < cell.Officers.Length; i++)
        {
            mask |= officers.Contains(cell.Officers[i]) ? 1UL << i : 0;
        }

        return mask;
    }

    private bool FitsAlone(Cell cell, ulong certificates, ulong recused, ulong fixedTeam)
    {
        if (fixedTeam != 0)
        {
            return FixedTeam.Suffices(_problem.Rules, cell, fixedTeam, certificates, recused);
        }

        var key = (cell.Index, certificates, recused, fixedTeam);
        if (!_alone.TryGetValue(key, out var cost))
        {
            var need = new TeamNeed(certificates, recused, 0, []);
            cost = _staffing.Solve(cell, cell.Everyone, [need])?.Cost ?? -1;
            _alone.Add(key, cost);
        }

        return cost >= 0;
    }
}
