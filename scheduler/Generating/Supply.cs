using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Generating;

/// <summary>Who can go: towns with vehicles, and their squads.</summary>
internal static class Supply
{
    private const int OfficersPerVehicle = 6;

    /// <summary>Towns keep their distance: each is the best of twelve places, farthest from those before it. The one with the largest squad is central.</summary>
    public static Base[] Towns(District district, SeededNumbers numbers)
    {
        int largest = Enumerable.Range(0, district.Squads.Count).MaxBy(i => district.Squads[i]);
        var places = new List<Terrain>();
        foreach (int _ in district.Squads)
        {
            Terrain[] tried = [.. Enumerable.Range(0, 12).Select(_ => Terrain.Anywhere(district, numbers))];
            places.Add(places.Count == 0 ? tried[0] : tried.MaxBy(t => places.Min(t.SquaredDistance)));
        }

        return [.. places.Select((place, i) => new Base(
            $"{district.Prefix}b{i + 1}",
            district.Towns[i],
            place.In(district),
            Vehicles: (district.Squads[i] + OfficersPerVehicle / 2) / OfficersPerVehicle,
            Central: i == largest))];
    }

    public static Officer[] Squads(District district, Base[] towns, IReadOnlyList<Session> sessions, SeededNumbers numbers)
    {
        var officers = new List<Officer>();
        for (int town = 0; town < towns.Length; town++)
        {
            string[] homes = [towns[town].Id, Neighbour(district, towns, town).Id];
            for (int i = 0; i < district.Squads[town]; i++)
            {
                int number = officers.Count + 1;
                officers.Add(Officer($"{district.Prefix}o{number}", $"执法员{number}", numbers.Chance(0.1) ? homes : homes[..1], district.Availability, sessions, numbers));
            }
        }

        return [.. officers];
    }

    private static Officer Officer(string id, string name, string[] bases, double availability, IReadOnlyList<Session> sessions, SeededNumbers numbers)
    {
        var held = new List<Certificate>();
        int count = numbers.Between(1, 3);
        while (held.Count < count)
        {
            string kind = Matters.Departments[numbers.Weighted(Matters.Shares)].Id;
            if (held.All(c => c.Id != kind))
            {
                held.Add(new Certificate(kind, ValidUntil(sessions[0].Date, numbers)));
            }
        }

        string[] free = [.. sessions.Where(_ => numbers.Chance(availability)).Select(s => s.Id)];
        int? most = numbers.Chance(0.2) ? Math.Max(1, free.Length - 1) : null;
        return new Officer(id, name, bases, held, free, most);
    }

    /// <summary>A few certificates have expired or do so during the week; many carry a date far away.</summary>
    private static DateOnly? ValidUntil(DateOnly monday, SeededNumbers numbers) => numbers.Below(100) switch
    {
        < 2 => monday.AddDays(-numbers.Between(1, 60)),
        < 5 => monday.AddDays(numbers.Between(0, 3)),
        < 45 => monday.AddDays(numbers.Between(30, 900)),
        _ => null,
    };

    private static Base Neighbour(District district, Base[] towns, int town)
    {
        var here = Terrain.From(towns[town].Location, district);
        return towns.Where((_, i) => i != town).MinBy(b => Terrain.From(b.Location, district).SquaredDistance(here))!;
    }
}
