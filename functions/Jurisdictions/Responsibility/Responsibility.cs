namespace Inspection.Functions.Jurisdictions;

/// <summary>Who is in charge of a matter in a town on a day, and on what ground.</summary>
/// <param name="Department">Id of the department.</param>
/// <param name="Decision">The dispute whose decision says so; null where the catalogue does.</param>
/// <param name="Empowered">Whether the town's own officers may carry it out; null where no town is asked about.</param>
internal sealed record Responsibility(string Department, Dispute? Decision, bool? Empowered)
{
    /// <summary>A decision goes before the catalogue.</summary>
    public static Responsibility Of(Matter matter, string? town, IEnumerable<Dispute> disputes, DateOnly on)
    {
        var decision = DecisionOf(disputes.Where(dispute => dispute.Matter == matter.Code), town, on);
        return new(decision?.Ruling!.Department ?? matter.Department, decision, town is null ? null : matter.Version.Empowers(town));
    }

    /// <summary>
    /// A decision for this very town goes before one for the whole jurisdiction; among those of one scope the last that has begun.
    /// </summary>
    /// <param name="disputes">Of one matter.</param>
    public static Dispute? DecisionOf(IEnumerable<Dispute> disputes, string? town, DateOnly on) => disputes
        .Where(dispute => dispute.Ruling?.From <= on && (dispute.Town is null || dispute.Town == town))
        .OrderBy(dispute => dispute.Town is not null)
        .ThenBy(dispute => dispute.Ruling!.From)
        .LastOrDefault();

    /// <summary>The decision of exactly this scope that holds longest into the future, which a further one would have to supersede.</summary>
    public static Dispute? LastDecision(string matter, string? town, IEnumerable<Dispute> disputes) => disputes
        .Where(dispute => dispute.Ruling is not null && dispute.Matter == matter && dispute.Town == town)
        .MaxBy(dispute => dispute.Ruling!.From);
}
