using System.Text;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Enterprises;

/// <summary>Writes notices: what the registers say of an announced visit. Matters are those of the visit's Monday.</summary>
internal sealed class NoticeMaker(VisitCodes codes, IOptions<WebOptions> web, TimeProvider time)
{
    public VisitNotice Of(AnnouncedVisit visit, Registers known)
    {
        var week = visit.Week.ToString();
        var code = codes.Of(known.Jurisdiction, week, visit.Enterprise);
        var matters = visit.Items.Select(item => (Item: item, Matter: known.MatterEntry(item.Matter)?.On(visit.Week.Monday))).ToList();
        var departments = visit.Items.Select(item => item.Department).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => DepartmentOf(id, known)).ToDictionary(one => one.Id, StringComparer.Ordinal);
        var kinds = matters.Select(pair => pair.Matter?.Certificate).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new VisitNotice(
            $"{code[..4]}-{code[4..]}",
            week,
            visit.Stage,
            IsOver(visit),
            known.Name,
            visit.Version,
            visit.PublishedAt,
            visit.Changes,
            visit.Before is { } before ? TimeOf(visit.Week, before, null) : null,
            visit.Session is { } session ? TimeOf(visit.Week, session, visit.Date) : null,
            new NoticeEnterprise(visit.Enterprise, visit.Name, known.Collections.Enterprises.Find(visit.Enterprise)?.Value.Address ?? "", visit.Town),
            [.. departments.Values],
            [.. matters.Select(pair => MatterOf(pair.Item, pair.Matter))],
            [.. visit.Officers.Order(StringComparer.Ordinal).Select(id => OfficerOf(id, kinds, known)).OfType<NoticeOfficer>()],
            Documents(matters.Select(pair => (departments[pair.Item.Department].Short, pair.Matter?.Documents ?? []))),
            QrCode.Of($"{web.Value.PublicOrigin}/verify/?jurisdiction={known.Jurisdiction}&c={code}&v={visit.Version}"),
            visit.CheckedInAt,
            visit.EndedAt);
    }

    /// <summary>What is to be prepared for all matters together: each thing once, however it is spaced, in the order in which it is first asked for.</summary>
    internal static IReadOnlyList<NoticeDocument> Documents(IEnumerable<(string Department, IReadOnlyList<string> Documents)> asked) =>
    [
        .. asked.SelectMany(one => one.Documents.Select(name => (Name: name.Trim(), one.Department)))
            .GroupBy(pair => string.Concat(pair.Name.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant(), StringComparer.Ordinal)
            .Select(group => new NoticeDocument(group.First().Name, [.. group.Select(pair => pair.Department).Distinct(StringComparer.Ordinal)])),
    ];

    private bool IsOver(AnnouncedVisit visit) =>
        Week.Now(time) > (visit is { Session: { } session, Date: { } date } ? date.ToDateTime(TimeOnly.FromDateTime(visit.Week.Session(session).End)) : visit.Week.Sunday.ToDateTime(TimeOnly.MaxValue));

    /// <param name="date">The true day where the visit was on another than planned; null for the planned one.</param>
    internal static NoticeTime TimeOf(Week week, string id, DateOnly? date)
    {
        var session = week.Session(id);
        var shift = (date ?? session.Date).DayNumber - session.Date.DayNumber;
        return new NoticeTime(date ?? session.Date, id, WallTime.Text(session.Start.AddDays(shift)), WallTime.Text(session.End.AddDays(shift)));
    }

    private static NoticeDepartment DepartmentOf(string id, Registers known) =>
        known.Collections.Departments.Find(id)?.Value is { } entry ? new NoticeDepartment(id, entry.Name, entry.Short, entry.Phone) : new NoticeDepartment(id, id, id, null);

    private static NoticeMatter MatterOf(AnnouncedItem item, MatterVersion? matter) =>
        new(item.Matter, matter?.Name ?? item.Matter, item.Department, matter?.LegalBasis.ToString() ?? "", item.WeekOnly, item.Outcome?.Result, item.Outcome?.RectifyBy);

    /// <summary>With the certificates that the visit asks for; who holds none of them is along as a second officer, and is named with those that there are.</summary>
    private static NoticeOfficer? OfficerOf(string id, HashSet<string> kinds, Registers known)
    {
        if (known.Collections.Officers.Find(id)?.Value is not { } officer)
        {
            return null;
        }

        var asked = officer.Certificates.Where(certificate => kinds.Contains(certificate.Kind)).ToList();
        return new NoticeOfficer(
            id,
            officer.Name,
            officer.Department is { } department ? known.Collections.Departments.Find(department)?.Value.Name : null,
            [.. (asked.Count > 0 ? asked : officer.Certificates).Select(certificate => new NoticeCertificate(certificate.Kind, certificate.Number))]);
    }
}
