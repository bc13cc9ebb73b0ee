using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Inspection.Local;

/// <summary>Takes one week from its pool of requests to the published calendar, as the planner and the approver would.</summary>
internal sealed class WeekRun(ApiClient api, string week, Action<string> say)
{
    private const string Planner = "planner";
    private const string Approver = "approver";
    private static readonly string[] Ended = ["solved", "failed", "submitted", "returned", "approved", "publishing", "published"];
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private string path = "";

    /// <summary>Orders a draft and waits for its plan.</summary>
    public async Task<JsonElement> DraftAsync(int seconds, CancellationToken cancel)
    {
        var ordered = await api.PostAsync(Planner, $"/weeks/{week}/drafts", new { seconds, seed = 1 }, null, cancel);
        path = $"/weeks/{week}/drafts/{ordered.Body.Text("id")}";
        await FollowAsync(cancel);
        var draft = await UntilAsync(one => Ended.Contains(one.Text("state")), cancel);
        return draft.Text("state") == "solved"
            ? draft
            : throw new SetUpException($"The draft ended as {draft.Text("state")}: {draft.At("failure").Text("code")} {draft.At("failure").Text("detail")}");
    }

    /// <summary>The exact bytes of <c>problem.json</c> or <c>plan.json</c>.</summary>
    public Task<byte[]> FileAsync(string name, CancellationToken cancel) => api.GetBytesAsync(Planner, $"{path}/{name}", cancel);

    public Task<JsonElement> PlanViewAsync(CancellationToken cancel) => api.GetAsync(Planner, $"{path}/plan", cancel);

    public Task SubmitAsync(CancellationToken cancel) => ActAsync(Planner, "submit", "submitted", cancel);

    /// <summary>A second person approves.</summary>
    public Task ApproveAsync(CancellationToken cancel) => ActAsync(Approver, "approve", "approved", cancel);

    public async Task PublishAsync(CancellationToken cancel)
    {
        await ActAsync(Approver, "publish", null, cancel);
        await UntilAsync(draft => draft.Text("state") == "published", cancel);
    }

    /// <summary>The published calendar, fetched without a sign-in; it may take a moment to appear.</summary>
    public async Task<JsonElement> CalendarAsync(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await api.GetAnonymouslyAsync($"/public/{LocalPlatform.Jurisdiction}/calendar/{week}", cancel);
            }
            catch (ApiRefusedException refused) when (refused.Code == "not-published")
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }

    private async Task ActAsync(string account, string action, string? state, CancellationToken cancel)
    {
        var draft = await api.GetVersionedAsync(account, path, cancel);
        var after = await api.PostAsync(account, $"{path}/{action}", new { fingerprint = draft.Body.Text("fingerprint") }, draft.ETag, cancel);
        if (state is not null && after.Body.Text("state") != state)
        {
            throw new SetUpException($"After '{action}' the draft is {after.Body.Text("state")}, not {state}.");
        }
    }

    /// <summary>Shows progress as the API streams it; a stream that breaks is no harm, the state is polled afterwards.</summary>
    private async Task FollowAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await api.OpenEventsAsync(Planner, $"{path}/progress", cancel);
            var shown = "";
            await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(cancel)).EnumerateAsync(cancel))
            {
                if (item.EventType == "done")
                {
                    return;
                }

                var progress = JsonElement.Parse(item.Data);
                var line = progress.At("score").ValueKind == JsonValueKind.Number
                    ? $"  {progress.Text("phase")}: score {progress.At("score")}, bound {progress.At("bound")}, visits {progress.At("visits")}, waiting {progress.At("waiting")}"
                    : $"  {progress.Text("phase")} …";
                if (line != shown)
                {
                    say(line);
                    shown = line;
                }
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            say($"  The progress stream broke ({broken.Message}); polling goes on.");
        }
    }

    private async Task<JsonElement> UntilAsync(Func<JsonElement, bool> holds, CancellationToken cancel)
    {
        while (true)
        {
            var draft = await api.GetAsync(Planner, path, cancel);
            if (holds(draft))
            {
                return draft;
            }

            await Task.Delay(Pause, cancel);
        }
    }
}
