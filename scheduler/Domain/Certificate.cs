namespace Inspection.Scheduler.Domain;

/// <summary>What entitles an officer to inspect a kind of matter (执法证件).</summary>
/// <param name="Id">The kind; requests name it in <see cref="Request.Certificate"/>.</param>
/// <param name="ValidUntil">Last day of validity, inclusive; null means without end.</param>
public sealed record Certificate(string Id, DateOnly? ValidUntil = null)
{
    /// <summary>True when the certificate may be used on <paramref name="date"/>.</summary>
    public bool IsValidOn(DateOnly date) => ValidUntil is null || date <= ValidUntil;
}
