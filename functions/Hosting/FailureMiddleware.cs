using Inspection.Functions.Storage;

namespace Inspection.Functions.Hosting;

/// <summary>The outermost net: whatever goes wrong below leaves as problem details, without internals.</summary>
internal sealed partial class FailureMiddleware(RequestDelegate next, ILogger<FailureMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response.ContentLength is null or 0 && Bare(context) is { } refusal)
            {
                await refusal.ExecuteAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await (e.StatusCode == 413 ? Refusals.BodyTooLarge : Refusals.MalformedRequest).ExecuteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && IsStorage(e))
        {
            LogStorage(logger, e);
            await Refusals.StorageUnavailable.ExecuteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            LogFailure(logger, e);
            context.Response.Headers.Remove("ETag");
            await Refusals.Internal.ExecuteAsync(context);
        }
    }

    /// <summary>The words for an answer that so far is only a status.</summary>
    private static Refusal? Bare(HttpContext context) => context.Response.StatusCode switch
    {
        400 => Refusals.MalformedRequest,
        401 => context.Request.Headers.Authorization.Count == 0 ? Refusals.SignInNeeded : Refusals.TokenInvalid,
        403 => Refusals.ForbiddenRole,
        404 => Refusals.NotFound,
        405 => Refusals.MethodNotAllowed,
        413 => Refusals.BodyTooLarge,
        415 => Refusals.UnsupportedMediaType,
        _ => null,
    };

    /// <summary>True where storage did not answer, as opposed to a mistake of ours.</summary>
    private static bool IsStorage(Exception exception) =>
        exception is StorageException { Fault: StorageFault.Ambiguous or StorageFault.Unavailable } or StorageException { Status: 403 };

    [LoggerMessage(1, LogLevel.Error, "Storage did not answer")]
    private static partial void LogStorage(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "Unhandled failure")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
