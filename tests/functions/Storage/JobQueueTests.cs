using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public sealed class JobQueueTests(StorageEmulator emulator)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_lies_in_the_queue_as_base64()
    {
        var queue = New();
        await queue.CreateIfNotExistsAsync(Cancel);
        await queue.CreateIfNotExistsAsync(Cancel);
        await queue.SendAsync("{\"v\":1}", TimeSpan.FromDays(1), cancellationToken: Cancel);
        var message = Assert.Single(await queue.PeekAsync(cancellationToken: Cancel));
        Assert.Equal(Convert.ToBase64String("{\"v\":1}"u8), message.Text);
        Assert.Equal(0, message.DequeueCount);
        Assert.NotNull(message.Inserted);
        Assert.NotEmpty(message.Id);
    }

    [Fact]
    public async Task A_queue_that_is_not_there_holds_nothing() =>
        Assert.Empty(await New().PeekAsync(cancellationToken: Cancel));

    [Fact]
    public async Task Sending_to_a_queue_that_is_not_there_fails_for_good()
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => New().SendAsync("x", cancellationToken: Cancel));
        Assert.Equal("QueueNotFound", error.Code);
    }

    private JobQueue New() => new(StorageConnection.Parse(emulator.ConnectionString), $"q{Guid.NewGuid():N}");
}
