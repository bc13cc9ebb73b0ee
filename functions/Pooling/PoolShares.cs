namespace Inspection.Functions.Pooling;

/// <summary>Counts the requests of a pool by department or by town, enterprise after enterprise.</summary>
internal sealed class PoolShares
{
    private readonly Dictionary<string, (PoolShare Share, string Last)> _shares = new(StringComparer.Ordinal);

    /// <summary>Most requests first, then by id.</summary>
    public IReadOnlyList<PoolShare> MostFirst =>
        [.. _shares.Values.Select(one => one.Share).OrderByDescending(share => share.Requests + share.Held).ThenBy(share => share.Id, StringComparer.Ordinal)];

    /// <summary>Counts a request; those of one enterprise come one after the other.</summary>
    public void Add(string id, string enterprise, bool held)
    {
        var (share, last) = _shares.TryGetValue(id, out var known) ? known : (new PoolShare(id, 0, 0, 0), "");
        _shares[id] = (new PoolShare(id, share.Requests + (held ? 0 : 1), share.Held + (held ? 1 : 0), share.Enterprises + (last == enterprise ? 0 : 1)), enterprise);
    }
}
