using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Drafts;

/// <summary>Looks up what the ids of one plan stand for.</summary>
internal sealed class PlanNames(Problem problem, Labels labels)
{
    private readonly Dictionary<string, Officer> _officers = problem.Officers.ToDictionary(o => o.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Enterprise> _enterprises = problem.Enterprises.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Request> _requests = problem.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, EnterpriseLabel> _places = labels.Enterprises.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, MatterLabel> _matters = labels.Matters.ToDictionary(m => m.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _matterOf = labels.Requests.ToDictionary(r => r.Id, r => r.Matter, StringComparer.Ordinal);

    public Officer Officer(string id) => _officers[id];

    public Enterprise Enterprise(string id) => _enterprises[id];

    public Request Request(string id) => _requests[id];

    /// <summary>Name, address and town of an enterprise.</summary>
    public EnterpriseLabel Place(string enterprise) => _places[enterprise];

    /// <summary>What a request is about.</summary>
    public MatterLabel Matter(string request) => _matters[_matterOf[request]];
}
