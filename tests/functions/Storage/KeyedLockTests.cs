using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public class KeyedLockTests
{
    private readonly KeyedLock locks = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_key_has_one_holder_at_a_time()
    {
        var inside = 0;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            using var held = await locks.AcquireAsync("a", Cancel);
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }, Cancel)));
    }

    [Fact]
    public async Task Another_key_does_not_wait()
    {
        using var a = await locks.AcquireAsync("a", Cancel);
        using var b = await locks.AcquireAsync("b", Cancel);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_lock_usable()
    {
        using var giveUp = new CancellationTokenSource();
        var held = await locks.AcquireAsync("a", Cancel);
        var waiting = locks.AcquireAsync("a", giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        held.Dispose();
        held.Dispose();
        (await locks.AcquireAsync("a", Cancel)).Dispose();
    }
}
