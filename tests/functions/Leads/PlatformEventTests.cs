using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Inspection.Functions.Leads;

namespace Inspection.Functions.Tests.Leads;

public sealed class PlatformEventTests(AppFixture app)
{
    private const string Event = """{"target":"某工地","text":"夜间施工，未设围挡。","town":"店口镇","phone":"0575-87110000"}""";

    [Fact]
    public async Task A_signed_event_is_one_lead_however_often_it_is_sent()
    {
        var (jurisdiction, planner, secret) = await GivenAsync();
        (await SendAsync(jurisdiction, secret, "evt-1", Event)).Is(HttpStatusCode.Created);
        (await SendAsync(jurisdiction, secret, "evt-1", Event, seconds: 5)).Is(HttpStatusCode.Created);
        (await SendAsync(jurisdiction, secret, "evt-1", Event.Replace("夜间", "白天", StringComparison.Ordinal))).Is(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        (await SendAsync(jurisdiction, secret, "evt-2", Event)).Is(HttpStatusCode.Created);
        var leads = (await planner.GetAsync("/api/leads?source=platform")).Is(HttpStatusCode.OK);
        Assert.Equal(2, leads.Number("total"));
        var lead = await planner.GetAsync($"/api/leads/{leads.Json.GetProperty("items")[0].GetProperty("id").GetString()}");
        Assert.Equal(("12345 热线", true), (lead.Text("receivedBy"), lead.Json.GetProperty("hasIdentity").GetBoolean()));
        (await SendAsync(jurisdiction, secret, "evt-3", """{"target":"某工地","text":"夜间施工。","colour":"red"}""")).Is(HttpStatusCode.BadRequest, "unknown-member");
    }

    [Fact]
    public async Task Without_the_right_signature_at_the_right_time_an_event_leaves_no_trace()
    {
        var (jurisdiction, _, secret) = await GivenAsync();
        var before = await jurisdiction.StoredAsync();
        byte[] wrong = [.. secret.Reverse()];
        Assert.NotEqual(secret, wrong);
        (await SendAsync(jurisdiction, wrong, "evt-1", Event)).Is(HttpStatusCode.Forbidden, "signature-invalid");
        (await SendAsync(jurisdiction, secret, "evt-1", Event, seconds: -400)).Is(HttpStatusCode.Forbidden, "signature-invalid");
        (await SendAsync(jurisdiction, secret, "evt-1", Event, seconds: 400)).Is(HttpStatusCode.Forbidden, "signature-invalid");
        (await SendAsync(jurisdiction, secret, "evt-1", Event, platform: "other")).Is(HttpStatusCode.Forbidden, "signature-invalid");
        (await SendAsync(await app.NewJurisdiction().WithRegistryAsync(), secret, "evt-1", Event)).Is(HttpStatusCode.Forbidden, "signature-invalid");
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task The_secret_before_a_change_is_taken_for_some_days_and_a_stopped_platform_is_not_heard()
    {
        var (jurisdiction, planner, first) = await GivenAsync();
        var second = await SecretAsync(planner);
        Assert.NotEqual(first, second);
        (await SendAsync(jurisdiction, first, "evt-1", Event)).Is(HttpStatusCode.Created);
        (await SendAsync(jurisdiction, second, "evt-2", Event)).Is(HttpStatusCode.Created);
        await SecretAsync(planner);
        (await SendAsync(jurisdiction, first, "evt-3", Event)).Is(HttpStatusCode.Forbidden, "signature-invalid");
        (await planner.PostAsync("/api/platforms/hotline/stop", new { })).Is(HttpStatusCode.NoContent);
        (await SendAsync(jurisdiction, second, "evt-4", Event)).Is(HttpStatusCode.Forbidden, "signature-invalid");
        var list = (await (await jurisdiction.AsAsync("auditor")).GetAsync("/api/platforms")).Is(HttpStatusCode.OK);
        Assert.Equal((3, false), (list.Json.GetProperty("items")[0].GetProperty("generation").GetInt32(), list.Json.GetProperty("items")[0].GetProperty("active").GetBoolean()));
        Assert.DoesNotContain("whsec_", Encoding.UTF8.GetString(list.Bytes), StringComparison.Ordinal);
    }

    private async Task<(TestJurisdiction Jurisdiction, Api Planner, byte[] Secret)> GivenAsync()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var planner = await jurisdiction.AsAsync("planner");
        return (jurisdiction, planner, await SecretAsync(planner));
    }

    private static async Task<byte[]> SecretAsync(Api planner) =>
        Convert.FromBase64String((await planner.PostAsync("/api/platforms/hotline/secret", new { name = "12345 热线" })).Is(HttpStatusCode.OK).Text("secret")["whsec_".Length..]);

    private async Task<Reply> SendAsync(TestJurisdiction jurisdiction, byte[] secret, string id, string body, int seconds = 0, string platform = "hotline")
    {
        var time = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);
        var bytes = Encoding.UTF8.GetBytes(body);
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return await new Api(app.App.Address).SendAsync(
            HttpMethod.Post, $"/api/public/{jurisdiction.Id}/events/{platform}", content,
            ("webhook-id", id), ("webhook-timestamp", time), ("webhook-signature", EventSignature.Sign(secret, id, time, bytes)));
    }
}
