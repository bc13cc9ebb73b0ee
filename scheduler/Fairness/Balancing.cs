using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Fairness;

/// <summary>
/// Spreads the work of a finished plan more evenly by letting officers take one another's seats; no visit changes.
/// Every step lowers the sum of squares of the officers' sessions, so it ends; steps are looked for in the order of the
/// file, so that the same plan gives the same answer.
/// </summary>
internal static class Balancing
{
    /// <param name="problem">The problem.</param>
    /// <param name="teams">Its teams.</param>
    /// <param name="mostLoss">Score that may be lost in all, by visits to which nobody comes whom they know.</param>
    public static IReadOnlyList<Team> Apply(Problem problem, IReadOnlyList<Team> teams, long mostLoss)
    {
        var roster = new Roster(problem, teams);
        var left = mostLoss;
        while (Step(roster, ref left))
        {
        }

        return roster.Write();
    }

    /// <summary>Relieves officers wherever it helps; false when nowhere.</summary>
    private static bool Step(Roster roster, ref long left)
    {
        var changed = false;
        for (var team = 0; team < roster.Teams; team++)
        {
            if (roster.IsFixed(team))
            {
                continue;
            }

            foreach (var busy in roster[team].OrderByDescending(o => roster.Sessions[o]).ToArray())
            {
                changed |= Relieve(roster, team, busy, ref left) || RelieveByWay(roster, team, busy, ref left);
            }
        }

        return changed;
    }

    /// <summary>Somebody who has at least two sessions less takes the seat.</summary>
    private static bool Relieve(Roster roster, int team, int busy, ref long left)
    {
        var budget = left;
        var joining = roster.Replacements(team, busy)
            .Where(p => roster.Sessions[busy] - roster.Sessions[p] >= 2 && roster.Loss(team, busy, p) <= budget)
            .OrderBy(p => roster.Sessions[p]).ThenBy(p => roster.Loss(team, busy, p)).Select(p => (int?)p).FirstOrDefault();
        if (joining is not { } found)
        {
            return false;
        }

        left -= roster.Loss(team, busy, found);
        roster.Replace(team, busy, found);
        return true;
    }

    /// <summary>The officer changes seats with one of another team of the session, whose seat somebody idle can take.</summary>
    private static bool RelieveByWay(Roster roster, int team, int busy, ref long left)
    {
        for (var other = 0; other < roster.Teams; other++)
        {
            if (other == team || roster.IsFixed(other) || roster.SessionOf(other) != roster.SessionOf(team) || !roster[team].Contains(busy))
            {
                continue;
            }

            foreach (var partner in roster[other].ToArray())
            {
                if (!roster.MaySwap(team, busy, other, partner))
                {
                    continue;
                }

                var loss = roster.Loss(team, busy, partner) + roster.Loss(other, partner, busy);
                if (loss > left)
                {
                    continue;
                }

                roster.Swap(team, busy, other, partner);
                left -= loss;
                if (Relieve(roster, other, busy, ref left))
                {
                    return true;
                }

                roster.Swap(team, partner, other, busy);
                left += loss;
            }
        }

        return false;
    }
}
