using System.Text.Json;

namespace Inspection.Local;

/// <summary>The whole thread without a screen: files in, a plan, two people, the public calendar, every step checked.</summary>
internal sealed class OnceRun(CommandLine options, Action<string> say)
{
    private readonly List<(string Step, TimeSpan Took)> steps = [];

    public async Task RunAsync(CancellationToken cancel)
    {
        var data = options.Data ?? Directory.CreateTempSubdirectory("inspect-once-").FullName;
        try
        {
            var stackOptions = new LocalPlatformOptions { DataFolder = data, Fresh = options.Fresh, Now = options.Now, WithWeb = false, Say = say }.OnFreePorts();
            await using var stack = await StepAsync("set-up and start", () => LocalPlatform.StartAsync(stackOptions, cancel));
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var work = WorkAsync(stack, ended.Token);
            if (await Task.WhenAny(work, stack.Functions.GaveUp) != work)
            {
                await ended.CancelAsync();
                throw new SetUpException(await stack.Functions.GaveUp);
            }

            await work;
        }
        finally
        {
            if (options.Data is null && !options.Keep)
            {
                Directory.Delete(data, recursive: true);
            }
            else
            {
                say($"The data is kept in {data}.");
            }
        }
    }

    private async Task WorkAsync(LocalPlatform stack, CancellationToken cancel)
    {
        using var api = new ApiClient(stack.Api, stack.SignIn.Authority, TimeProvider.System);
        var demo = new DemoData(api, Path.Combine(stack.Toolchain.Root, "infra", "local", "demo"), say);
        var week = await StepAsync("import the demo files", () => demo.LoadAsync(cancel));
        var run = new WeekRun(api, week, say);
        var draft = await StepAsync($"draft week {week} ({options.Seconds} s of search)", () => run.DraftAsync(options.Seconds, cancel));
        var (problemFile, planFile) = (await run.FileAsync("problem.json", cancel), await run.FileAsync("plan.json", cancel));
        var written = await WriteAsync(stack.Toolchain, problemFile, planFile, cancel);
        var plan = await StepAsync("check every rule", () => Task.FromResult(PublishedCheck.Rules(problemFile, planFile)));
        await StepAsync("submit (planner)", () => run.SubmitAsync(cancel));
        await StepAsync("approve (approver)", () => run.ApproveAsync(cancel));
        await StepAsync("publish (approver)", () => run.PublishAsync(cancel));
        var calendar = await StepAsync("fetch the calendar without sign-in", () => run.CalendarAsync(cancel));
        var (view, registry) = (await run.PlanViewAsync(cancel), await api.GetAsync("planner", "/registry", cancel));
        await StepAsync("hold the calendar against the plan", () =>
        {
            PublishedCheck.Calendar(calendar, plan, view, registry);
            return Task.CompletedTask;
        });
        OnceSummary.Write(say, week, draft, written, steps);
    }

    private async Task<string> WriteAsync(Toolchain toolchain, byte[] problemFile, byte[] planFile, CancellationToken cancel)
    {
        var folder = options.Out ?? Path.Combine(toolchain.Root, ".local", "once");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "problem.json"), problemFile, cancel);
        await File.WriteAllBytesAsync(Path.Combine(folder, "plan.json"), planFile, cancel);
        return folder;
    }

    private Task<bool> StepAsync(string step, Func<Task> work) => StepAsync(step, async () =>
    {
        await work();
        return true;
    });

    private async Task<T> StepAsync<T>(string step, Func<Task<T>> work)
    {
        say($"→ {step}");
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            return await work();
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            throw new StepFailedException(step, failed);
        }
        finally
        {
            steps.Add((step, TimeProvider.System.GetElapsedTime(start)));
        }
    }
}

/// <summary>A step of the run did not happen.</summary>
internal sealed class StepFailedException(string step, Exception why) : Exception($"'{step}' failed: {why.Message}", why);
