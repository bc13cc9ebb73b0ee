using System.Diagnostics;

namespace Inspection.Functions.Hosting;

/// <summary>Ties every log line to the invocation, and writes one line per request: route and ids, never names or bodies.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var invocation = context.Request.Headers["X-Azure-Functions-InvocationId"].ToString();
        using var scope = logger.BeginScope(new Dictionary<string, object>
        {
            ["InvocationId"] = invocation.Length is > 0 and <= 64 ? invocation : context.TraceIdentifier,
        });
        var start = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched";
            LogRequest(logger, context.Request.Method, route, context.Response.StatusCode,
                (long)time.GetElapsedTime(start).TotalMilliseconds, Activity.Current?.TraceId.ToString());
        }
    }

    [LoggerMessage(3, LogLevel.Information, "{Method} {Route} {Status} {Milliseconds} ms {TraceId}")]
    private static partial void LogRequest(ILogger logger, string method, string route, int status, long milliseconds, string? traceId);
}
