using System.Numerics;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Search.Mastering;

/// <summary>
/// Lists the sets of officers of a cell who can make the visits of a route together, none of them dispensable. An
/// officer counts for the visits from which he or she is not recused. Where a pin prescribes the team, it is the only one.
/// </summary>
internal sealed class Cores(Instance instance, CellStops cell)
{
    /// <summary>More than this are not listed for one route.</summary>
    private const int Most = 40;

    private readonly Dictionary<ulong, (List<ulong> Cores, bool IsComplete)> _known = [];
    private readonly List<ulong> _demands = [];

    /// <summary>The cores, and whether these are all.</summary>
    public (IReadOnlyList<ulong> Cores, bool IsComplete) Of(Route route)
    {
        if (route.Visits.Select(v => cell.Places[v].Fixed).FirstOrDefault(f => f != 0) is > 0 and var team)
        {
            return (MakesAll(team, route) ? [team] : [], true);
        }

        Collect(route);
        var name = _demands.Aggregate(0UL, (sum, d) => sum + Rng.Mix(d));
        if (!_known.TryGetValue(name, out var cores))
        {
            var found = new HashSet<ulong>();
            Cover(0, found);
            cores = ([.. found.Order()], found.Count < Most);
            _known.Add(name, cores);
        }

        return cores;
    }

    /// <summary>Officers of a team with this core: nobody goes with fewer than so many who are not recused from a visit.</summary>
    public int SizeOf(ulong core, Route route)
    {
        var size = BitOperations.PopCount(core);
        foreach (var v in route.Visits)
        {
            size = Math.Max(size, instance.LeastOfficers + BitOperations.PopCount(core & cell.Places[v].Recused));
        }

        return size;
    }

    private bool MakesAll(ulong team, Route route)
    {
        int[] visits = [.. route.Visits.Select(v => cell.Visits[v])];
        int[] places = [.. route.Visits.Select(v => Array.IndexOf(instance.Visits[cell.Visits[v]].Places, cell.Places[v]))];
        return FixedTeam.MakesAll(instance, cell.Cell, team, visits, route.Options, places);
    }

    /// <summary>For each certificate and visit, those who may be counted; each such set once.</summary>
    private void Collect(Route route)
    {
        _demands.Clear();
        for (var i = 0; i < route.Visits.Length; i++)
        {
            var recused = cell.Places[route.Visits[i]].Recused;
            for (var rest = instance.Visits[cell.Visits[route.Visits[i]]].Options[route.Options[i]].Certificates; rest != 0; rest &= rest - 1)
            {
                var holders = cell.Cell.Holders[BitOperations.TrailingZeroCount(rest)] & ~recused;
                if (!_demands.Contains(holders))
                {
                    _demands.Add(holders);
                }
            }
        }

        _demands.Sort((a, b) => BitOperations.PopCount(a) != BitOperations.PopCount(b) ? BitOperations.PopCount(a).CompareTo(BitOperations.PopCount(b)) : a.CompareTo(b));
    }

    private void Cover(ulong core, HashSet<ulong> found)
    {
        var open = _demands.FindIndex(d => BitOperations.PopCount(d & core) < instance.HoldersNeeded);
        if (open < 0)
        {
            if (IsMinimal(core))
            {
                found.Add(core);
            }

            return;
        }

        for (var rest = _demands[open] & ~core; rest != 0 && found.Count < Most && BitOperations.PopCount(core) < instance.Seats; rest &= rest - 1)
        {
            Cover(core | (rest & ~(rest - 1)), found);
        }
    }

    private bool IsMinimal(ulong core)
    {
        for (var rest = core; rest != 0; rest &= rest - 1)
        {
            var without = core & ~(rest & ~(rest - 1));
            if (_demands.TrueForAll(d => BitOperations.PopCount(d & without) >= instance.HoldersNeeded))
            {
                return false;
            }
        }

        return true;
    }
}
