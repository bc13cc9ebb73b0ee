using System.Net;
using System.Text;
using System.Text.Json;
using Inspection.Audit;

namespace Inspection.Functions.Tests.Trust;

/// <summary>A trail holds everything, also what an auditor may not know yet: of that the auditor has the hash, and later the record under the same hash.</summary>
public sealed class SealedTrailTests(AppFixture app)
{
    private static string Requests => $"{TestJurisdiction.NextWeekPath}/requests";

    private static string Trail => $"{TestJurisdiction.NextWeekPath}/audit";

    [Fact]
    public async Task Of_an_unannounced_check_an_auditor_has_the_hash_until_it_is_over_and_then_the_record_of_that_hash()
    {
        TestJurisdiction home = await app.NewJurisdiction().WithRegistryAsync(4);
        var (clerk, planner, auditor) = (await home.AsAsync("clerk"), await home.AsAsync("planner"), await home.AsAsync("auditor"));
        Reply secret = (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(3), matter = "SJ-09" })).Is(HttpStatusCode.Created);
        string announced = (await clerk.PostAsync(Requests, new { enterprise = GivenFiles.Code(2), matter = "SJ-01" })).Is(HttpStatusCode.Created).Text("id");

        JsonElement[] seen = await RecordsAsync(auditor), whole = await RecordsAsync(planner);
        Assert.Equal([(2, "request.submit", announced), (1, "sealed", "")], seen.Select(Named));
        Assert.Equal([(2, "request.submit", announced), (1, "request.submit", secret.Text("id"))], whole.Select(Named));
        Assert.Equal(whole.Select(Hash), seen.Select(Hash));
        Assert.True((await auditor.GetAsync($"{Trail}/verdict")).Is(HttpStatusCode.OK).Json.GetProperty("sound").GetBoolean());

        byte[] early = await ExportAsync(auditor);
        Assert.DoesNotContain(secret.Text("id"), Encoding.UTF8.GetString(early), StringComparison.Ordinal);
        Trail file = TrailFile.Parse(early);
        Assert.Null(Chain.FirstBreak(file));
        Assert.True(Chain.IsSealed(file, Convert.FromBase64String(app.SigningKey)));
        Assert.NotNull(Chain.FirstBreak(file with { Records = [file.Records[0] with { Hash = new string('0', 64) }, .. file.Records.Skip(1)] }));

        (await clerk.PostAsync($"{Requests}/{secret.Text("id")}/withdraw", new { }, ("If-Match", secret.ETag!))).Is(HttpStatusCode.OK);
        Trail later = TrailFile.Parse(await ExportAsync(auditor));
        Assert.Null(Chain.FirstBreak(later));
        Assert.Null(Chain.FirstDifference(later, file));
        Assert.Equal((false, secret.Text("id")), (later.Records[0].Sealed, later.Records[0].Subject));
    }

    private static async Task<JsonElement[]> RecordsAsync(Api api) => [.. (await api.GetAsync(Trail)).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()];

    private static async Task<byte[]> ExportAsync(Api auditor) => (await auditor.PostAsync($"{Trail}/exports", new { })).Is(HttpStatusCode.OK).Bytes;

    private static (int, string, string) Named(JsonElement record) => (record.GetProperty("seq").GetInt32(), record.GetProperty("action").GetString()!, record.GetProperty("subject").GetString()!);

    private static string Hash(JsonElement record) => record.GetProperty("hash").GetString()!;
}
