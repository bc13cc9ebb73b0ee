using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Tests.Search;

namespace Inspection.Scheduler.Tests.Explaining;

public sealed class WaitingListTests
{
    [Fact]
    public async Task A_certificate_that_nobody_holds_is_named_and_one_more_holder_helps()
    {
        Problem problem = Given.Problem().Officer("o3", o => o with { Certificates = [Given.Certificate("market")] }).Request("r4", r => r with { Mandatory = true });

        WaitingRequest waiting = await WaitingOf("r4", problem);

        Assert.Equal((WaitingCode.NoCertificate, true), (waiting.Code, waiting.Verified));
        foreach (Bilingual text in (Bilingual[])[Bilingual.Parse(waiting.Cause), Bilingual.Parse(waiting.Remedy)])
        {
            Assert.Contains("“卫生健康”", text.Zh, StringComparison.Ordinal);
            Assert.Contains("“卫生健康”", text.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_certificate_that_nobody_holds_is_the_reason_where_the_enterprise_is_visited_for_others_too()
    {
        Problem problem = Given.Problem().Officer("o3", o => o with { Certificates = [Given.Certificate("market")] });

        Plan plan = await Made.ByAsync(problem);

        Assert.Contains(plan.Teams, team => team.Visits.Any(v => v.Enterprise == "e2"));
        WaitingRequest waiting = plan.Deferred.Single(d => d.Request == "r4");
        Assert.Equal((WaitingCode.NoCertificate, true), (waiting.Code, waiting.Verified));
    }

    [Fact]
    public async Task A_request_that_is_closed_when_its_enterprise_is_visited_says_so()
    {
        Problem problem = Given.Problem().Request("r3", r => r with { Sessions = ["mon-am"], Mandatory = true }).Request("r4", r => r with { Sessions = ["tue-am"] });

        WaitingRequest waiting = await WaitingOf("r4", problem);

        Assert.Equal(WaitingCode.LeftOut, waiting.Code);
        Assert.Contains("该事项只能在11月24日（周二）上午检查", Bilingual.Parse(waiting.Cause).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_is_full_of_departments_says_so()
    {
        Problem problem = Given.Problem().Request("r3", r => r with { Mandatory = true });
        problem = problem with { Rules = problem.Rules with { MaxDepartmentsPerVisit = 1 } };

        WaitingRequest waiting = await WaitingOf("r4", problem);

        Assert.Equal(WaitingCode.LeftOut, waiting.Code);
        Assert.Contains("最多 1 个部门", Bilingual.Parse(waiting.Cause).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_has_expired_counts_as_none()
    {
        Problem problem = Given.Problem().Officer("o3", o => o with { Certificates = [Given.Certificate("health", "2026-11-22")] }).Request("r4", r => r with { Mandatory = true });

        Assert.Equal(WaitingCode.NoCertificate, (await WaitingOf("r4", problem)).Code);
    }

    [Fact]
    public async Task Without_an_open_session_that_is_the_reason()
    {
        Problem problem = Given.Problem().Enterprise("e1", e => e with { Sessions = ["mon-am"] }).Request("r1", r => r with { Sessions = ["tue-am"], Mandatory = true });

        Assert.Equal(WaitingCode.NoSession, (await WaitingOf("r1", problem)).Code);
    }

    [Fact]
    public async Task What_no_session_is_long_enough_for_is_too_far()
    {
        Problem problem = Given.Problem().Request("r3", r => r with { Minutes = 400 });

        WaitingRequest waiting = await WaitingOf("r3", problem);

        Assert.Equal(WaitingCode.TooFar, waiting.Code);
        Assert.Contains("20 分钟", Bilingual.Parse(waiting.Cause).Zh, StringComparison.Ordinal);
        Assert.Contains("20 minutes", Bilingual.Parse(waiting.Cause).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_left_out_of_a_visit_says_which_team_comes_and_when()
    {
        Problem problem = Given.Problem().Base("b1", b => b with { Name = "店口镇" }).Base("b2", b => b with { Name = "安华镇" })
            .Request("r4", r => r with { Minutes = 300 });

        Plan plan = await Made.ByAsync(problem);

        WaitingRequest waiting = plan.Deferred.Single(d => d.Request == "r4");
        Team team = plan.Teams.Single(t => t.Visits.Any(v => v.Enterprise == "e2"));
        Bilingual session = WaitingTexts.Session(problem.Sessions.Single(s => s.Id == team.Session));
        string home = problem.Bases.Single(b => b.Id == team.Base).Name;
        Assert.Equal(WaitingCode.LeftOut, waiting.Code);
        Assert.StartsWith($"{home}检查组在{session.Zh}检查该企业", Bilingual.Parse(waiting.Cause).Zh, StringComparison.Ordinal);
        Assert.StartsWith($"On {session.En}, the team from {home} visits the enterprise", Bilingual.Parse(waiting.Cause).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Teams_of_one_base_in_one_session_are_told_apart_by_an_officer_whom_only_one_of_them_has()
    {
        Problem problem = Given.Problem().Base("b1", b => b with { Vehicles = 2 })
            .Officer("o1", o => o with { Name = "王强" }).Officer("o2", o => o with { Name = "李敏" }).Officer("o3", o => o with { Name = "王强" });
        Team two = Given.Team(problem, "t1", "mon-am", "b1", ["o1", "o2"], ("e1", ["r1"]));
        Team one = Given.Team(problem, "t2", "mon-am", "b1", ["o3"], ("e2", ["r3"]));
        Team later = Given.Team(problem, "t3", "mon-pm", "b1", ["o3"], ("e2", ["r3"]));

        Assert.Equal(new Bilingual("b1检查组（李敏等 2 人）", "the team from b1 (李敏 and 1 other)"), Name(problem, "t1", two, one));
        Assert.Equal(new Bilingual("b1检查组（王强）", "the team from b1 (王强)"), Name(problem, "t2", two, one));
        Assert.Equal(new Bilingual("b1检查组", "the team from b1"), Name(problem, "t1", two, later));
    }

    [Fact]
    public async Task The_sentences_come_back_from_the_file_in_both_languages()
    {
        Plan plan = await Made.ByAsync(Given.Problem().Request("r4", r => r with { Minutes = 300 }));

        var (read, issues) = PlanFormat.Read(PlanFormat.Write(plan));

        Assert.Empty(issues);
        Assert.Equal(plan.Deferred, read!.Deferred);
        Assert.All(read.Deferred, d => Assert.All([d.Cause, d.Remedy], text => Assert.NotEqual(Bilingual.Parse(text).Zh, Bilingual.Parse(text).En)));
    }

    [Fact]
    public async Task Where_all_vehicles_are_out_one_more_is_a_remedy_that_was_tried()
    {
        Problem problem = Given.Problem().Rules(r => r with { OfficersPerVisit = 1, NearestBases = 1 }) with
        {
            Sessions = [Given.Session("mon-am", "2026-11-23T08:30", 100)],
            Officers = [Given.Officer("o1", "b1", "market"), Given.Officer("o2", "b1", "market")],
            Requests = [Given.Request("r1", "e1", "market", minutes: 60, weight: 90), Given.Request("r2", "e2", "market", minutes: 60)],
        };

        WaitingRequest waiting = await WaitingOf("r2", problem);

        Assert.Equal((WaitingCode.NoCapacity, true), (waiting.Code, waiting.Verified));
        Assert.Contains("增加 1 辆车", Bilingual.Parse(waiting.Remedy).Zh, StringComparison.Ordinal);
        Assert.Contains("1 more vehicle", Bilingual.Parse(waiting.Remedy).En, StringComparison.Ordinal);
    }

    private static Bilingual Name(Problem problem, string id, params Team[] teams)
    {
        var week = new Week(problem);
        var draft = new Draft(week, teams);
        return new Facts(week, draft).Team(draft.All.Single(c => c.Id == id));
    }

    private static async Task<WaitingRequest> WaitingOf(string request, Problem problem) =>
        (await Made.ByAsync(problem)).Deferred.Single(d => d.Request == request);
}
