using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public sealed class TableNetworkTests(StorageEmulator emulator) : IAsyncLifetime
{
    private GivenStorage given = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => given = await GivenStorage.NewAsync(emulator);

    public ValueTask DisposeAsync()
    {
        given.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(nameof(Fault.Busy503))]
    [InlineData(nameof(Fault.Error500NotApplied))]
    [InlineData(nameof(Fault.DropBefore))]
    [InlineData(nameof(Fault.DropAfter))]
    public async Task A_read_is_repeated_until_it_is_answered(string fault)
    {
        await given.Table.AddEntityAsync(given.Row("a"), Cancel);
        using var shaky = given.Through(First(3, Enum.Parse<Fault>(fault)));
        Assert.NotNull(await shaky.Table.GetEntityIfExistsAsync(given.Week, Key.Of("req", "a"), cancellationToken: Cancel));
        Assert.Equal(4, shaky.Network.Log.Count);
    }

    [Fact]
    public async Task A_read_that_is_never_answered_is_unavailable()
    {
        using var dark = given.Through(_ => Fault.DropBefore);
        var error = await Assert.ThrowsAsync<StorageException>(() => dark.Table.GetEntityIfExistsAsync(given.Week, Key.Of("a"), cancellationToken: Cancel));
        Assert.Equal(StorageFault.Unavailable, error.Fault);
        Assert.Equal(4, dark.Network.Log.Count);
    }

    [Theory]
    [InlineData(nameof(Fault.Busy503), false)]
    [InlineData(nameof(Fault.Error500NotApplied), false)]
    [InlineData(nameof(Fault.Error500Applied), true)]
    [InlineData(nameof(Fault.DropBefore), false)]
    [InlineData(nameof(Fault.DropAfter), true)]
    public async Task A_write_is_never_repeated_blindly_and_says_that_its_outcome_is_unknown(string fault, bool applied)
    {
        using var shaky = given.Through(First(1, Enum.Parse<Fault>(fault)));
        var error = await Assert.ThrowsAsync<StorageException>(() => shaky.Table.AddEntityAsync(given.Row("a"), Cancel));
        Assert.Equal(StorageFault.Ambiguous, error.Fault);
        Assert.Single(shaky.Network.Log);
        Assert.Equal(applied ? 1 : 0, (await given.AllAsync("req|")).Count);
    }

    [Fact]
    public async Task An_empty_page_that_promises_more_is_followed()
    {
        await given.Table.AddEntityAsync(given.Row("a"), Cancel);
        using var sparse = given.Through(First(3, Fault.EmptyPage));
        Assert.Single(await sparse.AllAsync("req|"));
        Assert.Equal(4, sparse.Network.Log.Count);
        Assert.All(sparse.Network.Log.Skip(1), l => Assert.Contains("NextPartitionKey=", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_query_that_promises_more_for_ever_ends()
    {
        using var endless = given.Through(_ => Fault.EmptyPage);
        var error = await Assert.ThrowsAsync<StorageException>(() => endless.AllAsync());
        Assert.Equal("TooManyPages", error.Code);
    }

    [Fact]
    public async Task Each_try_is_signed_and_traceable()
    {
        var seen = new List<(string Id, bool Signed)>();
        using var shaky = given.Through(request =>
        {
            seen.Add((string.Concat(request.Headers.GetValues("x-ms-client-request-id")), request.Headers.Contains("Authorization")));
            return seen.Count == 1 ? Fault.Busy503 : Fault.None;
        });
        await shaky.Table.GetEntityIfExistsAsync(given.Week, Key.Of("a"), cancellationToken: Cancel);
        Assert.Equal(2, seen.Count);
        Assert.All(seen, s => Assert.True(s.Signed && Guid.TryParse(s.Id, out _)));
        Assert.Equal(seen[0].Id, seen[1].Id);
    }

    private static Func<HttpRequestMessage, Fault> First(int count, Fault fault)
    {
        var left = count;
        return _ => left-- > 0 ? fault : Fault.None;
    }
}
