using Inspection.Functions.Storage;

namespace Inspection.Functions.Plans;

/// <summary>Imports of requests that are confirmed but not wholly stored: a plan made now would miss some of their rows.</summary>
internal static class RunningImports
{
    /// <summary>The effect that such an import still owes.</summary>
    private const string Kind = "materialise-import";

    public static async Task<bool> AnyAsync(PartitionReader rows, CancellationToken cancellationToken)
    {
        await foreach (TableEntity row in rows.StartingWithAsync(OutboxFact.Prefix, ["Kind"], cancellationToken))
        {
            if (row.GetString("Kind") == Kind)
            {
                return true;
            }
        }

        return false;
    }
}
