using System.Numerics;

namespace Inspection.Scheduler.Search;

/// <summary>
/// Breaks symmetry: officers with equal signatures are interchangeable, because they hold the same of all certificates
/// asked for and are barred from and wished for by the same teams.
/// </summary>
internal sealed class OfficerSignatures
{
    private readonly ulong[] _signatures = new ulong[64];

    /// <summary>Those of a set who cannot be exchanged for the officer; he is not among them.</summary>
    public ulong Others(ulong officers, int officer)
    {
        var others = officers;
        for (var rest = officers; rest != 0; rest &= rest - 1)
        {
            var o = BitOperations.TrailingZeroCount(rest);
            others &= ~(_signatures[o] == _signatures[officer] ? 1UL << o : 0);
        }

        return others;
    }

    public void Set(Cell cell, ReadOnlySpan<TeamNeed> needs, ulong free, bool keepKnown)
    {
        ulong asked = 0;
        foreach (var need in needs)
        {
            asked |= need.Certificates;
        }

        for (var rest = free; rest != 0; rest &= rest - 1)
        {
            var officer = BitOperations.TrailingZeroCount(rest);
            var signature = Rng.Mix(cell.Certificates[officer] & asked);
            for (var t = 0; t < needs.Length; t++)
            {
                signature += (needs[t].Recused >> officer & 1) * Rng.Mix((ulong)t + 1);
                for (var k = 0; keepKnown && k < needs[t].Known.Length; k++)
                {
                    signature += (needs[t].Known[k] >> officer & 1) * Rng.Mix(needs[t].Known[k]);
                }
            }

            _signatures[officer] = signature;
        }
    }
}
