using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Functions.Jobs;

/// <summary>A plan as the bytes that will be stored, and what the checker says of them.</summary>
/// <param name="Bytes">The plan file.</param>
/// <param name="Broken">What is wrong with it; only a plan with nothing here is kept.</param>
internal sealed record CheckedPlan(byte[] Bytes, IReadOnlyList<Issue> Broken)
{
    /// <summary>Codes of the broken rules, each once.</summary>
    public string Codes => string.Join(", ", Broken.Select(i => i.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public static CheckedPlan Of(Problem problem, Plan plan)
    {
        byte[] bytes = PlanFormat.Write(plan);
        (Plan? written, IReadOnlyList<Issue> unreadable) = PlanFormat.Read(bytes);
        return new CheckedPlan(bytes, written is null ? unreadable : PlanChecker.Check(problem, written));
    }
}
