using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Generating;

/// <summary>Who is to be visited: enterprises in clusters around the towns, and what the departments want there.</summary>
internal sealed class Demand
{
    private readonly District _district;
    private readonly Base[] _towns;
    private readonly Officer[] _officers;
    private readonly IReadOnlyList<Session> _sessions;
    private readonly SeededNumbers _numbers;
    private readonly Terrain[][] _clusters;
    private readonly Queue<int> _mandatory;
    private readonly List<Enterprise> _enterprises = [];
    private readonly List<Request> _requests = [];

    public Demand(District district, Base[] towns, Officer[] officers, IReadOnlyList<Session> sessions, SeededNumbers numbers)
    {
        _district = district;
        _towns = towns;
        _officers = officers;
        _sessions = sessions;
        _numbers = numbers;
        _clusters = [.. towns.Select(t => Clusters(Terrain.From(t.Location, district), numbers))];
        int[] homes = numbers.Deal(district.Enterprises, [.. district.Squads]);
        int[] tiers = numbers.Deal(district.Enterprises, Matters.TierShares);
        int[] counts = [.. numbers.Deal(district.Enterprises, Matters.RequestCountShares).Select(c => c + 1)];
        _mandatory = new Queue<int>(numbers.Deal(counts.Sum(), 90, 10));
        for (int i = 0; i < district.Enterprises; i++)
        {
            Add(i + 1, homes[i], (Tier)tiers[i], counts[i]);
        }
    }

    public IReadOnlyList<Enterprise> Enterprises => _enterprises;

    public IReadOnlyList<Request> Requests => _requests;

    /// <summary>A town's centre and two or three industrial parks a few kilometres away.</summary>
    private static Terrain[] Clusters(Terrain town, SeededNumbers numbers) =>
        [town, .. Enumerable.Range(0, numbers.Between(2, 3)).Select(_ => town.Near(3, numbers))];

    private void Add(int number, int town, Tier tier, int count)
    {
        string id = $"{_district.Prefix}e{number}";
        Terrain[] clusters = _clusters[town];
        Terrain place = _numbers.Chance(0.12)
            ? Terrain.Anywhere(_district, _numbers)
            : clusters[_numbers.Below(clusters.Length)].Near(0.8, _numbers);
        _enterprises.Add(new Enterprise(
            id, $"演示企业{number:D4}", place.In(_district), tier, SomeClosed(0.4, 6), Recused(_towns[town])));

        var asking = new HashSet<int>();
        while (asking.Count < count)
        {
            int department = _numbers.Weighted(Matters.Shares);
            if (asking.Add(department))
            {
                AddRequest(id, tier, Matters.Departments[department].Id);
            }
        }
    }

    private void AddRequest(string enterprise, Tier tier, string department)
    {
        int weight = tier switch
        {
            Tier.Red => _numbers.Between(35, 80),
            Tier.Yellow => _numbers.Between(20, 50),
            _ => _numbers.Between(10, 30),
        };
        _requests.Add(new Request(
            $"{_district.Prefix}r{_requests.Count + 1}",
            enterprise,
            department,
            Certificate: department,
            Matters.Minutes[_numbers.Below(Matters.Minutes.Length)],
            weight,
            Mandatory: _mandatory.Dequeue() == 1,
            SomeClosed(0.1, 7)));
    }

    /// <summary>All sessions open, or now and then only <paramref name="least"/> of them or a few more.</summary>
    private List<string>? SomeClosed(double chance, int least)
    {
        if (!_numbers.Chance(chance))
        {
            return null;
        }

        var open = _sessions.Select(s => s.Id).ToList();
        int count = _numbers.Between(least, open.Count - 1);
        while (open.Count > count)
        {
            open.RemoveAt(_numbers.Below(open.Count));
        }

        return open;
    }

    /// <summary>One enterprise in twenty-five has somebody in the town's squad who may not inspect it.</summary>
    private List<string> Recused(Base town)
    {
        var recused = new List<string>();
        if (_numbers.Chance(0.04))
        {
            Officer[] squad = [.. _officers.Where(o => o.Bases[0] == town.Id)];
            recused.Add(squad[_numbers.Below(squad.Length)].Id);
        }

        return recused;
    }
}
