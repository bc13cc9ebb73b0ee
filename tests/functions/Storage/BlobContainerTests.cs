using Azure;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public sealed class BlobContainerTests(StorageEmulator emulator) : IAsyncLifetime
{
    private GivenStorage given = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => given = await GivenStorage.NewAsync(emulator);

    public ValueTask DisposeAsync()
    {
        given.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_container_is_created_once() =>
        Assert.False(await given.Blobs.CreateIfNotExistsAsync(Cancel));

    [Fact]
    public async Task A_blob_comes_back_with_its_type_and_version()
    {
        var etag = await PutAsync("a/b c/甲.json", "{\"消防\":1}", BlobCondition.Absent);
        var blob = await given.Blobs.GetAsync("a/b c/甲.json", cancellationToken: Cancel);
        Assert.Equal("{\"消防\":1}", blob!.Content!.ToString());
        Assert.Equal("application/json", blob.ContentType);
        Assert.Equal(etag, blob.ETag);
        Assert.True(await given.Blobs.ExistsAsync("a/b c/甲.json", Cancel));
    }

    [Fact]
    public async Task An_empty_blob_is_a_blob()
    {
        await PutAsync("empty", "", BlobCondition.Absent);
        Assert.Equal("", (await given.Blobs.GetAsync("empty", cancellationToken: Cancel))!.Content!.ToString());
    }

    [Fact]
    public async Task A_blob_that_is_not_there_reads_as_null()
    {
        Assert.Null(await given.Blobs.GetAsync("none", cancellationToken: Cancel));
        Assert.False(await given.Blobs.ExistsAsync("none", Cancel));
        Assert.False(await given.Blobs.DeleteAsync("none", Cancel));
    }

    [Fact]
    public async Task A_blob_that_must_be_absent_does_not_overwrite()
    {
        await PutAsync("a", "first", BlobCondition.Absent);
        var error = await Assert.ThrowsAsync<StorageException>(() => PutAsync("a", "second", BlobCondition.Absent));
        Assert.Equal(StorageFault.Conflict, error.Fault);
        Assert.Equal("first", (await given.Blobs.GetAsync("a", cancellationToken: Cancel))!.Content!.ToString());
    }

    [Fact]
    public async Task A_pointer_moves_only_from_the_version_that_was_read()
    {
        var first = await PutAsync("manifest.json", "1", BlobCondition.Absent);
        await PutAsync("manifest.json", "2", BlobCondition.Unchanged(first));
        var error = await Assert.ThrowsAsync<StorageException>(() => PutAsync("manifest.json", "3", BlobCondition.Unchanged(first)));
        Assert.Equal(StorageFault.Precondition, error.Fault);
        Assert.Equal("2", (await given.Blobs.GetAsync("manifest.json", cancellationToken: Cancel))!.Content!.ToString());
    }

    [Fact]
    public async Task A_version_that_the_caller_holds_is_not_sent_again()
    {
        var etag = await PutAsync("a", "text", BlobCondition.Absent);
        Assert.Null((await given.Blobs.GetAsync("a", etag, Cancel))!.Content);
        Assert.NotNull((await given.Blobs.GetAsync("a", new ETag("\"0x1\""), Cancel))!.Content);
    }

    [Fact]
    public async Task A_listing_reads_all_pages_of_one_name()
    {
        foreach (var name in new[] { "x/1", "x/2", "x/3 &+甲", "y/1" })
        {
            await PutAsync(name, name, BlobCondition.Absent);
        }

        var items = new List<BlobItem>();
        await foreach (var item in given.Blobs.ListAsync("x/", pageSize: 1, Cancel))
        {
            items.Add(item);
        }

        Assert.Equal(["x/1", "x/2", "x/3 &+甲"], items.Select(i => i.Name));
        Assert.Equal(3, items[0].Length);
    }

    [Fact]
    public async Task A_deleted_blob_is_gone()
    {
        await PutAsync("a", "text", BlobCondition.Absent);
        Assert.True(await given.Blobs.DeleteAsync("a", Cancel));
        Assert.False(await given.Blobs.ExistsAsync("a", Cancel));
    }

    [Theory]
    [InlineData(nameof(Fault.DropAfter), false)]
    [InlineData(nameof(Fault.Error500Applied), false)]
    [InlineData(nameof(Fault.DropBefore), true)]
    [InlineData(nameof(Fault.Busy503), true)]
    public async Task A_blob_named_by_its_content_is_written_through_a_shaky_network(string fault, bool created)
    {
        var left = 2;
        using var shaky = given.Through(r => r.Method == HttpMethod.Put && left-- > 0 ? Enum.Parse<Fault>(fault) : Fault.None);
        Assert.Equal(created, await shaky.Blobs.PutIfAbsentAsync("hash", BinaryData.FromString("text"), "text/plain", Cancel));
        Assert.Equal("text", (await given.Blobs.GetAsync("hash", cancellationToken: Cancel))!.Content!.ToString());
    }

    [Fact]
    public async Task Writing_by_content_gives_up_when_storage_stays_dark()
    {
        using var dark = given.Through(_ => Fault.DropBefore);
        var error = await Assert.ThrowsAsync<StorageException>(() => dark.Blobs.PutIfAbsentAsync("hash", BinaryData.FromString("x"), "text/plain", Cancel));
        Assert.Equal(StorageFault.Ambiguous, error.Fault);
    }

    [Fact]
    public async Task A_blob_over_64_MiB_is_not_even_sent()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() =>
            given.Blobs.PutAsync("big", new BinaryData(new byte[BlobContainer.MaxBytes + 1]), "x/y", BlobCondition.Absent, Cancel));
        Assert.Equal("RequestBodyTooLarge", error.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a//b")]
    [InlineData("../a")]
    [InlineData("a/.")]
    [InlineData("a\n")]
    public async Task A_name_that_could_mean_another_place_is_refused(string name) =>
        await Assert.ThrowsAsync<StorageException>(() => given.Blobs.GetAsync(name, cancellationToken: Cancel));

    [Theory]
    [InlineData("ab")]
    [InlineData("Abc")]
    [InlineData("a--b")]
    [InlineData("-ab")]
    public void A_container_name_is_lower_case(string name) =>
        Assert.Throws<StorageException>(() => new BlobContainer(StoragePipeline.ForBlobs(given.Connection), name));

    private Task<ETag> PutAsync(string name, string text, BlobCondition condition) =>
        given.Blobs.PutAsync(name, BinaryData.FromString(text), "application/json", condition, Cancel);
}
