using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// Which requests of a week fit under the yearly caps. The week brings at most one visit to an enterprise; where its requests ask for
/// more than is left, the most urgent have it. Nothing is ever admitted beyond a cap, whatever the plan makes of it.
/// </summary>
internal sealed class CapAdmission
{
    private readonly RuleFacts _facts;
    private readonly bool _jointOnce;
    private readonly Dictionary<(string Request, int Year), ICap?> _verdicts = [];

    /// <param name="facts">Of the week.</param>
    /// <param name="candidates">The requests that other rules let pass in a year, for each year that the week touches.</param>
    public CapAdmission(RuleFacts facts, IEnumerable<(int Year, InspectionRequest Request)> candidates)
    {
        _facts = facts;
        _jointOnce = facts.Value(JointVisitCountsOnce.Rule);
        foreach (var visit in candidates.GroupBy(c => (c.Year, c.Request.Enterprise)))
        {
            Admit(visit.Key.Year, [.. visit.Select(c => c.Request)]);
        }
    }

    /// <summary>The cap that keeps a request from a year's budget, or null where it fits.</summary>
    public ICap? Refuses(InspectionRequest request, int year) => !request.BlockedByCap ? null
        : _verdicts.TryGetValue((request.Id, year), out ICap? verdict) ? verdict
        : Refusing(request, year, []);

    /// <summary>The visits of a year that use a cap up.</summary>
    public IReadOnlyList<PastVisit> Using(ICap cap, InspectionRequest request, int year) =>
        [.. Counted(request.Enterprise, year).Where(v => UnitsOf(cap, Counting(v), request) > 0)];

    public int Used(ICap cap, InspectionRequest request, int year) =>
        Counted(request.Enterprise, year).Sum(v => UnitsOf(cap, Counting(v), request));

    private void Admit(int year, IReadOnlyList<InspectionRequest> requests)
    {
        // What nothing holds back is made in any case, and what it uses up is not there for the others.
        List<(string Department, string Matter)> taken = [.. requests.Where(r => !r.BlockedByCap && r.CountsTowardCap).Select(Item)];
        foreach (InspectionRequest request in requests.Where(r => r.BlockedByCap).MostUrgentFirst())
        {
            ICap? refusing = Refusing(request, year, taken);
            _verdicts[(request.Id, year)] = refusing;
            if (refusing is null && request.CountsTowardCap)
            {
                taken.Add(Item(request));
            }
        }
    }

    private ICap? Refusing(InspectionRequest request, int year, IReadOnlyList<(string Department, string Matter)> taken) => ICap.All.FirstOrDefault(cap =>
        !request.IsLifted(cap.Rule.Id)
        && cap.Limit(_facts.Rules, _facts.Registers, request.Department, request.Matter, _facts.Day) is { } limit
        && Used(cap, request, year) + UnitsOf(cap, [.. taken, Item(request)], request) > limit);

    private int UnitsOf(ICap cap, IEnumerable<(string Department, string Matter)> counting, InspectionRequest request) =>
        cap.PartOf(_facts.Registers, request.Department, request.Matter) is { } part ? cap.Units(_facts.Registers, counting, part, _jointOnce) : 0;

    private IEnumerable<PastVisit> Counted(string enterprise, int year) => _facts.VisitsTo(enterprise).Where(v => v.Date.Year == year && v.Counts);

    private static (string Department, string Matter) Item(InspectionRequest request) => (request.Department, request.Matter);

    private static IEnumerable<(string Department, string Matter)> Counting(PastVisit visit) => visit.Items.Where(i => i.Counts).Select(i => (i.Department, i.Matter));
}
