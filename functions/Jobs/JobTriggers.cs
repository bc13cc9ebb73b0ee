using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Jobs;

/// <summary>What the Functions host calls: <c>POST /SolvePlan</c> for a queue message, <c>POST /Sweep</c> for the timer.</summary>
internal static partial class JobTriggers
{
    private const string Message = "msg";
    private static readonly TimeSpan DispatchBudget = TimeSpan.FromMinutes(4);

    public static void MapJobs(this IEndpointRouteBuilder app)
    {
        app.MapTrigger("SolvePlan", SolveAsync);
        app.MapTrigger("Sweep", SweepAsync);
    }

    /// <summary>
    /// A message that we did not sign is answered with an error, so that the host puts it among the poison messages, where it is seen. One of ours that
    /// has expired or names nothing is dropped. Success is only said when the message is not needed any more.
    /// </summary>
    private static async Task<IResult> SolveAsync(
        HttpRequest request,
        JobMessages messages,
        SolveJob job,
        PartJob part,
        Dispatcher dispatcher,
        IEnumerable<ISweeping> sweeping,
        TimeProvider time,
        IHostApplicationLifetime lifetime,
        ILogger<SolveJob> log)
    {
        TriggerPayload payload = await TriggerPayload.ReadAsync(request, Message, request.HttpContext.RequestAborted);
        if (payload.Text is null || messages.Read(payload.Text) is not { } message)
        {
            LogUnreadable(log, payload.MessageId, payload.DequeueCount);
            return Answer(StatusCodes.Status400BadRequest);
        }

        if (message.Exp < time.GetUtcNow().ToUnixTimeSeconds() || !Key.IsPart(message.JobId) || !Key.IsPart(message.Jurisdiction) || !Week.TryParse(message.Week, null, out _))
        {
            LogDropped(log, message.JobId);
            return Triggers.Done;
        }

        if (message.Kind is JobMessage.Dispatch)
        {
            // What is left after this, the sweep carries on with.
            await dispatcher.RunAsync(Partition.Week(message.Jurisdiction, message.Week), DispatchBudget, lifetime.ApplicationStopping);
            return Triggers.Done;
        }

        if (message.Kind is JobMessage.Due)
        {
            // What the sweep does for every week, at the very time: whatever is not due any more, not yet, or done, it leaves alone.
            foreach (ISweeping one in sweeping)
            {
                await one.SweepAsync(Partition.Week(message.Jurisdiction, message.Week), lifetime.ApplicationStopping);
            }

            return Triggers.Done;
        }

        SolveEnd end = message.Kind is JobMessage.SolvePart
            ? await part.RunAsync(message, payload.DequeueCount, lifetime.ApplicationStopping)
            : await job.RunAsync(message, payload.DequeueCount, lifetime.ApplicationStopping);
        return end is SolveEnd.Done ? Triggers.Done : Answer(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> SweepAsync(Sweep sweep, IHostApplicationLifetime lifetime)
    {
        await sweep.RunAsync(lifetime.ApplicationStopping);
        return Triggers.Done;
    }

    private static ContentHttpResult Answer(int status) => TypedResults.Text("{}", "application/json", statusCode: status);

    [LoggerMessage(Level = LogLevel.Error, Message = "Queue message {MessageId}, delivery {Delivery}, is not one that we signed")]
    private static partial void LogUnreadable(ILogger logger, string? messageId, int delivery);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message of draft {Draft} has expired or names nothing; it is dropped")]
    private static partial void LogDropped(ILogger logger, string draft);
}
