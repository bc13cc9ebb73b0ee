using Inspection.Functions.Ledger;

namespace Inspection.Functions.Enterprises;

/// <summary>The notice of a visit (检查告知书), as it is read and printed.</summary>
/// <param name="Code">The code by which anyone can check it, in two groups of four.</param>
/// <param name="Over">Its time is past: the half day, or the week where only that is announced.</param>
/// <param name="Publisher">Name of the jurisdiction whose office has published it.</param>
/// <param name="Version">Rises when what it announces is published differently, from 1; later ones are amended notices.</param>
/// <param name="Before">The time before the last change; absent where it was the same.</param>
/// <param name="When">Absent where only the week is announced.</param>
/// <param name="Documents">What to prepare for all matters together, each thing once.</param>
/// <param name="Verify">Where to check it.</param>
internal sealed record VisitNotice(
    string Code,
    string Week,
    VisitStage Stage,
    bool Over,
    string Publisher,
    int Version,
    DateTimeOffset PublishedAt,
    IReadOnlyList<VisitChange> Changes,
    NoticeTime? Before,
    NoticeTime? When,
    NoticeEnterprise Enterprise,
    IReadOnlyList<NoticeDepartment> Departments,
    IReadOnlyList<NoticeMatter> Matters,
    IReadOnlyList<NoticeOfficer> Officers,
    IReadOnlyList<NoticeDocument> Documents,
    QrCode Verify,
    DateTimeOffset? CheckedInAt,
    DateTimeOffset? EndedAt)
{
    /// <summary>It tells of unannounced matters: the team hands it over when it comes, and nobody shows it to the enterprise before.</summary>
    public bool Carried { get; init; }

    /// <summary>The enterprise's own page, to be handed over with the notice; for the planner only.</summary>
    public NoticeLink? Page { get; init; }
}

/// <summary>A half day. Wall times of the jurisdiction.</summary>
internal sealed record NoticeTime(DateOnly Date, string Session, string Start, string End);

internal sealed record NoticeEnterprise(string CreditCode, string Name, string Address, string Town);

/// <param name="Phone">Of its desk; absent where none is registered.</param>
internal sealed record NoticeDepartment(string Id, string Name, string Short, string? Phone);

/// <param name="WeekOnly">Announced for the week, without its day.</param>
/// <param name="Result">What was found; absent before the visit has ended.</param>
/// <param name="RectifyBy">Until when something has to be put right.</param>
internal sealed record NoticeMatter(string Code, string Name, string Department, string LegalBasis, bool WeekOnly, ItemResult? Result, DateOnly? RectifyBy);

/// <param name="Department">Name of the county department; absent for an officer of a town or squad.</param>
/// <param name="Certificates">Those that the visit asks for; all of an officer who holds none of them.</param>
internal sealed record NoticeOfficer(string Id, string Name, string? Department, IReadOnlyList<NoticeCertificate> Certificates);

internal sealed record NoticeCertificate(string Kind, string? Number);

/// <param name="Departments">Short names of those who ask for it.</param>
internal sealed record NoticeDocument(string Name, IReadOnlyList<string> Departments);
