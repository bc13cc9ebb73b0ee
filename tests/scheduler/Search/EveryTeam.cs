using System.Numerics;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>
/// Every team that could go out in a small week without pins, and the best plan that has a given one, by remembering
/// the best rest for every state of the week. Officers of several bases, limits of sessions, recusals and the previous
/// plan count as the rules say.
/// </summary>
internal sealed class EveryTeam
{
    private readonly Instance _instance;
    private readonly List<Team>[] _teams;
    private readonly List<Team>[] _best;
    private readonly Dictionary<(int Forced, int Cell, int Vehicles, int Visits, ulong Out), long> _known = [];

    public EveryTeam(Instance instance)
    {
        _instance = instance;
        _teams = [.. instance.Cells.Select(c => Of(c).ToList())];
        _best = [.. _teams.Select(all => all.GroupBy(t => (t.Visits, t.Officers)).Select(g => g.MaxBy(t => t.Value)!).ToList())];
    }

    public IEnumerable<Team> All => _teams.SelectMany(t => t);

    /// <summary>The best score of all plans.</summary>
    public long Best => Unkept + Rest(-1, 0, _instance.Cells[0].Vehicles, 0, 0);

    private long Unkept => -_instance.ChangeCost * _instance.Problem.Previous?.Teams.Sum(t => t.Visits.Count) ?? 0;

    /// <summary>The best score of all plans with this team; null where there is none.</summary>
    public long? BestWith(Team team)
    {
        ulong busy = Occupied(team, 0);
        return Fits(team, 0, 0)
            ? Unkept + team.Value + Rest(team.Cell, 0, _instance.Cells[0].Vehicles - (team.Cell == 0 ? 1 : 0), team.Visits, busy)
            : null;
    }

    /// <summary>The most that the cells from one on add.</summary>
    private long Rest(int forced, int c, int vehicles, int visits, ulong busy)
    {
        if (_known.TryGetValue((forced, c, vehicles, visits, busy), out long known))
        {
            return known;
        }

        int next = c + 1;
        long best = next == _instance.Cells.Length ? 0 : Rest(forced > c ? forced : -1, next, _instance.Cells[next].Vehicles - (next == forced ? 1 : 0), visits, busy);
        foreach (Team team in vehicles > 0 ? _best[c] : [])
        {
            if (Fits(team, visits, busy))
            {
                best = Math.Max(best, team.Value + Rest(forced, c, vehicles - 1, visits | team.Visits, Occupied(team, busy)));
            }
        }

        _known.Add((forced, c, vehicles, visits, busy), best);
        return best;
    }

    private bool Fits(Team team, int visits, ulong busy)
    {
        ulong all = Occupied(team, busy);
        return (team.Visits & visits) == 0
            && BitOperations.PopCount(all) == BitOperations.PopCount(busy) + BitOperations.PopCount(team.Officers)
            && Members(team).All(o => BitOperations.PopCount(all >> (o * _instance.SessionCount) & ((1UL << _instance.SessionCount) - 1)) <= _instance.MaxSessions[o]);
    }

    private ulong Occupied(Team team, ulong busy) =>
        Members(team).Aggregate(busy, (all, o) => all | 1UL << ((o * _instance.SessionCount) + _instance.Cells[team.Cell].Session));

    private IEnumerable<int> Members(Team team) => _instance.Cells[team.Cell].Officers.Where((_, i) => (team.Officers >> i & 1) != 0);

    private IEnumerable<Team> Of(Cell cell)
    {
        for (int set = 1; set < 1 << _instance.Visits.Length; set++)
        {
            int[] visits = [.. Enumerable.Range(0, _instance.Visits.Length).Where(v => (set >> v & 1) != 0)];
            if (cell.Vehicles == 0 || !visits.All(v => _instance.Visits[v].Places.Any(p => p.Cell == cell.Index)))
            {
                continue;
            }

            int drive = Orders(cell.Base, cell.Base, visits);
            foreach (int[] options in Choices(cell, visits).Where(o => drive + visits.Zip(o).Sum(x => Option(x).Minutes) <= cell.Minutes))
            {
                long worth = visits.Zip(options).Sum(x => Option(x).Value) - (_instance.TravelCost * drive);
                for (ulong crew = 1; crew < 1UL << cell.Officers.Length; crew++)
                {
                    int size = BitOperations.PopCount(crew);
                    if (size <= _instance.Seats && visits.Zip(options).All(x => Suffices(cell, crew, x)))
                    {
                        yield return new Team(cell.Index, set, options, crew, worth - (size * cell.OfficerCost) + (_instance.ChangeCost * visits.Count(v => IsKept(cell, crew, v))));
                    }
                }
            }
        }
    }

    private Option Option((int Visit, int Option) choice) => _instance.Visits[choice.Visit].Options[choice.Option];

    private bool Suffices(Cell cell, ulong crew, (int Visit, int Option) choice)
    {
        IReadOnlyList<string> recused = _instance.Problem.Enterprises[_instance.Visits[choice.Visit].Enterprise].Recused;
        ulong counted = crew & ~cell.Officers.Select((o, i) => recused.Contains(_instance.Problem.Officers[o].Id) ? 1UL << i : 0).Aggregate(0UL, (a, b) => a | b);
        return BitOperations.PopCount(counted) >= _instance.LeastOfficers && Enumerable.Range(0, cell.Holders.Length).All(q =>
            (Option(choice).Certificates >> q & 1) == 0 || BitOperations.PopCount(cell.Holders[q] & counted) >= _instance.HoldersNeeded);
    }

    /// <summary>Whether the visit took place in this session in the previous plan, by one of these officers.</summary>
    private bool IsKept(Cell cell, ulong crew, int visit)
    {
        string enterprise = _instance.Problem.Enterprises[_instance.Visits[visit].Enterprise].Id;
        return _instance.Problem.Previous?.Teams.Any(t => t.Visits.Any(v => v.Enterprise == enterprise) && t.Session == _instance.Problem.Sessions[cell.Session].Id
            && cell.Officers.Where((_, i) => (crew >> i & 1) != 0).Any(o => t.Officers.Contains(_instance.Problem.Officers[o].Id))) == true;
    }

    private int Orders(int home, int here, int[] left) => left.Length == 0
        ? _instance.Travel.Between(here, home)
        : left.Min(v => _instance.Travel.Between(here, _instance.Visits[v].Location) + Orders(home, _instance.Visits[v].Location, [.. left.Where(o => o != v)]));

    private IEnumerable<int[]> Choices(Cell cell, int[] visits) => visits.Aggregate((IEnumerable<int[]>)[[]], (chosen, v) => chosen.SelectMany(c =>
        Enumerable.Range(0, _instance.Visits[v].Options.Length).Where(o => _instance.Visits[v].Options[o] is { Exact: true } option && option.Open[cell.Session]).Select(o => (int[])[.. c, o])));

    /// <param name="Cell">Index of the cell.</param>
    /// <param name="Visits">As a mask.</param>
    /// <param name="Options">Of each visit, lowest first.</param>
    /// <param name="Officers">Local mask.</param>
    /// <param name="Value">What it adds to the score, avoided changes included.</param>
    public sealed record Team(int Cell, int Visits, int[] Options, ulong Officers, long Value)
    {
        public override string ToString() => $"cell {Cell}, visits {Visits:b}, options {string.Join(' ', Options)}, officers {Officers:b}";
    }
}
