using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Amending;

/// <summary>What is public of a week, with everything that has led to it.</summary>
/// <param name="Draft">Id of the draft.</param>
/// <param name="Problem">That its plan answers.</param>
/// <param name="Labels">The names with which it was published.</param>
/// <param name="Exceptions">Rules that it breaks by decision of a person.</param>
internal sealed record PublishedWeek(string Draft, Problem Problem, Plan Plan, Labels Labels, IReadOnlyList<RuleException> Exceptions)
{
    /// <summary>What is public now; null where nothing is.</summary>
    public static async Task<PublishedWeek?> ReadAsync(string jurisdiction, Head head, PartitionReader rows, DraftFiles files, CancellationToken cancellationToken)
    {
        if (head.Text(PublishedHead.Draft) is not { Length: > 0 } shown || await rows.DraftAsync(shown, cancellationToken) is not { Draft: { Plan: { } plan } published })
        {
            return null;
        }

        return new PublishedWeek(
            shown,
            await files.ProblemAsync(jurisdiction, published.Asked, cancellationToken),
            await files.PlanAsync(jurisdiction, plan, cancellationToken),
            await files.LabelsAsync(jurisdiction, published.PublicLabels ?? published.Inputs.Labels, cancellationToken),
            (await files.HandAsync(jurisdiction, published.Hand, cancellationToken)).Exceptions);
    }

    /// <summary>Whether visits of it lie in half days that have begun.</summary>
    /// <param name="now">The week with the half days that have not.</param>
    public bool HasBegun(Problem now) => Plan.Teams.Any(team => now.Sessions.All(session => session.Id != team.Session));

    /// <summary>The names of now, and of what has begun.</summary>
    public Labels With(Labels now) => (now with
    {
        Departments = [.. now.Departments.UnionBy(Labels.Departments, d => d.Id, StringComparer.Ordinal)],
        Matters = [.. now.Matters.UnionBy(Labels.Matters, m => m.Code, StringComparer.Ordinal)],
        Enterprises = [.. now.Enterprises.UnionBy(Labels.Enterprises, e => e.Id, StringComparer.Ordinal)],
        Requests = [.. now.Requests.UnionBy(Labels.Requests, r => r.Id, StringComparer.Ordinal)],
    }).Ordered();
}
