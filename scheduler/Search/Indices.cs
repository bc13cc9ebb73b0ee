using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>From the ids of a problem to positions in its lists.</summary>
internal sealed class Indices
{
    /// <summary>Kinds of certificates that fit into a bit mask; requests of rarer kinds wait.</summary>
    public const int MostCertificates = 64;

    private readonly Problem _problem;
    private readonly Dictionary<string, int> _sessions;
    private readonly Dictionary<string, int> _bases;
    private readonly Dictionary<string, int> _officers;
    private readonly Dictionary<string, int> _enterprises;
    private readonly Dictionary<string, int> _requests;
    private readonly Dictionary<string, int> _certificates;
    private readonly bool[] _allOpen;

    public Indices(Problem problem)
    {
        _problem = problem;
        _sessions = Number(problem.Sessions.Select(s => s.Id));
        _bases = Number(problem.Bases.Select(b => b.Id));
        _officers = Number(problem.Officers.Select(o => o.Id));
        _enterprises = Number(problem.Enterprises.Select(e => e.Id));
        _requests = Number(problem.Requests.Select(r => r.Id));
        _certificates = Number(problem.Requests.GroupBy(r => r.Certificate, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key));
        _allOpen = [.. problem.Sessions.Select(_ => true)];
    }

    public int CertificateKinds => Math.Min(MostCertificates, _certificates.Count);

    public int Session(string id) => _sessions.GetValueOrDefault(id, -1);

    public int Base(string id) => _bases.GetValueOrDefault(id, -1);

    public int Officer(string id) => _officers.GetValueOrDefault(id, -1);

    public int Enterprise(string id) => _enterprises.GetValueOrDefault(id, -1);

    public int Request(string id) => _requests.GetValueOrDefault(id, -1);

    /// <summary>Bit of a kind of certificate, or -1 when no request asks for it or it is beyond the mask.</summary>
    public int Certificate(string id) => _certificates.TryGetValue(id, out var index) && index < MostCertificates ? index : -1;

    /// <summary>Per session: open or not. Null means all open.</summary>
    public bool[] OpenSessions(IReadOnlyList<string>? ids)
    {
        if (ids is null)
        {
            return (bool[])_allOpen.Clone();
        }

        var open = new bool[_problem.Sessions.Count];
        foreach (var s in ids.Select(Session).Where(s => s >= 0))
        {
            open[s] = true;
        }

        return open;
    }

    private static Dictionary<string, int> Number(IEnumerable<string> ids)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            numbers.TryAdd(id, numbers.Count);
        }

        return numbers;
    }
}
