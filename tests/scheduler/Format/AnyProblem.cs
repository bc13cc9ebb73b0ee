using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Format;

/// <summary>Right problems of every shape: members present or absent, odd texts, numbers from bound to bound.</summary>
internal static class AnyProblem
{
    private static readonly string[] Texts = ["", "店口镇", "a \"b\" \\ / <c> & 'd'", "emoji 🚒", "tab-less é", "\u2028", "line\nbreak", new('n', 400)];
    private static readonly string[][] SessionLists = [[], ["mon-am"], ["tue-am", "mon-pm"]];

    public static Problem Of(Random random)
    {
        T? Maybe<T>(T value) where T : class => random.Next(2) == 0 ? null : value;
        T One<T>(params T[] from) => from[random.Next(from.Length)];
        Location Place() => Given.Base("", Math.Round(random.NextDouble() * 180 - 90, random.Next(1, 15)), Math.Round(random.NextDouble() * 360 - 180, random.Next(1, 15))).Location;

        Problem basis = Given.Problem();
        Problem problem = basis with
        {
            Id = One("p", "问题 1", "a\"b", new string('x', 200)),
            Travel = random.Next(2) == 0 ? Given.Travel(random.NextDouble() * 200 + 1, 1 + random.NextDouble(), random.Next(10)) : basis.Travel,
            Departments = [.. basis.Departments.Select(d => d with { Name = One(Texts) })],
            Bases = [.. basis.Bases.Select(b => b with { Name = One(Texts), Location = Place(), Vehicles = One(0, 1, 2000), Central = One(true, false) })],
            Rules = basis.Rules with
            {
                OfficersPerVisit = One(1, 2), Seats = One(2, 5, 2000), KeepFraction = One(0, 1, 0.07, random.NextDouble()),
                EntryMinutes = One(0, 1440), MaxDepartmentsPerVisit = One<int?>(null, 1, 1000),
            },
            Objective = basis.Objective with { Served = One(0, 1_000_000), Mandatory = random.Next(1_000_000) },
            Officers = [.. basis.Officers.Select(o => o with
            {
                Name = One(Texts), Bases = One<string[]>(["b1"], ["b2", "b1"]), Sessions = Maybe(One(SessionLists)), MaxSessions = One<int?>(null, 0, 500),
                Certificates = One<Certificate[]>([], [Given.Certificate("market", One(null, "1900-01-01", "2999-12-31")), Given.Certificate("odd kind")]),
            })],
            Enterprises = [.. basis.Enterprises.Select(e => e with
            {
                Name = One(Texts), Location = Place(), Tier = One(Enum.GetValues<Tier>()), Sessions = Maybe(One(SessionLists)), Recused = One<string[]>([], ["o1"], ["o4", "o2"]),
            })],
            Requests = [.. basis.Requests.Take(random.Next(5)).Select(r => r with
            {
                Minutes = One(1, 1440), Weight = One(0, 1_000_000, random.Next(100)), Mandatory = One(true, false), Sessions = Maybe(One(SessionLists)), Certificate = One("market", "none holds it"),
            })],
            Pins = One<Pin[]>([], [Given.Pin("e1", exclude: true)], [Given.Pin("e2", exclude: true), Given.Pin("e1", exclude: true)]),
        };
        return problem with { Previous = Maybe(Given.PlanFor(basis)) };
    }
}
