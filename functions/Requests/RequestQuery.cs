using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>What a list of requests is to hold, in which order, and where it goes on; as in the address.</summary>
/// <param name="Search">Part of the enterprise's or the matter's name, or of the credit code.</param>
/// <param name="Sort"><c>id</c>, <c>enterprise</c>, <c>matter</c>, <c>department</c>, <c>kind</c>, <c>weight</c>, <c>submitted</c>; with a dash before it the other way round.</param>
/// <param name="After">Id of the last request of the page before.</param>
internal sealed record RequestQuery(
    string? Status = null,
    string? Department = null,
    string? Enterprise = null,
    string? Matter = null,
    string? Kind = null,
    string? Town = null,
    string? Source = null,
    string? Search = null,
    string? Sort = null,
    string? After = null,
    int Limit = 50)
{
    private static readonly Dictionary<string, Comparison<InspectionRequest>> Orders = new(StringComparer.Ordinal)
    {
        ["id"] = (_, _) => 0,
        ["enterprise"] = (a, b) => NameOrder.Compare(a.EnterpriseName, b.EnterpriseName),
        ["matter"] = (a, b) => NameOrder.Compare(a.MatterName, b.MatterName),
        ["department"] = (a, b) => string.CompareOrdinal(a.Department, b.Department),
        ["kind"] = (a, b) => a.Kind.CompareTo(b.Kind),
        ["weight"] = (a, b) => a.Weight.CompareTo(b.Weight),
        ["submitted"] = (a, b) => a.SubmittedAt.CompareTo(b.SubmittedAt),
    };

    /// <summary>Null where every value can be read.</summary>
    public Refusal? Refuse() =>
        Limit is < 1 or > 500 ? RequestRefusals.Limit
        : Status is not null && Parse<RequestStatus>(Status) is null ? RequestRefusals.Status
        : Kind is not null && Parse<RequestKind>(Kind) is null ? RequestRefusals.Kind
        : Sort is not null && !Orders.ContainsKey(Sort.TrimStart('-')) ? RequestRefusals.Sort
        : null;

    /// <summary>The page, and how many requests the list has in all.</summary>
    /// <param name="towns">The town of an enterprise; asked only where a town is wanted.</param>
    public (IReadOnlyList<InspectionRequest> Page, string? Next, int Total) Take(Pool pool, WeekPlans plans, Func<string, string?> towns)
    {
        var status = Parse<RequestStatus>(Status);
        var kind = Parse<RequestKind>(Kind);
        var search = Search?.Trim() ?? "";
        var code = CreditCode.Normalise(search);
        var wanted = pool.All.Where(request =>
            (Department is null || request.Department == Department)
            && (Enterprise is null || request.Enterprise == Enterprise)
            && (Matter is null || request.Matter == Matter)
            && (kind is null || request.Kind == kind)
            && (Source is null || request.Source == Source)
            && (status is null || plans.StatusOf(request) == status)
            && (Town is null || towns(request.Enterprise) == Town)
            && (search.Length == 0
                || request.EnterpriseName.Contains(search, StringComparison.OrdinalIgnoreCase)
                || request.MatterName.Contains(search, StringComparison.OrdinalIgnoreCase)
                || (code.Length > 0 && request.Enterprise.Contains(code, StringComparison.Ordinal))
                || request.Matter.Equals(search, StringComparison.OrdinalIgnoreCase))).ToList();
        var order = Order();
        if (Sort is not null)
        {
            wanted.Sort(order);
        }

        // A request never leaves the pool, so the last one of the page before is still there, though it may have moved.
        var rest = After is null ? wanted
            : pool.Find(After) is { } last ? wanted.Where(request => order(request, last) > 0)
            : wanted.Where(request => string.CompareOrdinal(request.Id, After) > 0);
        var page = rest.Take(Limit + 1).ToList();
        return ([.. page.Take(Limit)], page.Count > Limit ? page[Limit - 1].Id : null, wanted.Count);
    }

    private Comparison<InspectionRequest> Order()
    {
        var name = Sort ?? "id";
        var order = Orders[name.TrimStart('-')];
        var sign = name.StartsWith('-') ? -1 : 1;
        return (a, b) => order(a, b) is var found and not 0 ? sign * found : sign * string.CompareOrdinal(a.Id, b.Id);
    }

    private static T? Parse<T>(string? text)
        where T : struct, Enum =>
        text is not null && Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true) : null;
}
