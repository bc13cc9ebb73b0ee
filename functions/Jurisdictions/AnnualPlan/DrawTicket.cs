using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// What an attempt to store requests holds of their lines. The change that stores them asks <see cref="RefuseAsync"/> in its decision, so that a
/// reservation that was given up cannot be used after all.
/// </summary>
/// <param name="Operation">Names the attempt.</param>
/// <param name="Own">Ids of the requests whose draws it has reserved.</param>
internal sealed record DrawTicket(string Operation, IReadOnlySet<string> Own)
{
    public const string Void = "draw-void";
    public const string Busy = "draw-busy";

    /// <summary>For requests that draw on nothing.</summary>
    public static readonly DrawTicket Nothing = new("", new HashSet<string>());

    internal static Key VoidKey(string operation) => Key.Of("void", operation);

    /// <summary>Null where these requests may be stored.</summary>
    /// <param name="fresh">Requests that are about to enter the pool, or to draw on another line.</param>
    public async Task<Decision?> RefuseAsync(PartitionReader rows, IEnumerable<InspectionRequest> fresh, CancellationToken cancellationToken) =>
        fresh.Any(request => request.PlanLine is not null && !Own.Contains(request.Id)) ? Decision.Refuse(Busy)
        : Own.Count > 0 && await rows.FindAsync(VoidKey(Operation), cancellationToken) is not null ? Decision.Refuse(Void)
        : null;
}
