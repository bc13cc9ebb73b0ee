using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Publication;

/// <summary>
/// Makes the public see a plan: the calendar is written where nobody finds it, one swap of the manifest shows it, and the files that are fetched without this
/// program follow. What the plan before it announced and this one does not is cancelled; what lies in half days that this one has not planned anew stays.
/// </summary>
internal sealed class CalendarPublisher(DraftFiles drafts, LedgerStore ledgers, PublishedFiles published, CalendarSite site, VisitIds ids)
{
    private const int Tries = 8;

    /// <summary>
    /// Shows a plan as it holds by now. Where what the public reads would be the same nothing is touched, so that a change of hidden visits alone leaves no
    /// trace; the same look tells a repeated run that it is done.
    /// </summary>
    /// <param name="draft">The plan's draft; one that was withdrawn announces nothing.</param>
    /// <param name="at">When the office decided what is now to be shown.</param>
    /// <param name="isStill">Whether this is still to be shown. Asked after the manifest was read, so that a later publication stands in it or makes the swap fail.</param>
    /// <returns>The calendar of the week; null where it is not to be shown any more.</returns>
    public async Task<ManifestWeek?> ShowAsync(
        string jurisdiction, Draft draft, Registers known, DateTimeOffset at, Func<CancellationToken, Task<bool>> isStill, CancellationToken cancellationToken)
    {
        Labels labels = await drafts.LabelsAsync(jurisdiction, draft.PublicLabels!, cancellationToken);
        var (fresh, standing) = await AnnouncedAsync(jurisdiction, draft, labels, known, at, cancellationToken);
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            StoredManifest read = await published.ManifestAsync(jurisdiction, cancellationToken) ?? new StoredManifest(Manifest.Empty(labels.Jurisdiction), null);
            ManifestWeek? current = read.Manifest.Of(draft.Week);
            PublicCalendar? before = current is null ? null : await published.ReadAsync(current.Blob, cancellationToken);
            PublicCalendar? next = CalendarChanges.After(before, fresh, standing, ids);
            if (next is null)
            {
                await site.RefreshAsync(jurisdiction, draft.Week, cancellationToken);
                return current;
            }

            if (!await isStill(cancellationToken))
            {
                return null;
            }

            long version = (current?.Version ?? 0) + 1;
            byte[] calendar = PublishedFiles.Write(next with { Version = version });
            string name = published.NameOf(jurisdiction, calendar);
            await published.PutAsync(name, calendar, cancellationToken);
            Crash.At(Crash.PublishAfterBlobs);
            var shown = new ManifestWeek(draft.Week, version, at, name);
            try
            {
                await published.SwapAsync(jurisdiction, read, read.Manifest.With(shown) with { Jurisdiction = labels.Jurisdiction }, cancellationToken);
            }
            catch (StorageException e) when (e.Fault is StorageFault.Conflict or StorageFault.Precondition or StorageFault.Ambiguous)
            {
                // Another week was published meanwhile, or our own swap arrived after all: look again.
                continue;
            }

            Crash.At(Crash.PublishAfterManifest);
            await site.RefreshAsync(jurisdiction, draft.Week, cancellationToken);
            return shown;
        }

        throw new StorageException(StorageFault.Unavailable, 0, "ManifestContended", $"The manifest of {jurisdiction} could not be swapped");
    }

    /// <summary>What a plan announces by now, and the ids of visits that older plans announced and that still hold.</summary>
    private async Task<(PublicCalendar Calendar, IReadOnlySet<string> Standing)> AnnouncedAsync(
        string jurisdiction, Draft draft, Labels labels, Registers known, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Problem problem = await drafts.ProblemAsync(jurisdiction, draft.Asked, cancellationToken);
        Plan plan = await drafts.PlanAsync(jurisdiction, draft.Plan!, cancellationToken);
        var claims = new List<LedgerVisit>();
        foreach (int year in LedgerPlan.YearsOf(Week.Parse(draft.Week, null)))
        {
            claims.AddRange((await ledgers.ReadAsync(jurisdiction, year, cancellationToken)).ClaimsOf(draft.Week).Select(claim => claim.Value));
        }

        bool withdrawn = draft.Withdrawal is not null;
        HashSet<string> cancelled = [.. claims.Where(claim => claim.Draft == draft.Id && claim is { IsLive: false, Outcome: not null }).Select(claim => claim.Enterprise)];
        HashSet<string> planned = [.. problem.Sessions.Select(session => session.Id)];
        Plan holds = plan with { Teams = [.. plan.Teams.Select(team => team with { Visits = [.. team.Visits.Where(visit => !withdrawn && !cancelled.Contains(visit.Enterprise))] })] };
        var standing = claims.Where(claim => claim.IsLive && (withdrawn || (claim.Draft != draft.Id && !planned.Contains(claim.Session))))
            .SelectMany(claim => Enum.GetValues<Visibility>().Select(visibility => ids.Of(jurisdiction, draft.Week, claim.Enterprise, visibility)));
        PublicCalendar calendar = PublicCalendar.From(problem, holds, labels, draft.Week, 0, at, ids) with
        {
            Departments = [.. known.Departments.Select(department => new PublicDepartment(department.Id, department.Name, department.Short, SitePart.FolderOfDepartment(department.Id)))],
            Towns = [.. known.Towns.Select(town => new PublicTown(town, SitePart.FolderOfTown(town)))],
        };
        return (calendar, standing.ToHashSet(StringComparer.Ordinal));
    }
}
