using System.Globalization;
using System.Text.RegularExpressions;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Explaining;

/// <summary>Generated weeks: what is claimed is true, by the checker on the whole plan and by counting anew.</summary>
public sealed partial class VerifiedRemedyTests
{
    private const int Weeks = 160;

    [Fact]
    public async Task Every_remedy_that_is_called_verified_passes_the_checker_with_the_request_served()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int seed = 1; seed <= Weeks; seed++)
        {
            (Problem problem, Plan plan) = await WeekAsync(seed);
            string[] before = Codes(problem, plan);
            var list = new WaitingList(problem, plan.Teams, () => true);
            foreach (int request in list.Waiting)
            {
                foreach (Remedy remedy in list.Remedies(request))
                {
                    Problem changed = remedy.Change.ApplyTo(problem);
                    IEnumerable<Team> kept = remedy.Change is Change.NextWeek ? [] : plan.Teams.Where(t => !remedy.Removed.Contains(t.Id));
                    Plan applied = Given.Plan(changed, [.. kept, .. remedy.Teams]);
                    string of = $"seed {seed}, {problem.Requests[request].Id}: {remedy}";
                    Assert.True(Codes(changed, applied).Length <= before.Length, $"{of}: {string.Join(' ', PlanChecker.Check(changed, applied))}");
                    Assert.DoesNotContain(applied.Deferred, d => d.Request == problem.Requests[request].Id);
                    if (remedy.Change is Change.Decide decided)
                    {
                        Assert.True(applied.Score - Given.Honest(problem, plan).Score == remedy.Gain, of);
                        Assert.All(decided.Waits, w => Assert.Contains(applied.Deferred, d => d.Request == w));
                    }

                    kinds[remedy.Change.Kind] = kinds.GetValueOrDefault(remedy.Change.Kind) + 1;
                }
            }
        }

        Assert.True(kinds.Count >= 9, $"Only these kinds came up: {string.Join(", ", kinds.Keys)}");
    }

    [Fact]
    public async Task Every_cause_states_what_is_so()
    {
        for (int seed = 1; seed <= Weeks; seed++)
        {
            (Problem problem, Plan plan) = await WeekAsync(seed);
            foreach (WaitingRequest waiting in plan.Deferred)
            {
                Request request = problem.Requests.Single(r => r.Id == waiting.Request);
                Assert.True(Holds(problem, plan, request, waiting), $"seed {seed}: {waiting}");
            }
        }
    }

    private static bool Holds(Problem problem, Plan plan, Request request, WaitingRequest waiting)
    {
        Enterprise enterprise = problem.Enterprises.Single(e => e.Id == request.Enterprise);
        Session[] open = [.. problem.Sessions.Where(s => (enterprise.Sessions?.Contains(s.Id) ?? true) && (request.Sessions?.Contains(s.Id) ?? true))];
        Team? team = plan.Teams.FirstOrDefault(t => t.Visits.Any(v => v.Enterprise == enterprise.Id));
        return waiting.Code switch
        {
            WaitingCode.PinnedOut => problem.Pins.Any(p => p.Enterprise == enterprise.Id),
            WaitingCode.NoSession => open.Length == 0,
            WaitingCode.LeftOut => team is not null && open.Length > 0 && MinutesHold(problem, team, request, waiting),
            WaitingCode.NoCapacity or WaitingCode.TooFar => team is null && open.Length > 0,
            WaitingCode.NoCertificate => open.Length > 0 && (!waiting.Cause.Contains("可达驻地（", StringComparison.Ordinal) || Holders(problem, request, enterprise, open) < problem.Rules.OfficersPerDepartment),
            _ => false,
        };
    }

    private static int Holders(Problem problem, Request request, Enterprise enterprise, Session[] open)
    {
        var reach = new Reach(problem, new TravelTimes(problem)).BasesOf(problem.Enterprises.ToList().IndexOf(enterprise)).Select(b => problem.Bases[b].Id).ToHashSet();
        return problem.Officers.Count(o => o.MaxSessions != 0 && o.Bases.Any(reach.Contains) && !enterprise.Recused.Contains(o.Id)
            && open.Any(s => (o.Sessions?.Contains(s.Id) ?? true) && o.Certificates.Any(c => c.Id == request.Certificate && c.IsValidOn(s.Date))));
    }

    /// <summary>Where the cause counts minutes, the longer visit really ends the route after the session.</summary>
    private static bool MinutesHold(Problem problem, Team team, Request request, WaitingRequest waiting)
    {
        if (Minutes().Match(waiting.Cause) is not { Success: true } said)
        {
            return true;
        }

        Visit visit = team.Visits.Single(v => v.Enterprise == request.Enterprise);
        var served = problem.Requests.Where(r => visit.Requests.Contains(r.Id)).Select(r => r.Minutes);
        double longer = VisitDuration.Minutes(problem.Rules, served.Append(request.Minutes)) - (visit.End - visit.Start).TotalMinutes;
        double left = (problem.Sessions.Single(s => s.Id == team.Session).End - team.Return).TotalMinutes;
        return longer > left && Number(said.Groups[1]) == longer && Number(said.Groups[2]) == left;
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    private static async Task<(Problem Problem, Plan Plan)> WeekAsync(int seed)
    {
        Problem problem = TinyProblems.Random(seed);
        Plan plan = await Made.ByAsync(problem, iterations: 40);
        if (seed % 3 == 0)
        {
            problem = TinyProblems.Disturbed(problem, plan, seed);
            plan = await Made.ByAsync(problem, iterations: 40);
        }

        return (problem, plan);
    }

    private static string[] Codes(Problem problem, Plan plan) => [.. PlanChecker.Check(problem, plan).Select(i => i.Code).Where(c => c != "score")];

    [GeneratedRegex("还需 ([0-9]+) 分钟，该队只剩 ([0-9]+) 分钟")]
    private static partial Regex Minutes();
}
