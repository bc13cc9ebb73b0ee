using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Inspection.Functions.Jobs;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Jobs;

/// <summary>What a delivered message may do, and what it may not.</summary>
[Collection(TimerSuite.Name)]
public sealed class DeliveryTests(AppFixture app)
{
    [Fact]
    public async Task A_message_delivered_again_and_at_once_gives_one_plan()
    {
        Office office = await Office.OpenAsync(app);
        string draft = (await office.OrderAsync()).Text("id");
        string message = (await office.Mail.TakeAsync(draft))!;
        Reply[] both = await Task.WhenAll(SolveMail.DeliverAsync(office.App, message), SolveMail.DeliverAsync(office.App, message, 2));
        Assert.All(both, r => Assert.Equal(HttpStatusCode.OK, r.Status));
        string[] plans = await PlansAsync(office, draft);
        string after = await office.StoredAsync();
        for (int i = 1; i <= 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(office.App, message, i)).Status);
        }

        Assert.Single(plans, "draft.solve");
        Assert.Equal(after, await office.StoredAsync());
    }

    [Fact]
    public async Task A_message_that_we_did_not_sign_is_an_error_and_changes_nothing()
    {
        Office office = await Office.OpenAsync(app);
        string draft = (await office.OrderAsync()).Text("id");
        string good = (await office.Mail.TakeAsync(draft))!;
        string before = await office.StoredAsync();
        var forger = new JobMessages(RandomNumberGenerator.GetBytes(32));
        string[] forged =
        [
            forger.Write(draft, office.Id, Office.Week, TimeProvider.System.GetUtcNow().AddHours(1)),
            good.Replace("\"mac\":\"", "\"mac\":\"0", StringComparison.Ordinal),
            good.Replace(draft, "0000000000000000", StringComparison.Ordinal),
            "hello",
            "",
            "{\"v\":1}",
        ];
        foreach (string text in forged)
        {
            Reply reply = await SolveMail.DeliverAsync(office.App, text);
            Assert.Equal((HttpStatusCode.BadRequest, "application/json"), (reply.Status, reply.ContentType));
        }

        foreach (string payload in (string[])["", "nonsense", "{}", "[]", "{\"Data\":null}", "{\"Data\":{\"msg\":{\"jobId\":1}}}", "{\"Data\":{\"msg\":\"\\ud800\"}}"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await new Api(office.App).PostBytesAsync("/SolvePlan", Encoding.UTF8.GetBytes(payload))).Status);
        }

        Assert.Equal(before, await office.StoredAsync());
        Assert.Equal("queued", await office.StateAsync(draft));
    }

    [Fact]
    public async Task A_message_of_ours_that_has_expired_or_names_nothing_is_dropped()
    {
        Office office = await Office.OpenAsync(app);
        string draft = (await office.OrderAsync()).Text("id");
        Office other = await Office.OpenAsync(app, enterprises: 1);
        string before = await office.StoredAsync();
        JobMessages ours = app.Messages;
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        string[] idle =
        [
            ours.Write(draft, office.Id, Office.Week, now.AddSeconds(-1)),
            ours.Write("0000000000000000", office.Id, Office.Week, now.AddHours(1)),
            ours.Write(draft, other.Id, Office.Week, now.AddHours(1)),
            ours.Write(draft, office.Id, "2026-W99", now.AddHours(1)),
            ours.Write("a|b", office.Id, Office.Week, now.AddHours(1)),
        ];
        foreach (string text in idle)
        {
            Assert.Equal(HttpStatusCode.OK, (await SolveMail.DeliverAsync(office.App, text)).Status);
        }

        Assert.Equal(before, await office.StoredAsync());
        Assert.Equal("queued", await office.StateAsync(draft));
    }

    [Fact]
    public async Task Triggers_are_not_reachable_where_outsiders_come_in()
    {
        foreach (string path in (string[])["/api/SolvePlan", "/api/Sweep", "/api/../SolvePlan/x"])
        {
            Reply reply = await new Api(app.App.Address).PostAsync(path, new { });
            Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        }
    }

    [Fact]
    public async Task A_draft_that_cannot_be_solved_ends_as_failed_and_is_retried_by_hand()
    {
        Office office = await Office.OpenAsync(app);
        string draft = (await office.OrderAsync()).Text("id");
        string message = (await office.Mail.TakeAsync(draft))!;
        Reply last = await SolveMail.DeliverAsync(office.App, message, delivery: 4);
        Assert.Equal(HttpStatusCode.OK, last.Status);
        Reply failed = await office.GetAsync(draft);
        Assert.Equal(("failed", "worker-lost"), (failed.Text("state"), failed.Json.GetProperty("failure").GetProperty("code").GetString()));
        Assert.Equal("[\"retry\"]", failed.Json.GetProperty("can").ToString());
        (await office.ActAsync("approver", draft, "retry")).Is(HttpStatusCode.Forbidden, "forbidden-role");

        Assert.Equal("queued", (await office.ActAsync("planner", draft, "retry")).Is(HttpStatusCode.OK).Text("state"));
        Assert.Equal(HttpStatusCode.OK, (await office.SolveAsync(draft)).Status);
        Assert.Equal("solved", await office.StateAsync(draft));
        (await office.ActAsync("planner", draft, "retry")).Is(HttpStatusCode.Conflict, "state-conflict");
    }

    [Fact]
    public async Task A_jurisdiction_solves_one_draft_at_a_time_and_then_the_next()
    {
        Office office = await Office.OpenAsync(app);
        string first = (await office.OrderAsync()).Text("id");
        string second = (await office.OrderAsync()).Text("id");
        string[] messages = [(await office.Mail.TakeAsync(first))!, (await office.Mail.TakeAsync(second))!];
        await Task.WhenAll(messages.Select(message => SolveMail.DeliverAsync(office.App, message)));
        string waiting = await office.StateAsync(first) == "solved" ? second : first;
        if (await office.StateAsync(waiting) != "solved")
        {
            Assert.Equal(HttpStatusCode.OK, (await office.SolveAsync(waiting)).Status); // by the message that the end of the other one sent
        }

        Assert.Equal(("solved", "solved"), (await office.StateAsync(first), await office.StateAsync(second)));
        Reply audit = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.OK);
        string[] steps = [.. audit.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("action").GetString()!)
            .Where(action => action is "draft.claim" or "draft.solve").Reverse()];
        Assert.Equal(["draft.claim", "draft.solve", "draft.claim", "draft.solve"], steps);
    }

    [Fact]
    public async Task Unreadable_messages_are_listed_without_their_content()
    {
        var poison = new QueueClient(app.ConnectionString, "solve-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await poison.SendMessageAsync("秘密 secret", TestContext.Current.CancellationToken);
        Office office = await Office.OpenAsync(app, enterprises: 1);
        Reply listed = (await (await office.AsAsync("auditor")).GetAsync("/api/operations/poison")).Is(HttpStatusCode.OK);
        JsonElement item = listed.Json.GetProperty("items").EnumerateArray().Last();
        Assert.Equal("solve", item.GetProperty("queue").GetString());
        Assert.True(item.GetProperty("size").GetInt32() > 0);
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(listed.Bytes), StringComparison.Ordinal);
        (await (await office.AsAsync("approver")).GetAsync("/api/operations/poison")).Is(HttpStatusCode.Forbidden, "forbidden-role");
    }

    [Fact]
    public async Task Sweeps_side_by_side_do_no_harm()
    {
        Office office = await Office.OpenAsync(app);
        string draft = (await office.OrderAsync()).Text("id");
        string before = await office.StoredAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SolveMail.SweepAsync(office.App)));
        Assert.Equal(before, await office.StoredAsync());
        Assert.Equal(HttpStatusCode.OK, (await office.SolveAsync(draft)).Status);
        Assert.Equal("solved", await office.StateAsync(draft));
    }

    private static async Task<string[]> PlansAsync(Office office, string draft)
    {
        Reply audit = (await (await office.AsAsync("auditor")).GetAsync($"{TestJurisdiction.NextWeekPath}/audit")).Is(HttpStatusCode.OK);
        return [.. audit.Json.GetProperty("items").EnumerateArray().Where(e => e.GetProperty("subject").GetString() == draft).Select(e => e.GetProperty("action").GetString()!)];
    }
}
