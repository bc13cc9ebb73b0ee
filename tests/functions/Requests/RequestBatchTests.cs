using System.Net;
using System.Text.Json;

namespace Inspection.Functions.Tests.Requests;

public sealed class RequestBatchTests(AppFixture app)
{
    private static readonly string Path = $"{TestJurisdiction.NextWeekPath}/requests";

    [Fact]
    public async Task Good_items_are_stored_together_and_every_other_one_is_answered_by_itself()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(5);
        var clerk = await jurisdiction.AsAsync("clerk");
        var batch = Batch(
            new { enterprise = GivenFiles.Code(0), matter = "SJ-01", key = "a" },
            new { enterprise = GivenFiles.Code(0), matter = "SJ-01", key = "b" },
            new { enterprise = GivenFiles.Code(77), matter = "SJ-99", weight = -1, key = "c" },
            new { enterprise = GivenFiles.Code(1), matter = "XF-01", key = "d" },
            new { enterprise = GivenFiles.Code(2), matter = "SJ-01", kind = "complaint" },
            new { enterprise = GivenFiles.Code(3), matter = "SJ-01", kind = "complaint", evidence = "12315-9" },
            new { enterprise = GivenFiles.Code(4), matter = "SJ-01", key = "no spaces" });
        var reply = (await clerk.PostAsync($"{Path}/batch", batch, ("Idempotency-Key", "k-1"))).Is(HttpStatusCode.OK);
        Assert.Equal((2, 1, 4), (reply.Number("stored"), reply.Number("duplicates"), reply.Number("refused")));
        Assert.Equal(
            [
                "0 a stored", "1 b duplicate", "2 c refused unknown-enterprise,unknown-matter,out-of-range", "3 d refused foreign-department", "4  refused evidence-missing", "5  stored",
                "6 no spaces refused idempotency-key-invalid",
            ],
            reply.Json.GetProperty("items").EnumerateArray().Select(Words));
        Assert.Equal(2, (await clerk.GetAsync($"{Path}?source=batch")).Number("total"));
        var before = await jurisdiction.StoredAsync();

        Assert.Equal(reply.Bytes, (await clerk.PostAsync($"{Path}/batch", batch, ("Idempotency-Key", "k-1"))).Is(HttpStatusCode.OK).Bytes);
        (await clerk.PostAsync($"{Path}/batch", Batch(new { enterprise = GivenFiles.Code(4), matter = "SJ-01" }), ("Idempotency-Key", "k-1")))
            .Is(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task An_items_own_key_is_known_in_another_call_and_stands_for_one_content_only()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(5);
        var clerk = await jurisdiction.AsAsync("clerk");
        (await clerk.PostAsync($"{Path}/batch", Batch(new { enterprise = GivenFiles.Code(0), matter = "SJ-01", key = "a" }))).Is(HttpStatusCode.OK);
        var again = (await clerk.PostAsync($"{Path}/batch", Batch(
            new { enterprise = GivenFiles.Code(0), matter = "SJ-01", key = "a" },
            new { enterprise = GivenFiles.Code(1), matter = "SJ-01", key = "a" },
            new { enterprise = GivenFiles.Code(2), matter = "SJ-01", key = "x" },
            new { enterprise = GivenFiles.Code(3), matter = "SJ-01", key = "x" }))).Is(HttpStatusCode.OK);
        Assert.Equal(["0 a duplicate", "1 a refused idempotency-key-reused", "2 x stored", "3 x refused idempotency-key-reused"], again.Json.GetProperty("items").EnumerateArray().Select(Words));
        var office = (await (await jurisdiction.AsAsync("planner")).PostAsync($"{Path}/batch", Batch(new { enterprise = GivenFiles.Code(4), matter = "SJ-01", key = "a" }))).Is(HttpStatusCode.OK);
        Assert.Equal(1, office.Number("stored"));
    }

    [Fact]
    public async Task A_batch_that_is_empty_or_too_long_is_refused_and_one_without_a_good_item_leaves_no_trace()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync();
        var clerk = await jurisdiction.AsAsync("clerk");
        var before = await jurisdiction.StoredAsync();
        (await clerk.PostAsync($"{Path}/batch", Batch())).Is(HttpStatusCode.BadRequest, "out-of-range");
        (await clerk.PostAsync($"{Path}/batch", Batch([.. Enumerable.Range(0, 501).Select(_ => new { enterprise = GivenFiles.Code(0), matter = "SJ-01" })]))).Is(HttpStatusCode.BadRequest, "out-of-range");
        Assert.Equal(["unknown-member $.items[0].department"], (await clerk.PostAsync($"{Path}/batch", Batch(new { enterprise = GivenFiles.Code(0), matter = "SJ-01", department = "fire" }))).Is(HttpStatusCode.BadRequest).Issues);
        Assert.Equal(1, (await clerk.PostAsync($"{Path}/batch", Batch(new { enterprise = "x", matter = "y" }))).Is(HttpStatusCode.OK).Number("refused"));
        Assert.Equal(before, await jurisdiction.StoredAsync());
    }

    [Fact]
    public async Task Eight_calls_at_once_with_the_same_items_store_each_once()
    {
        var jurisdiction = await app.NewJurisdiction().WithRegistryAsync(100);
        var clerk = await jurisdiction.AsAsync("clerk");
        var batch = Batch([.. Enumerable.Range(0, 100).Select(n => new { enterprise = GivenFiles.Code(n), matter = "SJ-01" })]);
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => clerk.PostAsync($"{Path}/batch", batch)));
        Assert.Equal(100, replies.Sum(reply => reply.Is(HttpStatusCode.OK).Number("stored")));
        Assert.Equal(100, (await clerk.GetAsync(Path)).Number("total"));
    }

    private static object Batch(params object[] items) => new { items };

    private static string Words(JsonElement item) =>
        $"{item.GetProperty("index").GetInt32()} {(item.TryGetProperty("key", out var key) ? key.GetString() : "")} {item.GetProperty("outcome").GetString()}"
        + (item.TryGetProperty("issues", out var issues) ? " " + string.Join(',', issues.EnumerateArray().Select(issue => issue.GetProperty("code").GetString())) : "");
}
