using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Districts;

/// <summary>
/// A smaller problem out of a larger one: some enterprises, the bases that reach them, and some of the officers. It is
/// a valid problem of its own under the same id.
/// </summary>
/// <remarks>
/// An enterprise keeps its reach: all bases that reach it come along in file order, and any other base that comes along
/// is no nearer. Bases that belong to somebody else come along without vehicles.
/// </remarks>
internal sealed class Restriction(Problem problem, Reach reach)
{
    private readonly ILookup<string, Request> _requests = problem.Requests.ToLookup(r => r.Enterprise, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _enterprises = problem.Enterprises.Index().ToDictionary(e => e.Item.Id, e => e.Index, StringComparer.Ordinal);

    /// <param name="own">Bases whose vehicles may be used.</param>
    /// <param name="enterprises">Indices of the enterprises, ascending.</param>
    /// <param name="officers">Who may be sent; every pinned officer of these enterprises is among them.</param>
    /// <param name="takesStrays">True for the one part that counts the changes of enterprises that are gone.</param>
    public Problem To(IReadOnlySet<int> own, IReadOnlyList<int> enterprises, IReadOnlyList<Officer> officers, bool takesStrays)
    {
        int[] bases = [.. own.Concat(enterprises.SelectMany(reach.BasesOf)).Distinct().Order()];
        var here = enterprises.ToHashSet();
        var crew = officers.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        return problem with
        {
            Bases = [.. bases.Select(b => own.Contains(b) ? problem.Bases[b] : problem.Bases[b] with { Vehicles = 0 })],
            Travel = Travel([.. bases, .. enterprises.Select(e => problem.Bases.Count + e)]),
            Officers = officers,
            Enterprises = [.. enterprises.Select(e => problem.Enterprises[e]).Select(e => e.Recused.All(crew.Contains) ? e : e with { Recused = [.. e.Recused.Where(crew.Contains)] })],
            Requests = [.. enterprises.SelectMany(e => _requests[problem.Enterprises[e].Id])],
            Pins = [.. problem.Pins.Where(p => here.Contains(_enterprises[p.Enterprise]))],
            Previous = Previous(here, takesStrays),
        };
    }

    private TravelModel Travel(int[] places) => problem.Travel.Minutes is { } minutes
        ? problem.Travel with { Minutes = [.. places.Select(from => (IReadOnlyList<int>)[.. places.Select(to => minutes[from][to])])] }
        : problem.Travel;

    /// <summary>What the previous plan promised to these enterprises. A team that is cut in two keeps its officers in both, as the count of changes asks.</summary>
    private Plan? Previous(HashSet<int> here, bool takesStrays)
    {
        if (problem.Previous is not { } previous)
        {
            return null;
        }

        bool IsHere(string enterprise) => _enterprises.TryGetValue(enterprise, out int index) ? here.Contains(index) : takesStrays;
        var requests = here.SelectMany(e => _requests[problem.Enterprises[e].Id]).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return previous with
        {
            Teams = [.. previous.Teams.Select(t => t with { Visits = [.. t.Visits.Where(v => IsHere(v.Enterprise))] }).Where(t => t.Visits.Count > 0)],
            Deferred = [.. previous.Deferred.Where(d => requests.Contains(d.Request))],
        };
    }
}
