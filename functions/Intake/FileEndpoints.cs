using Microsoft.AspNetCore.Mvc;

namespace Inspection.Functions.Intake;

internal static class FileEndpoints
{
    /// <summary>The body is an import file as it is, not JSON; up to 10 MiB.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder route) => route
        .WithMetadata(new RequestSizeLimitAttribute(UploadedFile.MaxBytes))
        .Accepts<Stream>("application/octet-stream", "text/csv", Template.XlsxType);
}
