namespace Inspection.Functions.Jurisdictions;

/// <summary>An officer (执法人员).</summary>
/// <param name="Bases">Ids of the bases from which the officer may start, the home base first.</param>
/// <param name="Certificates">Of different kinds.</param>
internal sealed record OfficerEntry(string Id, string Name, IReadOnlyList<string> Bases, IReadOnlyList<OfficerCertificate> Certificates)
{
    /// <summary>Id of the county department; null for an officer of a town or squad.</summary>
    public string? Department { get; init; }

    /// <summary>May lead a visit (主办).</summary>
    public bool MayLead { get; init; }

    /// <summary>An assistant (辅助人员): counts 0 towards the officers that a visit needs, so the planner never sees one.</summary>
    public bool Assistant { get; init; }

    /// <summary>Share of the working time that other duties take, 0 to 100.</summary>
    public int DutySharePercent { get; init; }

    /// <summary>Ids of the half days of an ordinary week on which the officer may be sent out; null means every one.</summary>
    public IReadOnlyList<string>? Sessions { get; init; }

    /// <summary>Days off.</summary>
    public IReadOnlyList<Leave> Leave { get; init; } = [];

    /// <summary>Weeks, such as <c>2026-W48</c>, for which other half days hold than ordinarily.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Exceptions { get; init; } = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Most half days in a week; null means no limit.</summary>
    public int? MaxSessions { get; init; }

    public string? Phone { get; init; }

    public bool Archived { get; init; }

    /// <summary>The certificates that run out within some days: still valid today, or already not.</summary>
    public IEnumerable<OfficerCertificate> Expiring(DateOnly today, int days) =>
        Certificates.Where(certificate => certificate.ValidUntil is { } last && last < today.AddDays(days));
}

/// <summary>A certificate of an officer (执法证件).</summary>
/// <param name="Kind">What matters ask for.</param>
/// <param name="Number">As printed on it; null where it was not given.</param>
/// <param name="ValidUntil">Last day, inclusive; null means without end.</param>
internal sealed record OfficerCertificate(string Kind, string? Number = null, DateOnly? ValidUntil = null);

/// <summary>Days off, both of them inclusive.</summary>
internal sealed record Leave(DateOnly From, DateOnly To, string? Reason = null)
{
    public bool Covers(DateOnly day) => From <= day && day <= To;
}
