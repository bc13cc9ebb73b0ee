using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Enterprises;

/// <summary>Puts together what an enterprise sees of itself.</summary>
internal sealed class EnterpriseReading(AnnouncedVisits announced, RegisterStore registers, NoticeMaker maker, LinkBook links, WishBook wishes, ReplyBook replies, TimeProvider time)
{
    private const int MostPast = 50;

    /// <summary>Null where the enterprise is not registered.</summary>
    public async Task<EnterpriseHome?> HomeAsync(string jurisdiction, string enterprise, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        if (known.Enterprise(enterprise) is not { } entry)
        {
            return null;
        }

        var visits = await announced.OfEnterpriseAsync(jurisdiction, enterprise, cancellationToken);
        var asked = await wishes.ReadAsync(jurisdiction, cancellationToken);
        var said = await replies.ReadAsync(jurisdiction, cancellationToken);
        var year = Week.Now(time).Year;
        var done = visits.Where(visit => visit.Stage is VisitStage.Done && visit.Date?.Year == year).ToList();
        List<EnterpriseVisit> all = [.. visits.Select(visit => ViewOf(visit, known, asked, said))];
        return new EnterpriseHome(
            jurisdiction,
            known.Name,
            new NoticeEnterprise(enterprise, entry.Name, entry.Address, entry.Town),
            [.. all.Where(IsComing)],
            [.. all.Where(visit => !IsComing(visit)).Reverse().Take(MostPast)],
            new YearOfVisits(year, done.Count, done.Sum(visit => visit.Items.Select(item => item.Department).Distinct(StringComparer.Ordinal).Count())),
            await links.CalendarAsync(jurisdiction, enterprise, cancellationToken));
    }

    /// <summary>The visit of a week that is ahead or was last; null where nothing is announced.</summary>
    public async Task<AnnouncedVisit?> VisitAsync(string jurisdiction, Week week, string enterprise, CancellationToken cancellationToken) =>
        await announced.OfEnterpriseAsync(jurisdiction, week, enterprise, cancellationToken) is [.., var visit] ? visit : null;

    public async Task<EnterpriseVisit> ViewAsync(string jurisdiction, AnnouncedVisit visit, CancellationToken cancellationToken) => ViewOf(
        visit, await registers.ReadAsync(jurisdiction, cancellationToken), await wishes.ReadAsync(jurisdiction, cancellationToken), await replies.ReadAsync(jurisdiction, cancellationToken));

    /// <summary>What an enterprise may do about a visit now.</summary>
    public IEnumerable<VisitAction> Can(AnnouncedVisit visit, VisitReply? reply)
    {
        var today = DateOnly.FromDateTime(Week.Now(time));
        if (visit.Stage is VisitStage.Ahead && (visit.Date ?? visit.Week.Sunday) >= today)
        {
            if (reply?.Version != visit.Version)
            {
                yield return VisitAction.Accept;
            }

            if (visit.Date > today)
            {
                yield return VisitAction.Move;
            }

            if (visit.Officers.Count > 0)
            {
                yield return VisitAction.Recusal;
            }
        }

        if (visit.Stage is VisitStage.Done && reply is not { Rated: true } && today <= visit.Week.Sunday.AddDays(LinkBook.DaysAfter))
        {
            yield return VisitAction.Rate;
        }
    }

    private EnterpriseVisit ViewOf(AnnouncedVisit visit, Registers known, Collection<Wish> asked, Collection<VisitReply> said)
    {
        var week = visit.Week.ToString();
        var reply = said.Find(VisitReply.IdOf(week, visit.Enterprise))?.Value;
        return new EnterpriseVisit(
            maker.Of(visit, known),
            reply?.AcceptedAt,
            reply?.Version,
            reply is { Rated: true },
            [.. asked.Entries.StartingWith(Wish.PrefixOf(week, visit.Enterprise)).Select(entry => WishView.Of(entry, known))],
            [.. Can(visit, reply)]);
    }

    /// <summary>One that is over without a result belongs to the past; one that was cancelled is told beside those that come, until its time.</summary>
    private static bool IsComing(EnterpriseVisit visit) => visit.Notice is { Stage: VisitStage.Ahead or VisitStage.Cancelled, Over: false } or { Stage: VisitStage.Arrived };
}
