namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Prices of the shared rows in whole thousandths of a point, so that the bound is computed without rounding: of a
/// visit, of an officer of a cell, and of a team that needs a certificate in a cell.
/// </summary>
internal sealed class Duals(Instance instance)
{
    public const long Scale = 1000;

    public long[] Visit { get; } = new long[instance.Visits.Length];

    public long[] Officer { get; } = new long[instance.Cells.Length];

    /// <summary>Index: cell × kinds + kind.</summary>
    public long[] Holder { get; } = new long[instance.Cells.Length * instance.Indices.CertificateKinds];

    public void CopyFrom(Duals other)
    {
        other.Visit.CopyTo(Visit, 0);
        other.Officer.CopyTo(Officer, 0);
        other.Holder.CopyTo(Holder, 0);
    }
}
