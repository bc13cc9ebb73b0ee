using System.Globalization;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Scheduler.Pinning;

/// <summary>
/// Names pins that are possible each for itself but not together: a smallest set, found by trying. Nobody can mend a
/// hundred pins of which "some" do not fit.
/// </summary>
public static class PinConflicts
{
    /// <summary>Sets that are named at most.</summary>
    private const int MostSets = 5;

    /// <summary>Explains every pin that a plan does not keep.</summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="plan">Its plan, made by the planner.</param>
    /// <returns>
    /// One issue per set, with code <c>contradiction</c>: without any one of its pins the others can be kept. Empty when
    /// the plan keeps every pin. Where all pins could be kept after all, the issue says so.
    /// </returns>
    public static IReadOnlyList<Issue> Find(Problem problem, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var visited = plan.Teams.SelectMany(t => t.Visits).Select(v => v.Enterprise).ToHashSet(StringComparer.Ordinal);
        Pin[] wanted = [.. problem.Pins.Where(p => !p.Exclude)];
        var named = new HashSet<Pin>();
        var issues = new List<Issue>();
        foreach (var unkept in wanted.Where(p => !visited.Contains(p.Enterprise)))
        {
            if (!named.Contains(unkept) && issues.Count < MostSets)
            {
                Pin[] set = [.. Smallest(problem, unkept, wanted).OrderBy(p => Array.IndexOf(wanted, p))];
                named.UnionWith(set);
                issues.Add(Say(problem, unkept, set));
            }
        }

        return issues;
    }

    /// <summary>Pins that cannot be kept together, the given one among them; none when all can.</summary>
    private static Pin[] Smallest(Problem problem, Pin unkept, Pin[] wanted)
    {
        if (!PinTrial.Keeps(problem, [unkept]))
        {
            return [unkept];
        }

        Pin[] others = [.. wanted.Where(p => p != unkept).OrderByDescending(p => Nearness(unkept, p))];
        foreach (var other in others)
        {
            if (!PinTrial.Keeps(problem, [unkept, other]))
            {
                return [unkept, other];
            }
        }

        for (var count = 2; ; count *= 2)
        {
            Pin[] some = [unkept, .. others.Take(count)];
            if (!PinTrial.Keeps(problem, some))
            {
                return Reduced(problem, some);
            }

            if (count >= others.Length)
            {
                return [];
            }
        }
    }

    /// <summary>Leaves out one pin after the other as long as the rest stays impossible.</summary>
    private static Pin[] Reduced(Problem problem, Pin[] impossible)
    {
        var set = impossible.ToList();
        for (var i = set.Count - 1; i >= 0; i--)
        {
            Pin[] rest = [.. set.Where((_, at) => at != i)];
            if (!PinTrial.Keeps(problem, rest))
            {
                set.RemoveAt(i);
            }
        }

        return [.. set];
    }

    /// <summary>Pins that ask for the same people, session or base are likely to be in one another's way.</summary>
    private static int Nearness(Pin a, Pin b) =>
        ((a.Officers ?? []).Intersect(b.Officers ?? [], StringComparer.Ordinal).Any() ? 4 : 0)
        + (a.Session is not null && a.Session == b.Session ? 2 : 0)
        + (a.Base is not null && a.Base == b.Base ? 1 : 0);

    private static Issue Say(Problem problem, Pin unkept, Pin[] set)
    {
        var place = string.Join(", ", (set.Length == 0 ? [unkept] : set).Select(p => string.Create(CultureInfo.InvariantCulture, $"$.pins[{problem.Pins.ToList().IndexOf(p)}]")));
        var names = string.Join(", ", set.Select(p => $"'{p.Enterprise}'"));
        return set.Length switch
        {
            0 => new(IssueCode.Contradiction, place, $"The pin of '{unkept.Enterprise}' was not kept, although it can be.", "Give the planner more time."),
            1 => new(IssueCode.Contradiction, place, $"No plan was found that keeps the pin of {names}, even if nothing else had to be done.", "Loosen or lift it."),
            _ => new(IssueCode.Contradiction, place, $"The pins of {names} cannot be kept together; without any one of them the others can.", "Loosen or lift one of them."),
        };
    }
}
