using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>How sure a visit is that the rules count.</summary>
internal enum PastVisitState
{
    /// <summary>Published and still to come: its place under the caps is taken.</summary>
    Reserved,

    /// <summary>Made.</summary>
    Posted,

    /// <summary>Cancelled: counts nowhere.</summary>
    Released,
}

/// <summary>A visit that was made or is published, as the rules look at it.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Date">Day of the visit, wall time of the jurisdiction.</param>
/// <param name="Officers">Ids of those who made it, or are to make it.</param>
internal sealed record PastVisit(string Enterprise, DateOnly Date, IReadOnlyList<PastItem> Items, IReadOnlyList<string> Officers, PastVisitState State)
{
    /// <summary>True where it uses up caps.</summary>
    public bool Counts => State is not PastVisitState.Released && Items.Any(item => item.Counts);

    /// <summary>True where all of two visits is the same.</summary>
    public bool Says(PastVisit other) => Enterprise == other.Enterprise && Date == other.Date && State == other.State
        && Items.SequenceEqual(other.Items) && Officers.SequenceEqual(other.Officers, StringComparer.Ordinal);
}

/// <summary>One matter of a visit.</summary>
/// <param name="Request">Id of the request that it served.</param>
/// <param name="Counts">It uses up caps.</param>
/// <param name="Finding">Whether anything was found; null as long as that is not recorded.</param>
internal sealed record PastItem(string Request, string Department, string Matter, DepartmentLevel Level, bool Counts, bool? Finding)
{
    /// <summary>The matter is unannounced: before the visit is made, no other department may know of it.</summary>
    public bool Hidden { get; init; }
}

internal static class PastVisitSight
{
    /// <summary>As much of a visit as somebody may know of; null for nothing.</summary>
    public static PastVisit? Of(this Sight sight, PastVisit visit)
    {
        if (sight is Sight.Everything || visit.State is PastVisitState.Posted || !visit.Items.Any(item => item.Hidden))
        {
            return visit;
        }

        return visit.Items.All(item => item.Hidden) ? null : visit with { Items = [.. visit.Items.Where(item => !item.Hidden)] };
    }
}
