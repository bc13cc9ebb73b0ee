using System.Globalization;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.AnnualPlans;

/// <summary>One difference between two versions.</summary>
/// <param name="Line">Id of the line.</param>
/// <param name="Title">Its title, after the change where there is one.</param>
/// <param name="Field">A member of the line; <c>line</c> for one that was added or removed.</param>
/// <param name="Before">Absent for a line that was added.</param>
/// <param name="After">Absent for a line that was removed.</param>
internal sealed record PlanChange(string Line, string Title, string Field, string? Before, string? After);

/// <summary>Compares versions of a plan, line by line. Pure.</summary>
internal static class PlanChanges
{
    public static IReadOnlyList<PlanChange> Between(AnnualPlan? before, AnnualPlan after)
    {
        var changes = new List<PlanChange>();
        foreach (var line in after.Lines)
        {
            if (before?.Line(line.Id) is { } old)
            {
                changes.AddRange(Fields(old).Zip(Fields(line), (was, now) => new PlanChange(line.Id, line.Title, now.Name, was.Text, now.Text))
                    .Where(change => change.Before != change.After));
            }
            else
            {
                changes.Add(new PlanChange(line.Id, line.Title, "line", null, line.Title));
            }
        }

        changes.AddRange((before?.Lines ?? []).Where(line => after.Line(line.Id) is null).Select(line => new PlanChange(line.Id, line.Title, "line", line.Title, null)));
        return changes;
    }

    /// <summary>True where the lines say the same.</summary>
    public static bool Same(PlanLine one, PlanLine other) => Fields(one).SequenceEqual(Fields(other));

    private static IEnumerable<(string Name, string Text)> Fields(PlanLine line) =>
    [
        ("title", line.Title),
        ("kind", line.Kind.ToString().ToLowerInvariant()),
        ("matters", string.Join('、', line.Matters)),
        ("towns", string.Join('、', line.Class.Towns)),
        ("industries", string.Join('、', line.Class.Industries)),
        ("tiers", string.Join('、', line.Class.Tiers.Select(tier => tier.ToString().ToLowerInvariant()))),
        ("ratio", line.Ratio?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("number", line.Number?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("frequency", line.Frequency.ToString(CultureInfo.InvariantCulture)),
        ("months", string.Join('、', line.Months)),
        ("reason", line.Reason ?? ""),
    ];
}
