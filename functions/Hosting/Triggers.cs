namespace Inspection.Functions.Hosting;

/// <summary>The endpoints that the Functions host calls for queues and timers.</summary>
internal static class Triggers
{
    /// <summary>The one answer that the host takes as success; an empty body would leave the invocation hanging.</summary>
    public static IResult Done { get; } = TypedResults.Text("{}", "application/json");

    /// <summary>
    /// Maps <c>POST /{function}</c>. It lies outside <c>/api</c>, the only prefix that the host forwards from outside,
    /// and the process listens on loopback only: that is why it needs no token.
    /// </summary>
    public static void MapTrigger(this IEndpointRouteBuilder app, string function, Delegate handler) =>
        app.MapPost($"/{function}", handler).AllowAnonymous().ExcludeFromDescription();
}
