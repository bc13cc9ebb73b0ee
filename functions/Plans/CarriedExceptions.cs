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
                .. exceptions.Where(e => IsAbout(e, pin.Enterprise, pin.Session is null ? null : team)),
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

    /// <summary>The problem as it was before what was excepted was opened in it.</summary>
    /// <param name="opened">Made of the opened problem; it may have more half days.</param>
    /// <param name="original">The problem that was opened.</param>
    public Problem Closed(Problem opened, Problem original)
    {
        if (Exceptions.Count == 0)
        {
            return opened;
        }

        Dictionary<string, IReadOnlyList<string>?> enterprises = original.Enterprises.ToDictionary(e => e.Id, e => e.Sessions, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<string>?> requests = original.Requests.ToDictionary(r => r.Id, r => r.Sessions, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<string>?> officers = original.Officers.ToDictionary(o => o.Id, o => o.Sessions, StringComparer.Ordinal);
        ILookup<string, string> ofEnterprise = Exceptions.Where(e => e.Code == "session-open").ToLookup(e => Part(e, 3), SessionOf, StringComparer.Ordinal);
        ILookup<string, string> ofOfficer = Exceptions.Where(e => e.Code == "team-one-place").ToLookup(e => Part(e, 4), SessionOf, StringComparer.Ordinal);
        return opened with
        {
            Enterprises = [.. opened.Enterprises.Select(e => e with { Sessions = Without(e.Sessions, ofEnterprise[e.Id], enterprises.GetValueOrDefault(e.Id)) })],
            Requests = [.. opened.Requests.Select(r => r with { Sessions = Without(r.Sessions, ofEnterprise[r.Enterprise], requests.GetValueOrDefault(r.Id)) })],
            Officers = [.. opened.Officers.Select(o => o with { Sessions = Without(o.Sessions, ofOfficer[o.Id], officers.GetValueOrDefault(o.Id)) })],
        };

        static IReadOnlyList<string>? Without(IReadOnlyList<string>? now, IEnumerable<string> added, IReadOnlyList<string>? before) =>
            now is null || before is null ? now : [.. now.Except(added.Except(before, StringComparer.Ordinal), StringComparer.Ordinal)];
    }

    /// <summary>Whether an exception was made for a visit, or for its team.</summary>
    public static bool IsAbout(RuleException exception, string enterprise, Team? team) =>
        Part(exception, 3) == enterprise || (Part(exception, 3).Length == 0 && team is not null && (team.Session, team.Base) == (Part(exception, 1), Part(exception, 2)));

    /// <summary>The half day in which the rule is broken; empty where it is about no single one.</summary>
    public static string SessionOf(RuleException exception) => Part(exception, 1);

    private static bool CanBeOpened(RuleException e) => e.Code is "session-open" || (e.Code is "team-one-place" && Part(e, 1).Length > 0);

    /// <summary>Code, session, base, enterprise, officer or request of the breach.</summary>
    private static string Part(RuleException exception, int part) => exception.Key.Split('|')[part];
}
