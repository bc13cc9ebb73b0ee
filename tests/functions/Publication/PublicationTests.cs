using System.Net;
using System.Text;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Publication;

/// <summary>What the public reads, over HTTP, without signing in.</summary>
public sealed class PublicationTests(AppFixture app)
{
    [Fact]
    public async Task Nothing_is_public_before_it_is_published()
    {
        Office office = await Office.OpenAsync(app);
        await office.ApprovedAsync();
        Reply index = (await new Api(office.App).GetAsync(office.PublicPath)).Is(HttpStatusCode.OK);
        Assert.Empty(index.Json.GetProperty("weeks").EnumerateArray());
        (await office.CalendarAsync()).Is(HttpStatusCode.NotFound, "not-published");
        (await new Api(office.App).GetAsync("/api/public/nowhere/calendar/2026-W48")).Is(HttpStatusCode.NotFound, "not-published");
        (await new Api(office.App).GetAsync("/api/public/nowhere/calendar/next")).Is(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_hidden_matter_is_nowhere_in_what_the_public_reads_and_the_other_classes_are_where_they_belong()
    {
        Office office = await Office.OpenAsync(app, 3, "SJ-01", "XF-01", "SJ-09");
        string draft = await office.PublishedAsync();
        Assert.DoesNotContain("突击检查", (await (await office.AsAsync("auditor")).GetAsync($"{Office.Drafts}/{draft}/plan")).Is(HttpStatusCode.OK).Json.ToString(), StringComparison.Ordinal);
        Reply plan = await (await office.AsAsync("planner")).GetAsync($"{Office.Drafts}/{draft}/plan");
        Assert.Contains("突击检查", Encoding.UTF8.GetString(plan.Bytes), StringComparison.Ordinal);
        Reply calendar = (await office.CalendarAsync()).Is(HttpStatusCode.OK);
        Reply index = (await new Api(office.App).GetAsync(office.PublicPath)).Is(HttpStatusCode.OK);
        string dated = calendar.Json.GetProperty("days").GetRawText();
        string weekOnly = calendar.Json.GetProperty("weekOnly").GetRawText();
        Assert.Contains("食品生产检查", dated, StringComparison.Ordinal);
        Assert.DoesNotContain("消防监督检查", dated, StringComparison.Ordinal);
        Assert.Contains("消防监督检查", weekOnly, StringComparison.Ordinal);
        Assert.DoesNotContain("食品生产检查", weekOnly, StringComparison.Ordinal);
        foreach (Reply reply in (Reply[])[calendar, index])
        {
            string text = Encoding.UTF8.GetString(reply.Bytes);
            Assert.All(["突击检查", "SJ-09", "朱庚", "罗辛", "o1", draft], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_visit_with_only_hidden_matters_does_not_exist_for_the_public()
    {
        Office secret = await Office.OpenAsync(app, 2, "SJ-09");
        string draft = await secret.PublishedAsync();
        Assert.Equal(1, (await secret.GetAsync(draft)).Json.GetProperty("summary").GetProperty("visits").GetInt32());
        Reply calendar = (await secret.CalendarAsync()).Is(HttpStatusCode.OK);
        Assert.All(
            calendar.Json.GetProperty("days").EnumerateArray().SelectMany(d => d.GetProperty("sessions").EnumerateArray()),
            s => Assert.Equal(0, s.GetProperty("visits").GetArrayLength()));
        Assert.Equal(0, calendar.Json.GetProperty("weekOnly").GetArrayLength());
        Assert.DoesNotContain("企业", Encoding.UTF8.GetString(calendar.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_again_shows_the_new_plan_under_the_next_version()
    {
        Office office = await Office.OpenAsync(app);
        await office.PublishedAsync();
        Reply first = (await office.CalendarAsync()).Is(HttpStatusCode.OK);
        string added = await office.RequestAsync(1, "SJ-09");
        await office.RequestAsync(2, "SJ-09");
        string draft = await office.PublishedAsync();
        Reply second = (await office.CalendarAsync(("If-None-Match", first.ETag)));
        Reply index = (await new Api(office.App).GetAsync(office.PublicPath)).Is(HttpStatusCode.OK);
        Assert.Contains(second.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotModified]);
        Assert.Equal(Office.Week, index.Json.GetProperty("weeks")[0].GetProperty("week").GetString());
        Reply request = await (await office.AsAsync("planner")).GetAsync($"{TestJurisdiction.NextWeekPath}/requests/{added}");
        Assert.Contains(request.Text("status"), (string[])["published", "movedOn"]);
        Reply week = (await (await office.AsAsync("planner")).GetAsync(TestJurisdiction.NextWeekPath)).Is(HttpStatusCode.OK);
        Assert.Equal(draft, week.Json.GetProperty("published").GetProperty("draft").GetString());
    }

    [Fact]
    public async Task A_matter_made_unannounced_after_approval_does_not_reach_the_public()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.ApprovedAsync();
        string hidden = GivenFiles.Matters.Replace("45,公开到周", "45,不公开", StringComparison.Ordinal).Replace("40,公开到日", "40,不公开", StringComparison.Ordinal);
        Reply report = (await (await office.AsAsync("planner")).UploadAsync("/api/registry/matters/import", "m.csv", hidden)).Is(HttpStatusCode.OK);
        Assert.Equal(2, report.Number("stored"));
        (await office.ActAsync("approver", draft, "publish")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("检查", Encoding.UTF8.GetString((await office.CalendarAsync()).Is(HttpStatusCode.OK).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_published_three_times_at_once_is_one_publication()
    {
        Office office = await Office.OpenAsync(app);
        string draft = await office.ApprovedAsync();
        Reply[] replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => office.ActAsync("approver", draft, "publish")));
        Assert.Contains(replies, r => r.Status is HttpStatusCode.OK or HttpStatusCode.Accepted);
        await office.UntilAsync(draft, "published");
        Reply index = (await new Api(office.App).GetAsync(office.PublicPath)).Is(HttpStatusCode.OK);
        Assert.Equal(1, Assert.Single(index.Json.GetProperty("weeks").EnumerateArray()).GetProperty("version").GetInt32());
    }
}
