using Inspection.Functions.Drafts;
using Inspection.Scheduler.Domain;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans;

/// <summary>
/// Exceptions of a draft whose locked visits are to stay when the rest is planned anew. A closed half day and an absent officer can be opened for the
/// search alone; other breaches cannot be told to it.
/// </summary>
/// <param name="Unkept">Breaches of locked visits that no search can be told of: those have to be unlocked first.</param>
internal sealed record CarriedExceptions(IReadOnlyList<Pin> Locks, IReadOnlyList<RuleException> Exceptions, IReadOnlyList<(Pin Lock, RuleException Exception)> Unkept)
{
    /// <param name="plan">In which the locked visits are; null where there are no locks.</param>
    public static CarriedExceptions Of(IReadOnlyList<Pin> locks, IReadOnlyList<RuleException> exceptions, Plan? plan)
    {
        var kept = new List<Pin>();
        var carried = new List<RuleException>();
        var unkept = new List<(Pin, RuleException)>();
        foreach (Pin pin in locks)
        {
            Team? team = plan?.Teams.FirstOrDefault(t => t.Visits.Any(v => v.Enterprise == pin.Enterprise));
            RuleException[] own =
            [
                .. exceptions.Where(e => Part(e, 3) == pin.Enterprise
                    || (Part(e, 3).Length == 0 && pin.Session is not null && (team?.Session, team?.Base) == (Part(e, 1), Part(e, 2)))),
            ];
            unkept.AddRange(own.Where(e => !CanBeOpened(e)).Select(e => (pin, e)));
            string? home = own.Select(e => Part(e, 2)).FirstOrDefault(b => b.Length > 0);
            kept.Add(home is null ? pin : pin with { Base = home });
            carried.AddRange(own);
        }

        return new CarriedExceptions(kept, [.. carried.DistinctBy(e => e.Key)], unkept);
    }

    /// <summary>The problem in which the excepted visits keep the rules: what the search is given, and nobody else.</summary>
    public Problem Opened(Problem problem)
    {
        ILookup<string, string> enterprises = Exceptions.Where(e => e.Code == "session-open").ToLookup(e => Part(e, 3), e => Part(e, 1), StringComparer.Ordinal);
        ILookup<string, string> officers = Exceptions.Where(e => e.Code == "team-one-place").ToLookup(e => Part(e, 4), e => Part(e, 1), StringComparer.Ordinal);
        IReadOnlyList<string>? With(IReadOnlyList<string>? sessions, IEnumerable<string> more) => sessions is null ? null : [.. sessions.Union(more, StringComparer.Ordinal)];
        return problem with
        {
            Enterprises = [.. problem.Enterprises.Select(e => e with { Sessions = With(e.Sessions, enterprises[e.Id]) })],
            Requests = [.. problem.Requests.Select(r => r with { Sessions = With(r.Sessions, enterprises[r.Enterprise]) })],
            Officers = [.. problem.Officers.Select(o => o with { Sessions = With(o.Sessions, officers[o.Id]) })],
        };
    }

    private static bool CanBeOpened(RuleException e) => e.Code is "session-open" || (e.Code is "team-one-place" && Part(e, 1).Length > 0);

    /// <summary>Code, session, base, enterprise, officer or request of the breach.</summary>
    private static string Part(RuleException exception, int part) => exception.Key.Split('|')[part];
}
