using Inspection.Scheduler.Domain;
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
        Assert.Contains("卫生健康", waiting.Cause, StringComparison.Ordinal);
        Assert.Contains("卫生健康", waiting.Remedy, StringComparison.Ordinal);
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
        Assert.Contains("20 分钟", waiting.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_left_out_of_a_visit_says_which_team_came()
    {
        Problem problem = Given.Problem().Request("r4", r => r with { Minutes = 300 });

        WaitingRequest waiting = await WaitingOf("r4", problem);

        Assert.Equal(WaitingCode.LeftOut, waiting.Code);
        Assert.Contains("检查组", waiting.Cause, StringComparison.Ordinal);
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
        Assert.Contains("增加 1 辆车", waiting.Remedy, StringComparison.Ordinal);
    }

    private static async Task<WaitingRequest> WaitingOf(string request, Problem problem) =>
        (await Made.ByAsync(problem)).Deferred.Single(d => d.Request == request);
}
