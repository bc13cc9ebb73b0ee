namespace Inspection.Local;

/// <summary>Fires one timer function on its schedule, and on demand; never twice at once.</summary>
internal sealed class TimerListener(TimerFunction function, Invoker invoker, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim single = new(1);
    private DateTimeOffset? last;

    public string Name => function.Name;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var now = clock.GetUtcNow();
            await Task.Delay(function.Schedule.Next(now) - now, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!cancel.IsCancellationRequested)
            {
                await FireAsync(cancel);
            }
        }
    }

    public async Task<bool> FireAsync(CancellationToken cancel)
    {
        try
        {
            await single.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        try
        {
            var now = clock.GetUtcNow();
            var payload = Payload.Timer(function, last, function.Schedule.Next(now), pastDue: false, now);
            last = now;
            return await invoker.InvokeAsync(function.Name, payload, cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            single.Release();
        }
    }

    public void Dispose() => single.Dispose();
}
