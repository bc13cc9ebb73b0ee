using System.Globalization;

namespace Inspection.Functions.Storage;

/// <summary>The date in a signature: the real time, which the service compares with its own.</summary>
internal static class SigningDate
{
    public static string Now() => TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
}
