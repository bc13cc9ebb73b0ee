using Inspection.Functions.Hosting;

namespace Inspection.Functions.Intake;

internal static class FileEndpoints
{
    /// <summary>The body is an import file as it is, not JSON; up to 10 MiB, for a register 60 MiB. What it is its content tells, so any content type is taken.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder route) =>
        route.WithMetadata(new FileBody(["application/octet-stream", "text/csv", Template.XlsxType, "multipart/form-data"]));
}
