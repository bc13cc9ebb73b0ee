using System.Net;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Faults;

/// <summary>Two people who may decide, or change a plan, do so at the same moment.</summary>
public sealed class TwoApproversTests(AppFixture app)
{
    private const int Rounds = 6;

    [Fact]
    public async Task Of_two_who_decide_at_once_one_decides_and_the_other_is_told_that_the_draft_has_moved()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        for (int round = 0; round < Rounds; round++)
        {
            (await office.ActAsync("planner", draft, "submit")).Is(HttpStatusCode.OK);

            Reply[] answers = await Task.WhenAll(office.ActAsync("approver", draft, "approve"), office.ActAsync("both", draft, "return", "请再核对"));

            Reply won = Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
            Assert.Single(answers, answer => answer.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict);
            Assert.Equal(won.Text("state"), await office.StateAsync(draft));
            if (won.Text("state") == "approved")
            {
                (await office.ActAsync("approver", draft, "return", "下一轮")).Is(HttpStatusCode.OK);
            }
        }
    }

    [Fact]
    public async Task Two_who_publish_at_once_make_one_calendar()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.ApprovedAsync();

        Reply[] answers = await Task.WhenAll(office.ActAsync("approver", draft, "publish"), office.ActAsync("both", draft, "publish"));

        Assert.Contains(answers, answer => answer.Status is HttpStatusCode.OK or HttpStatusCode.Accepted);
        await office.UntilAsync(draft, "published");
        Assert.Equal(1, (await office.CalendarAsync()).Is(HttpStatusCode.OK).Number("version"));
        Reply trail = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.OK);
        Assert.Single(trail.Json.GetProperty("items").EnumerateArray(), step => step.GetProperty("action").GetString() == "draft.published");
    }

    [Fact]
    public async Task Of_two_planners_in_two_processes_who_change_a_plan_at_once_one_does_and_the_other_looks_again()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.SolvedAsync();
        await using AppProcess elsewhere = await app.StartAppAsync(app.Authority);
        string enterprise = (await (await office.AsAsync("planner")).GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK)
            .Json.GetProperty("teams")[0].GetProperty("visits")[0].GetProperty("enterprise").GetProperty("id").GetString()!;
        (Api Planner, string Kind)[] both = [(await office.AsAsync("planner"), "time"), (await office.Through(elsewhere).AsAsync("both"), "team")];
        for (int round = 1; round <= Rounds; round++)
        {
            string seen = (await office.GetAsync(draft)).ETag;
            Reply[] answers = await Task.WhenAll(both.Select(one =>
                one.Planner.PutAsync($"{Office.Drafts}/{draft}/locks", new { locks = new[] { new { enterprise, kind = round % 2 == 0 ? "none" : one.Kind } } }, ("If-Match", seen))));

            Reply won = Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
            Assert.Single(answers, answer => answer.Status is HttpStatusCode.PreconditionFailed && answer.Code == "stale");
            Reply now = await office.GetAsync(draft);
            Assert.Equal((round, won.ETag), (now.Json.GetProperty("hand").GetProperty("edits").GetInt32(), now.ETag));
        }
    }
}
