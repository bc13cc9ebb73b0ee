using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans;

/// <summary>
/// Makes the question for the planner out of what a jurisdiction knows about a week. The same facts always give the
/// same problem, whatever order the rows were read in, so that "the inputs changed" is a comparison of hashes.
/// </summary>
internal static class ProblemSnapshot
{
    /// <summary>
    /// Builds the problem. Only what a plan of this week may look at goes in: enterprises with requests, departments
    /// that ask, officers who have a base; so a new entry in the registry that no request concerns changes nothing.
    /// </summary>
    public static Problem Build(WeekFacts facts)
    {
        Request[] requests = [.. facts.Requests.Select(Sorted).OrderBy(r => r.Id, StringComparer.Ordinal)];
        HashSet<string> visited = [.. requests.Select(r => r.Enterprise)];
        HashSet<string> asking = [.. requests.Select(r => r.Department)];
        Base[] bases = [.. facts.Bases.OrderBy(b => b.Id, StringComparer.Ordinal)];
        HashSet<string> places = [.. bases.Select(b => b.Id)];
        Officer[] officers =
        [
            .. facts.Officers
                .Select(o => Sorted(o with { Bases = [.. o.Bases.Where(places.Contains)] }))
                .Where(o => o.Bases.Count > 0)
                .OrderBy(o => o.Id, StringComparer.Ordinal),
        ];
        HashSet<string> known = [.. officers.Select(o => o.Id)];
        return new Problem(
            $"{facts.Jurisdiction}-{facts.Week}",
            facts.Sessions,
            [.. facts.Departments.Where(d => asking.Contains(d.Id)).OrderBy(d => d.Id, StringComparer.Ordinal)],
            bases,
            TravelModel.Default,
            facts.Planner,
            new Objective(),
            officers,
            [
                .. facts.Enterprises.Where(e => visited.Contains(e.Id))
                    .Select(e => e with { Sessions = Sorted(e.Sessions), Recused = [.. e.Recused.Where(known.Contains).Order(StringComparer.Ordinal)] })
                    .OrderBy(e => e.Id, StringComparer.Ordinal),
            ],
            requests,
            [],
            facts.Previous);
    }

    private static Request Sorted(Request request) => request with { Sessions = Sorted(request.Sessions) };

    private static Officer Sorted(Officer officer) => officer with
    {
        Bases = [.. officer.Bases.Order(StringComparer.Ordinal)],
        Certificates = [.. officer.Certificates.OrderBy(c => c.Id, StringComparer.Ordinal).ThenBy(c => c.ValidUntil)],
        Sessions = Sorted(officer.Sessions),
    };

    private static string[]? Sorted(IReadOnlyList<string>? sessions) =>
        sessions is null ? null : [.. sessions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>What a jurisdiction knows about one week, in the planner's words and in no particular order.</summary>
/// <param name="Jurisdiction">Id of the jurisdiction.</param>
/// <param name="Week">ISO week, for example <c>2026-W48</c>.</param>
/// <param name="Sessions">The half days of the week in time order.</param>
/// <param name="Departments">All departments.</param>
/// <param name="Bases">All bases.</param>
/// <param name="Officers">All officers.</param>
/// <param name="Enterprises">At least those that have requests.</param>
/// <param name="Requests">The requests of the week that were not withdrawn.</param>
/// <param name="Previous">The plan that is published for the week, or null.</param>
internal sealed record WeekFacts(
    string Jurisdiction,
    string Week,
    IReadOnlyList<Session> Sessions,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<Base> Bases,
    IReadOnlyList<Officer> Officers,
    IReadOnlyList<Enterprise> Enterprises,
    IReadOnlyList<Request> Requests,
    Plan? Previous)
{
    /// <summary>Parameters of the planner's rules.</summary>
    public Scheduler.Domain.Rules Planner { get; init; } = new();
}
