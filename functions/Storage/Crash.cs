using System.Diagnostics;

namespace Inspection.Functions.Storage;

/// <summary>
/// Places at which a test may kill the process, as a power cut would: <c>INSPECTION_CRASH_AT=name</c>, or <c>name:3</c> for the third passage.
/// Honoured only where <c>DOTNET_ENVIRONMENT=Test</c>, which no deployment sets; anywhere else the variable has no effect.
/// </summary>
internal static class Crash
{
    public const string JournalBeforeBatch = "journal.beforeBatch";
    public const string JournalAfterBatch = "journal.afterBatch";
    public const string DispatchAfterEffect = "dispatch.afterEffect";
    public const string ImportMidChunks = "import.midChunks";
    public const string DrawAfterReserve = "draw.afterReserve";
    public const string SolveAfterClaim = "solve.afterClaim";
    public const string SolveAfterResultBlob = "solve.afterResultBlob";
    public const string SolveBeforeDivision = "solve.beforeDivision";
    public const string SolveAfterDivision = "solve.afterDivision";
    public const string SolveBeforeMerge = "solve.beforeMerge";
    public const string PartAfterClaim = "part.afterClaim";
    public const string PartAfterResultBlob = "part.afterResultBlob";
    public const string PartAfterResult = "part.afterResult";
    public const string LedgerBeforeReserve = "ledger.beforeReserve";
    public const string LedgerAfterReserve = "ledger.afterReserve";
    public const string LedgerAfterSettle = "ledger.afterSettle";
    public const string PublishAfterBlobs = "publish.afterBlobs";
    public const string PublishAfterManifest = "publish.afterManifest";
    public const string WithdrawAfterLedger = "withdraw.afterLedger";
    public const string PublishAfterSite = "publish.afterSite";

    public const string MoveBeforeLeaving = "move.beforeLeaving";
    public const string MoveBeforeArrival = "move.beforeArrival";
    public const string MoveAfterArrival = "move.afterArrival";

    public const string VisitBeforeClosing = "visit.beforeClosing";
    public const string RecheckBeforeRequest = "recheck.beforeRequest";
    public const string RecheckAfterRequest = "recheck.afterRequest";

    private static readonly (string Point, int Passage) Armed = Arm(
        Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"),
        Environment.GetEnvironmentVariable("INSPECTION_CRASH_AT"));

    private static int passages;

    /// <summary>Ends the process here, without any clean-up, if this point is armed.</summary>
    public static void At(string point)
    {
        if (point == Armed.Point && Interlocked.Increment(ref passages) == Armed.Passage)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Environment.FailFast($"crash point {point}");
        }
    }

    /// <summary>The point and passage to crash at; an empty point for none.</summary>
    internal static (string Point, int Passage) Arm(string? environment, string? setting)
    {
        if (environment != "Test" || string.IsNullOrEmpty(setting))
        {
            return ("", 0);
        }

        var parts = setting.Split(':');
        return (parts[0], parts.Length > 1 && int.TryParse(parts[1], out var passage) ? passage : 1);
    }
}
