using System.Net;
using System.Text;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Notices;

/// <summary>Another system learns what the notices say: signed, at least once, and only where two people have agreed to it.</summary>
[Collection(TimerSuite.Name)]
public sealed class WebhookTests(AppFixture app)
{
    [Fact]
    public async Task A_published_week_reaches_the_webhook_of_a_department_signed_and_without_other_departments()
    {
        await using AppProcess open = await app.StartAppAsync(app.Authority, ("Webhooks__AllowPrivate", "true"));
        await using var receiver = new WebhookReceiver();
        Office office = (await Office.OpenAsync(app)).Through(open);
        var (id, secret) = await EnterAsync(office, receiver.Url, "fire");
        string draft = await office.PublishedAsync();
        Received one = Assert.Single(receiver.All);
        Assert.True(one.IsSignedWith(secret));
        Assert.False((one with { Body = [.. one.Body, (byte)' '] }).IsSignedWith(secret));
        Assert.Equal(("weekPublished", "fire", office.Id, Office.Week, draft, one.Id),
            (one.Json.GetProperty("type").GetString(), one.Json.GetProperty("department").GetString(), one.Json.GetProperty("jurisdiction").GetString(),
            one.Json.GetProperty("week").GetString(), one.Json.GetProperty("subject").GetString(), one.Json.GetProperty("id").GetString()));
        Assert.DoesNotContain("企业", Encoding.UTF8.GetString(one.Body), StringComparison.Ordinal);

        Api planner = await office.AsAsync("planner");
        (await planner.PostAsync($"/api/webhooks/{id}/deliveries/{one.Id}/replay", new { })).Is(HttpStatusCode.Accepted);
        Assert.Equal(2, receiver.All.Count);
        Received again = receiver.All.Last();
        Assert.True(again.IsSignedWith(secret));
        Assert.Equal((one.Id, Encoding.UTF8.GetString(one.Body)), (again.Id, Encoding.UTF8.GetString(again.Body)));
        Assert.Equal(one.Id, Assert.Single(Deliveries(await planner.GetAsync($"/api/webhooks/{id}/deliveries"))).Event);
        (await planner.PostAsync($"/api/webhooks/{id}/deliveries/0000000001-999/replay", new { })).Is(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Whoever_enters_an_address_cannot_switch_it_on_and_an_address_that_is_off_gets_nothing()
    {
        await using AppProcess open = await app.StartAppAsync(app.Authority, ("Webhooks__AllowPrivate", "true"));
        await using var receiver = new WebhookReceiver();
        Office office = (await Office.OpenAsync(app)).Through(open);
        Api both = await office.AsAsync("both");
        Reply entered = (await both.PostAsync("/api/webhooks", new { url = receiver.Url })).Is(HttpStatusCode.Created);
        string id = entered.Json.GetProperty("webhook").GetProperty("id").GetString()!;
        (await both.PostAsync($"/api/webhooks/{id}/activate", new { }, ("If-Match", entered.ETag))).Is(HttpStatusCode.Forbidden, "own-webhook");
        (await both.PostAsync($"/api/webhooks/{id}/try", new { })).Is(HttpStatusCode.Conflict, "webhook-off");
        await office.PublishedAsync();
        Assert.Empty(receiver.All);
        (await both.PostAsync($"/api/webhooks/{id}/remove", new { }, ("If-Match", "\"0\""))).Is(HttpStatusCode.PreconditionFailed, "stale");
        (await both.PostAsync($"/api/webhooks/{id}/remove", new { }, ("If-Match", entered.ETag))).Is(HttpStatusCode.NoContent);
        Assert.Empty((await both.GetAsync("/api/webhooks")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_refused_event_stays_owed_is_not_repeated_before_its_time_and_a_redirect_is_not_followed()
    {
        await using AppProcess open = await app.StartAppAsync(app.Authority, ("Webhooks__AllowPrivate", "true"));
        await using var receiver = new WebhookReceiver(302);
        Office office = (await Office.OpenAsync(app)).Through(open);
        var (id, _) = await EnterAsync(office, receiver.Url, null);
        Api planner = await office.AsAsync("planner");
        (await planner.PostAsync($"/api/webhooks/{id}/try", new { })).Is(HttpStatusCode.Accepted);
        (await planner.PostAsync($"/api/webhooks/{id}/try", new { })).Is(HttpStatusCode.Accepted);
        Assert.Equal(2, receiver.All.Count);
        Assert.Equal(2, receiver.All.Select(one => one.Id).Distinct().Count());
        Assert.Equal(1, (await planner.GetAsync("/api/webhooks")).Number("waiting"));
        Assert.Equal(
            [new("waiting", 1, "对方系统应答 302", receiver.All.First().Id), new("delivered", 1, null, receiver.All.Last().Id)],
            Deliveries(await planner.GetAsync($"/api/webhooks/{id}/deliveries")));
    }

    [Fact]
    public async Task What_no_attempt_of_three_days_could_deliver_is_given_up_with_its_reason_and_can_be_sent_again()
    {
        await using AppProcess open = await app.StartAppAsync(app.Authority, ("Webhooks__AllowPrivate", "true"));
        await using var receiver = new WebhookReceiver(503, 503, 503, 503);
        Office office = (await Office.OpenAsync(app)).Through(open);
        var (id, _) = await EnterAsync(office, receiver.Url, "fire");
        await office.PublishedAsync();
        string told = Assert.Single(receiver.All).Id;
        await using AppProcess later = await app.StartAppAsync(app.Authority, ("Webhooks__AllowPrivate", "true"), ("Clock__Ahead", "3.01:00:00"));
        Api planner = await office.Through(later).AsAsync("planner");
        (await planner.PostAsync($"/api/webhooks/{id}/try", new { })).Is(HttpStatusCode.Accepted);
        Assert.Equal(
            [new("waiting", 1, "对方系统应答 503", receiver.All.Last().Id), new Sent("givenUp", 2, "对方系统应答 503", told)],
            Deliveries(await planner.GetAsync($"/api/webhooks/{id}/deliveries")));
        (await planner.PostAsync($"/api/webhooks/{id}/deliveries/{told}/replay", new { })).Is(HttpStatusCode.Accepted);
        Assert.Contains(new Sent("waiting", 1, "对方系统应答 503", told), Deliveries(await planner.GetAsync($"/api/webhooks/{id}/deliveries")));
        Assert.Equal(3, receiver.All.Count(one => one.Id == told));
    }

    [Fact]
    public async Task A_new_secret_signs_and_the_old_one_signs_along()
    {
        await using AppProcess open = await app.StartAppAsync(app.Authority, ("Webhooks__AllowPrivate", "true"));
        await using var receiver = new WebhookReceiver();
        Office office = (await Office.OpenAsync(app)).Through(open);
        var (id, old) = await EnterAsync(office, receiver.Url, null);
        Api planner = await office.AsAsync("planner");
        string etag = (await planner.GetAsync("/api/webhooks")).Json.GetProperty("items")[0].GetProperty("etag").GetString()!;
        string renewed = (await planner.PostAsync($"/api/webhooks/{id}/secret", new { }, ("If-Match", etag))).Is(HttpStatusCode.OK).Text("secret");
        Assert.NotEqual(old, renewed);
        (await planner.PostAsync($"/api/webhooks/{id}/try", new { })).Is(HttpStatusCode.Accepted);
        Received one = Assert.Single(receiver.All);
        Assert.True(one.IsSignedWith(renewed) && one.IsSignedWith(old));
    }

    [Theory]
    [InlineData("http://example.org/hook")]
    [InlineData("https://user:pass@example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/hook")]
    [InlineData("")]
    public async Task An_address_that_is_no_plain_https_is_refused(string url)
    {
        Api planner = await app.NewJurisdiction().AsAsync("planner");
        (await planner.PostAsync("/api/webhooks", new { url })).Is(HttpStatusCode.BadRequest, "webhook-url");
    }

    [Theory]
    [InlineData("https://127.0.0.1:1/")]
    [InlineData("https://[::1]:1/")]
    [InlineData("https://[::ffff:10.0.0.1]:1/")]
    [InlineData("https://2130706433:1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://localhost:1/")]
    public async Task An_address_inside_the_house_is_never_connected_to(string url)
    {
        Office office = await Office.OpenAsync(app);
        var (id, _) = await EnterAsync(office, url, null);
        Api planner = await office.AsAsync("planner");
        (await planner.PostAsync($"/api/webhooks/{id}/try", new { })).Is(HttpStatusCode.Accepted);
        var partition = Functions.Storage.Partition.Notices(office.Id);
        var table = new Functions.Storage.TableClient(Functions.Storage.StoragePipeline.ForTables(Functions.Storage.StorageConnection.Parse(app.ConnectionString)), Functions.Storage.StorageNames.Table);
        var errors = new List<string?>();
        await foreach (var row in table.QueryAsync(Functions.Storage.TableFilter.RowsStartingWith(partition, "ob|"), cancellationToken: TestContext.Current.CancellationToken))
        {
            errors.Add(row.GetString("LastError"));
        }

        Assert.Equal("address-refused", Assert.Single(errors));
    }

    private static List<Sent> Deliveries(Reply reply) => [.. reply.Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(one => new Sent(
        one.GetProperty("state").GetString()!, one.GetProperty("attempts").GetInt32(), one.TryGetProperty("failure", out var failure) ? failure.GetString() : null, one.GetProperty("event").GetString()!))];

    private static async Task<(string Id, string Secret)> EnterAsync(Office office, string url, string? department)
    {
        Reply entered = (await (await office.AsAsync("planner")).PostAsync("/api/webhooks", department is null ? new { url } : new { url, department })).Is(HttpStatusCode.Created);
        string id = entered.Json.GetProperty("webhook").GetProperty("id").GetString()!;
        (await (await office.AsAsync("approver")).PostAsync($"/api/webhooks/{id}/activate", new { }, ("If-Match", entered.ETag))).Is(HttpStatusCode.OK);
        return (id, entered.Text("secret"));
    }

    private sealed record Sent(string State, int Attempts, string? Failure, string Event);
}
