using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Bounding;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>Half days of one or two bases, small enough to list every route and every crew, with random prices.</summary>
internal static class SmallCells
{
    private static readonly string[] Kinds = ["market", "fire", "health", "building"];

    /// <summary>Two bases in one session. Everybody belongs to the first, some to the second as well; no drive gets shorter by a detour.</summary>
    /// <param name="seed">Says everything that the other arguments leave open.</param>
    /// <param name="officers">So many.</param>
    /// <param name="enterprises">So many.</param>
    /// <param name="isSymmetric">Whether the way back takes as long.</param>
    /// <param name="holders">Officers per department.</param>
    public static Problem Random(int seed, int officers = 5, int enterprises = 4, bool isSymmetric = false, int holders = 1)
    {
        var random = new Random(seed);
        Base[] bases = [Given.Base("b1", vehicles: random.Next(1, 4)), Given.Base("b2", vehicles: random.Next(0, 2))];
        Enterprise[] places = [.. Enumerable.Range(1, enterprises).Select(i => Given.Enterprise($"e{i}"))];
        return Given.Problem() with
        {
            Id = $"cell-{seed}",
            Sessions = [Given.Session("mon-am", "2026-11-23T08:30", random.Next(100, 240))],
            Departments = [.. Kinds.Select(k => new Department(k, k))],
            Bases = bases,
            Travel = Given.Travel() with { Minutes = Hills(random, bases.Length + enterprises, isSymmetric ? 1 : 12) },
            Rules = Given.Rules() with { OfficersPerVisit = Math.Max(holders, random.Next(1, 3)), OfficersPerDepartment = holders, Seats = random.Next(2, 4) },
            Objective = new Objective(OfficerMinute: random.Next(0, 3), TravelMinute: random.Next(0, 4)),
            Officers = [.. Enumerable.Range(1, officers).Select(i => Given.Officer($"o{i}", "b1", [.. Kinds.Where(_ => random.Next(5) < 2 + holders)]) with
            {
                Bases = random.Next(2) == 0 ? ["b1", "b2"] : ["b1"],
            })],
            Enterprises = places,
            Requests = [.. places.SelectMany(e => Enumerable.Range(1, random.Next(1, 3)).Select(i => Given.Request(
                $"{e.Id}r{i}", e.Id, Kinds[random.Next(Kinds.Length)], random.Next(10, 50), random.Next(1, 20))))],
        };
    }

    /// <summary>Three visits that ask for fifteen kinds of certificates together, more than a cell tells apart.</summary>
    public static Problem OfManyKinds(int seed)
    {
        var random = new Random(seed);
        string[] kinds = [.. Enumerable.Range(1, 15).Select(k => $"k{k}")];
        Problem problem = Random(seed, officers: 5, enterprises: 3);
        return problem with
        {
            Sessions = [Given.Session("mon-am", "2026-11-23T08:30", 240)],
            Departments = [.. kinds.Select(k => new Department(k, k))],
            Rules = problem.Rules with { OfficersPerVisit = 1, Seats = 3 },
            Officers = [.. problem.Officers.Select(o => o with { Certificates = [.. kinds.Where(_ => random.Next(2) == 0).Select(k => Given.Certificate(k))] })],
            Requests = [.. kinds.Select((k, i) => Given.Request($"r{i}", $"e{1 + (i / 5)}", k, random.Next(10, 30), random.Next(1, 10)))],
        };
    }

    /// <summary>Prices of visits about what they are worth, of officers about what a session costs; one in four is 0.</summary>
    public static Prices Priced(Lagrangian lagrangian, int seed)
    {
        var random = new Random(seed + 77);
        var visits = lagrangian.Rows.Instance.Visits;
        var points = new double[lagrangian.Rows.Count];
        for (int r = 0; r < points.Length; r++)
        {
            points[r] = random.Next(4) == 0 ? 0 : random.NextDouble() * 300;
        }

        for (int v = 0; v < visits.Length; v++)
        {
            if (lagrangian.Rows.VisitRow(v) is >= 0 and int row)
            {
                points[row] = random.Next(4) == 0 ? 0 : random.NextDouble() * visits[v].BestValue;
            }
        }

        var prices = new Prices(lagrangian.Rows);
        prices.Read(points);
        return prices;
    }

    /// <summary>Drives over streets at right angles, longer uphill.</summary>
    private static IReadOnlyList<IReadOnlyList<int>> Hills(Random random, int places, int highest)
    {
        var points = Enumerable.Range(0, places).Select(_ => (X: random.Next(20), Y: random.Next(20), Height: random.Next(highest))).ToArray();
        return [.. points.Select(a => (IReadOnlyList<int>)[.. points.Select(b => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) + Math.Max(0, b.Height - a.Height))])];
    }
}
