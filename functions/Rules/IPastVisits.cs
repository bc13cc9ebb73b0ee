namespace Inspection.Functions.Rules;

/// <summary>The visits that the rules count, wherever they are kept.</summary>
internal interface IPastVisits
{
    /// <summary>The visits of a jurisdiction from one day to another, both inclusive; more is allowed.</summary>
    Task<PastVisits> ReadAsync(string jurisdiction, DateOnly from, DateOnly to, CancellationToken cancellationToken);
}

/// <summary>Visits of some years.</summary>
/// <param name="Version">The same version is the same content for the same days.</param>
/// <param name="To">The visits to an enterprise, by its credit code, in no particular order.</param>
internal sealed record PastVisits(string Version, Func<string, IEnumerable<PastVisit>> To)
{
    public static PastVisits None { get; } = new("", _ => []);
}

/// <summary>Stands for a ledger where none is kept.</summary>
internal sealed class NoPastVisits : IPastVisits
{
    public Task<PastVisits> ReadAsync(string jurisdiction, DateOnly from, DateOnly to, CancellationToken cancellationToken) => Task.FromResult(PastVisits.None);
}
