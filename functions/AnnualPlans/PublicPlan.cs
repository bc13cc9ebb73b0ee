using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.AnnualPlans;

/// <summary>The published annual plans of a jurisdiction: what will be inspected, never whom, and nothing of what was drawn.</summary>
internal sealed record PublicPlan(int Year, IReadOnlyList<PublicDepartmentPlan> Departments)
{
    /// <summary>A class with fewer enterprises than this would point at them: it is not described.</summary>
    public const int SmallestClass = 10;

    /// <summary>Matters that are inspected unannounced are left out, and so are lines that have no others.</summary>
    public static PublicPlan Of(YearBook book, Registers registers) => new(
        book.Year,
        [
            .. registers.Departments.Select(department => (department, Plan: book.Published(department.Id)?.Value)).Where(pair => pair.Plan is not null)
                .Select(pair => new PublicDepartmentPlan(
                    pair.department.Name,
                    pair.Plan!.Number,
                    pair.Plan.Published!.At,
                    [.. pair.Plan.Lines.Select(line => PublicLine.Of(line, pair.Plan.SizeOf(line.Id), registers)).OfType<PublicLine>()])),
        ]);
}

internal sealed record PublicDepartmentPlan(string Department, int Version, DateTimeOffset PublishedAt, IReadOnlyList<PublicLine> Lines);

/// <param name="Towns">Absent, like industries and tiers, where the class is so small that it would name its members.</param>
/// <param name="Ratio">Percent of the class.</param>
/// <param name="Objects">Enterprises to be inspected; absent for a small class.</param>
internal sealed record PublicLine(
    string Title,
    LineKind Kind,
    IReadOnlyList<string> Matters,
    IReadOnlyList<string>? Towns,
    IReadOnlyList<string>? Industries,
    IReadOnlyList<Tier>? Tiers,
    int? Ratio,
    int? Objects,
    int Frequency,
    IReadOnlyList<int> Months)
{
    public static PublicLine? Of(PlanLine line, LineSize? size, Registers registers)
    {
        var open = line.Matters.Select(code => registers.Matter(code)).OfType<Matter>().Where(matter => matter.Visibility is not Visibility.Hidden).Select(matter => matter.Name).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var small = (size?.Enterprises ?? 0) < PublicPlan.SmallestClass;
        return small
            ? new(string.Join('、', open), line.Kind, open, null, null, null, line.Ratio, null, line.Frequency, line.Months)
            : new(line.Title, line.Kind, open, line.Class.Towns, line.Class.Industries, line.Class.Tiers, line.Ratio, size!.Objects, line.Frequency, line.Months);
    }
}
