using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>Random problems so small that every plan can be listed, with every kind of rule switched on now and then.</summary>
internal static class TinyProblems
{
    private static readonly string[] Kinds = ["market", "fire", "health"];

    public static Problem Random(int seed)
    {
        var random = new Random(seed);
        Session[] sessions = [Given.Session("mon-am", "2026-11-23T08:30", 150), .. random.Next(2) == 0 ? [Given.Session("mon-pm", "2026-11-23T13:30", 180)] : Array.Empty<Session>()];
        Base[] bases = [Given.Base("b1", Near(random, 29.9), 120.2, vehicles: random.Next(0, 3)), .. random.Next(2) == 0 ? [Given.Base("b2", 29.95, Near(random, 120.2), central: random.Next(2) == 0)] : Array.Empty<Base>()];
        var officers = Enumerable.Range(1, random.Next(1, 5)).Select(i => new Officer(
            $"o{i}", $"o{i}",
            [.. bases.Where((_, b) => b == i % bases.Length || random.Next(4) == 0).Select(b => b.Id)],
            [.. Kinds.Where(_ => random.Next(5) < 3).Select(k => Given.Certificate(k, random.Next(6) == 0 ? "2026-11-22" : null))],
            random.Next(4) == 0 ? [sessions[^1].Id] : null,
            random.Next(4) == 0 ? 1 : null)).ToArray();
        var enterprises = Enumerable.Range(1, random.Next(0, 4)).Select(i => Given.Enterprise(
            $"e{i}", Near(random, 29.92), Near(random, 120.22),
            random.Next(4) == 0 ? [sessions[0].Id] : null,
            [.. officers.Where(_ => random.Next(6) == 0).Select(o => o.Id)])).ToArray();
        var requests = enterprises.SelectMany(e => Enumerable.Range(1, random.Next(1, 4)).Select(i => Given.Request(
            $"{e.Id}r{i}", e.Id, Kinds[random.Next(Kinds.Length)], random.Next(10, 70), random.Next(1, 40), random.Next(5) == 0,
            random.Next(8) == 0 ? [sessions[^1].Id] : null))).ToArray();
        return new Problem(
            $"tiny-{seed}", sessions, [.. Kinds.Select(k => new Department(k, k))], bases,
            new TravelModel(40, 1.2, random.Next(3)),
            new Rules(OfficersPerVisit: random.Next(1, 3), OfficersPerDepartment: random.Next(8) == 0 ? 2 : 1, Seats: random.Next(2, 4), NearestBases: random.Next(1, 3), MaxDepartmentsPerVisit: random.Next(5) == 0 ? 2 : null),
            new Objective(Mandatory: random.Next(2) * 3000, OfficerMinute: random.Next(0, 3), Change: 700),
            officers, enterprises, requests, []);
    }

    /// <summary>The same week with random pins, sensible or not, a previous plan, and somebody missing.</summary>
    public static Problem Disturbed(Problem problem, Plan previous, int seed)
    {
        var random = new Random(seed + 1_000_000);
        T? Maybe<T>(IReadOnlyList<T> from)
            where T : class => from.Count > 0 && random.Next(3) == 0 ? from[random.Next(from.Count)] : null;
        Pin[] pins = [.. problem.Enterprises.Where(_ => random.Next(3) > 0).Select(e => random.Next(6) == 0
            ? Given.Pin(e.Id, exclude: true)
            : Given.Pin(
                e.Id, Maybe(problem.Sessions)?.Id, Maybe(problem.Bases)?.Id,
                random.Next(3) == 0 ? [.. problem.Officers.Where(_ => random.Next(2) == 0).Select(o => o.Id)] : null,
                random.Next(3) == 0 ? [.. problem.Requests.Where(r => r.Enterprise == e.Id && random.Next(4) > 0).Select(r => r.Id)] : null))];
        return problem with { Pins = pins, Previous = previous, Officers = [.. problem.Officers.Skip(random.Next(2))] };
    }

    private static double Near(Random random, double degrees) => degrees + ((random.NextDouble() - 0.5) * 0.1);
}
