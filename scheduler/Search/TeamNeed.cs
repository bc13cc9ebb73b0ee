using System.Collections.Immutable;

namespace Inspection.Scheduler.Search;

/// <summary>What one team must be able to do, as far as choosing its officers is concerned.</summary>
/// <param name="Certificates">Every certificate of its visits.</param>
/// <param name="Recused">Local officers who are kept out of the team.</param>
/// <param name="Fixed">The pinned team, or 0.</param>
/// <param name="Known">For each visit that may be kept unchanged: the local officers of whom one should come again.</param>
internal readonly record struct TeamNeed(ulong Certificates, ulong Recused, ulong Fixed, ImmutableArray<ulong> Known)
{
    public static TeamNeed None { get; } = new(0, 0, 0, []);

    public TeamNeed With(ulong certificates, Place place) => new(
        Certificates | certificates,
        Recused | place.Recused,
        Fixed | place.Fixed,
        place.Known == 0 ? Known : Known.Add(place.Known));

    /// <summary>Equal needs have equal hashes, whatever the order in which they arose.</summary>
    public ulong Hash
    {
        get
        {
            var hash = Fixed != 0 ? Rng.Mix(Fixed ^ 0x5bd1e995UL) : Rng.Mix(Certificates) + (Recused == 0 ? 0 : Rng.Mix(Recused ^ 0xc2b2ae35UL));
            foreach (var known in Known)
            {
                hash += Rng.Mix(known ^ 0x27d4eb2fUL);
            }

            return Rng.Mix(hash);
        }
    }
}
