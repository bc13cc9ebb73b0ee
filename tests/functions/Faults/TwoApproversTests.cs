using System.Net;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Faults;

/// <summary>Two people who may decide do so at the same moment.</summary>
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
}
