using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Jurisdictions;

/// <summary>An enterprise (企业), known by its unified social credit code.</summary>
/// <param name="Tier">Credit and risk tier as it is now.</param>
/// <param name="Sessions">Ids of the half days on which it may be inspected; null means every one.</param>
/// <param name="Recused">Ids of officers who may not inspect it.</param>
/// <param name="Industry">What it does, such as 餐饮.</param>
/// <param name="JointOptOut">It has asked not to be visited by several departments at once.</param>
/// <param name="Contacts">Whom to call; sensitive.</param>
/// <param name="Tiers">Its tiers so far, the oldest first; the last is <paramref name="Tier"/>.</param>
/// <param name="Archived">No longer inspected.</param>
internal sealed record EnterpriseEntry(
    string CreditCode,
    string Name,
    string Address,
    string Town,
    double Lat,
    double Lon,
    Tier Tier = Tier.Green,
    IReadOnlyList<string>? Sessions = null,
    IReadOnlyList<string>? Recused = null,
    string? Industry = null,
    bool JointOptOut = false,
    IReadOnlyList<Contact>? Contacts = null,
    IReadOnlyList<TierSince>? Tiers = null,
    bool Archived = false)
{
    public IReadOnlyList<string> Recused { get; init; } = Recused ?? [];

    public IReadOnlyList<Contact> Contacts { get; init; } = Contacts ?? [];

    public IReadOnlyList<TierSince> Tiers { get; init; } = Tiers ?? [];
}

/// <summary>A person to call.</summary>
internal sealed record Contact(string Name, string Phone);

/// <summary>A tier, from a day on.</summary>
/// <param name="By">Name of the person who set it.</param>
internal sealed record TierSince(DateOnly From, Tier Tier, string By);
