using System.Numerics;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// Every crew of a cell, a crew being the officers of one team, where they are few enough to list; and which of the
/// certificates each crew holds. Certificates are numbered locally: those that somebody of the cell holds.
/// </summary>
internal sealed class CrewTable
{
    /// <summary>Certificates told apart in one cell; rarer ones count as not needed, which can only raise the bound.</summary>
    public const int MostKinds = 12;

    /// <summary>Cells with more officers than this are not listed: their officers pay prices instead.</summary>
    private const int MostOfficers = 14;

    private const int MostCrews = 4000;

    private readonly int[] _kindOf;

    public CrewTable(Instance instance, Cell cell)
    {
        Cell = cell;
        _kindOf = [.. Enumerable.Range(0, cell.Holders.Length)
            .Where(q => BitOperations.PopCount(cell.Holders[q]) >= instance.HoldersNeeded)
            .OrderBy(q => BitOperations.PopCount(cell.Holders[q])).ThenBy(q => q)
            .Take(MostKinds)];
        Skills = [.. cell.Certificates.Select(Local)];
        IsListed = cell.Officers.Length <= MostOfficers && List(instance);
    }

    public Cell Cell { get; }

    /// <summary>Kinds of certificates told apart here.</summary>
    public int Kinds => _kindOf.Length;

    /// <summary>Local certificates of each officer.</summary>
    public uint[] Skills { get; }

    /// <summary>True when <see cref="Crews"/> holds every crew.</summary>
    public bool IsListed { get; }

    /// <summary>Officers of each crew, and the certificates that enough of them hold.</summary>
    public (uint Officers, uint Skills)[] Crews { get; private set; } = [];

    /// <summary>From the instance's certificates to those of the cell.</summary>
    public uint Local(ulong certificates)
    {
        uint local = 0;
        for (var k = 0; k < _kindOf.Length; k++)
        {
            local |= (uint)(certificates >> _kindOf[k] & 1) << k;
        }

        return local;
    }

    private bool List(Instance instance)
    {
        var n = Cell.Officers.Length;
        var crews = new List<(uint, uint)>();
        for (var set = 1u; set < 1u << n; set++)
        {
            var size = BitOperations.PopCount(set);
            if (size >= instance.LeastOfficers && size <= instance.Seats)
            {
                crews.Add((set, HeldBy(set, instance.HoldersNeeded)));
                if (crews.Count > MostCrews)
                {
                    return false;
                }
            }
        }

        Crews = [.. crews];
        return true;
    }

    private uint HeldBy(uint officers, int needed)
    {
        uint held = 0;
        for (var k = 0; k < _kindOf.Length; k++)
        {
            held |= BitOperations.PopCount(Cell.Holders[_kindOf[k]] & officers) >= needed ? 1u << k : 0;
        }

        return held;
    }
}
