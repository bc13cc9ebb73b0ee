using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>Reads announced visits from the ledger. Costs the heads of the ledger, of the registry and of the weeks, where nothing has changed.</summary>
internal sealed class AnnouncedVisits(LedgerStore ledgers, RegisterStore registers, PublicationLog publications, TimeProvider time)
{
    /// <summary>Weeks after which a cancelled or replaced visit is no longer told.</summary>
    public const int WeeksTold = 4;

    /// <summary>Everything that an enterprise may know of its visits, of this year and the last, in time order.</summary>
    public async Task<IReadOnlyList<AnnouncedVisit>> OfEnterpriseAsync(string jurisdiction, string enterprise, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        var now = Week.Current(time);
        var claims = await ClaimsAsync(jurisdiction, now.Monday.Year - 1, now.Add(Week.Ahead + 1).Sunday.Year, ledger => ledger.ClaimsOn(enterprise), cancellationToken);
        var weeks = claims.GroupBy(claim => Week.Parse(claim.Value.Week, null)).OrderBy(week => week.Key.Monday);
        var visits = await Task.WhenAll(weeks.Select(async week =>
        {
            var history = week.Key.CompareTo(now.Add(-WeeksTold)) < 0 ? PublicationHistory.None : await publications.OfAsync(jurisdiction, week.Key, cancellationToken);
            return Announcement.Of(week, history, ComeFor(known, week.Key));
        }));
        return [.. visits.SelectMany(week => week)];
    }

    /// <summary>What an enterprise may know of one week; the visit that is ahead last.</summary>
    public async Task<IReadOnlyList<AnnouncedVisit>> OfEnterpriseAsync(string jurisdiction, Week week, string enterprise, CancellationToken cancellationToken) =>
        await OfWeekAsync(jurisdiction, week, ledger => ledger.ClaimsOn(enterprise).Where(claim => claim.Value.Week == week.ToString()), cancellationToken);

    /// <summary>Everything that is announced of a week, by enterprise.</summary>
    public Task<IReadOnlyList<AnnouncedVisit>> OfWeekAsync(string jurisdiction, Week week, CancellationToken cancellationToken) =>
        OfWeekAsync(jurisdiction, week, ledger => ledger.ClaimsOf(week.ToString()), cancellationToken);

    /// <summary>What teams hand over in a week when they come, since some of it is unannounced. For the office alone.</summary>
    public Task<IReadOnlyList<AnnouncedVisit>> CarriedInWeekAsync(string jurisdiction, Week week, CancellationToken cancellationToken) => OfWeekAsync(
        jurisdiction, week, ledger => ledger.ClaimsOf(week.ToString()),
        (claims, published, comeFor) =>
            Announcement.Carried(claims, Announcement.Of(claims, published, comeFor).LastOrDefault(visit => visit.Stage is VisitStage.Ahead), published) is { } visit ? [visit] : [],
        cancellationToken);

    private Task<IReadOnlyList<AnnouncedVisit>> OfWeekAsync(string jurisdiction, Week week, Func<LedgerYear, IEnumerable<Entry<LedgerVisit>>> which, CancellationToken cancellationToken) =>
        OfWeekAsync(jurisdiction, week, which, Announcement.Of, cancellationToken);

    private async Task<IReadOnlyList<AnnouncedVisit>> OfWeekAsync(
        string jurisdiction, Week week, Func<LedgerYear, IEnumerable<Entry<LedgerVisit>>> which,
        Func<IEnumerable<Entry<LedgerVisit>>, PublicationHistory, Func<IReadOnlyList<string>, IEnumerable<string>, IReadOnlyList<string>>, IReadOnlyList<AnnouncedVisit>> told,
        CancellationToken cancellationToken)
    {
        var history = publications.OfAsync(jurisdiction, week, cancellationToken);
        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        var published = await history;
        var claims = await ClaimsAsync(jurisdiction, week.Monday.Year, week.Sunday.AddDays(VisitRecords.LateDays).Year, which, cancellationToken);
        return [.. claims.GroupBy(claim => claim.Value.Enterprise, StringComparer.Ordinal).SelectMany(enterprise => told(enterprise, published, ComeFor(known, week)))];
    }

    private async Task<IReadOnlyList<Entry<LedgerVisit>>> ClaimsAsync(
        string jurisdiction, int first, int last, Func<LedgerYear, IEnumerable<Entry<LedgerVisit>>> which, CancellationToken cancellationToken)
    {
        var years = await Task.WhenAll(Enumerable.Range(first, last - first + 1).Select(year => ledgers.ReadAsync(jurisdiction, year, cancellationToken)));
        return [.. years.SelectMany(which)];
    }

    /// <summary>
    /// Those of a team who hold a certificate that one of the matters asks for. Who is along for other matters stays unnamed until the team has checked in, since that
    /// would tell of an unannounced one.
    /// </summary>
    private static Func<IReadOnlyList<string>, IEnumerable<string>, IReadOnlyList<string>> ComeFor(Registers known, Week week) => (officers, matters) =>
    {
        var kinds = matters.Select(matter => known.MatterEntry(matter)?.On(week.Monday)?.Certificate).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. officers.Where(id => known.Collections.Officers.Find(id)?.Value.Certificates.Any(certificate => kinds.Contains(certificate.Kind)) == true)];
    };
}
