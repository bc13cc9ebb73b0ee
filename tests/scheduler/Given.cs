using System.Globalization;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests;

/// <summary>
/// A small flat world to test in; the only place in the tests that calls constructors of the domain. Every drive
/// between two different places takes <see cref="Drive"/> minutes, unless a test says otherwise.
/// </summary>
internal static class Given
{
    public const int Drive = 10;

    /// <summary>Two bases, four officers, two enterprises with two requests each, three sessions.</summary>
    public static Problem Problem() => Flat(new Problem(
        "week",
        [Session("mon-am", "2026-11-23T08:30", 180), Session("mon-pm", "2026-11-23T13:30", 210), Session("tue-am", "2026-11-24T08:30", 180)],
        [new Department("market", "市场监管"), new Department("fire", "消防救援"), new Department("health", "卫生健康")],
        [Base("b1"), Base("b2")],
        TravelModel.Default,
        Rules(),
        new Objective(),
        [Officer("o1", "b1", "market"), Officer("o2", "b1", "fire"), Officer("o3", "b1", "market", "fire", "health"), Officer("o4", "b2", "market", "fire")],
        [Enterprise("e1"), Enterprise("e2")],
        [
            Request("r1", "e1", "market", minutes: 40),
            Request("r2", "e1", "fire", minutes: 30),
            Request("r3", "e2", "market", minutes: 60, mandatory: true),
            Request("r4", "e2", "health", minutes: 20),
        ],
        Pins: []));

    /// <summary>The same problem with a matrix that fits its places.</summary>
    public static Problem Flat(Problem problem, int drive = Drive)
    {
        int places = problem.Bases.Count + problem.Enterprises.Count;
        return problem with
        {
            Travel = problem.Travel with
            {
                Minutes = [.. Enumerable.Range(0, places).Select(i => (IReadOnlyList<int>)[.. Enumerable.Range(0, places).Select(j => i == j ? 0 : drive)])],
            },
        };
    }

    public static Session Session(string id, string start, int minutes) => new(id, Time(start), Time(start).AddMinutes(minutes));

    public static Base Base(string id, double lat = 29.9, double lon = 120.2, int vehicles = 1, bool central = false) =>
        new(id, id, new Location(lat, lon), vehicles, central);

    public static Officer Officer(string id, string home, params string[] certificates) =>
        new(id, id, [home], [.. certificates.Select(c => Certificate(c))]);

    public static Certificate Certificate(string id, string? validUntil = null) =>
        new(id, validUntil is null ? null : DateOnly.Parse(validUntil, CultureInfo.InvariantCulture));

    public static Enterprise Enterprise(string id, double lat = 29.9, double lon = 120.2, string[]? sessions = null, params string[] recused) =>
        new(id, id, new Location(lat, lon), Tier.Green, sessions, recused);

    public static Request Request(string id, string enterprise, string department, int minutes = 30, int weight = 20, bool mandatory = false, string[]? sessions = null) =>
        new(id, enterprise, department, department, minutes, weight, mandatory, sessions);

    public static Rules Rules() => new();

    public static TravelModel Travel(double kmh = 60, double detour = 1, int overhead = 0) => new(kmh, detour, overhead);

    public static Pin Pin(string enterprise, string? session = null, string? home = null, string[]? officers = null, string[]? requests = null, bool exclude = false) =>
        new(enterprise, session, home, officers, requests, exclude);

    /// <summary>The smallest plan: o1 and o2 visit e1 on Monday morning, e2 waits.</summary>
    public static Plan PlanFor(Problem problem) => Plan(problem, Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1", "r2"])));

    /// <summary>A plan that tells the truth about its score, and defers whatever it does not serve.</summary>
    public static Plan Plan(Problem problem, params Team[] teams)
    {
        var served = teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet();
        return Honest(problem, new Plan(
            problem.Id, PlanStatus.Feasible, 0, 0, 1.5, 1, "by hand", new Breakdown(0, 0, 0, 0, 0), teams,
            [.. problem.Requests.Where(r => !served.Contains(r.Id)).Select(r => Waiting(r.Id))]));
    }

    /// <summary>The plan with the score, breakdown and a bound that its teams give.</summary>
    public static Plan Honest(Problem problem, Plan plan)
    {
        var score = Score.Of(problem, plan);
        return plan with { Score = score.Total, Bound = score.Total + 1000, Breakdown = score.Breakdown };
    }

    public static WaitingRequest Waiting(string request) => new(request, WaitingCode.NoCapacity, "cause", "remedy", Verified: false);

    /// <summary>A team that leaves when the session starts, never waits, and returns at once.</summary>
    public static Team Team(Problem problem, string id, string session, string home, string[] officers, params (string Enterprise, string[] Requests)[] visits)
    {
        var travel = new TravelTimes(problem);
        DateTime start = problem.Sessions.FirstOrDefault(s => s.Id == session)?.Start ?? Time("2026-11-23T08:30");
        int homePlace = IndexOf(problem.Bases.Select(b => b.Id), home);
        int here = homePlace;
        int driven = 0;
        DateTime now = start;
        var made = new List<Visit>();
        foreach ((string enterprise, string[] requests) in visits)
        {
            int there = travel.PlaceOf(IndexOf(problem.Enterprises.Select(e => e.Id), enterprise));
            driven += travel.Between(here, there);
            now = now.AddMinutes(travel.Between(here, there));
            int minutes = VisitDuration.Minutes(problem.Rules, problem.Requests.Where(r => requests.Contains(r.Id)).Select(r => r.Minutes));
            made.Add(new Visit(enterprise, now, now.AddMinutes(minutes), requests));
            now = now.AddMinutes(minutes);
            here = there;
        }

        int back = travel.Between(here, homePlace);
        return new Team(id, session, home, officers, start, now.AddMinutes(back), driven + back, made);
    }

    public static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>An id that the problem does not know counts as the first place.</summary>
    private static int IndexOf(IEnumerable<string> ids, string id) => Math.Max(0, ids.ToList().IndexOf(id));
}
