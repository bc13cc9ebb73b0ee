using System.Globalization;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;

namespace Inspection.Scheduler.Fairness;

/// <summary>
/// Draws by lot who sits in each seat of a finished plan (随机抽签): for every seat one of all officers who could take
/// it. The procedure is written down in <c>MODEL.md</c> to the last bit, so that anybody who has the problem, the plan
/// before the draw and the published seed can repeat it.
/// </summary>
internal static class OfficerDraw
{
    /// <param name="problem">The problem.</param>
    /// <param name="teams">Its teams before the draw.</param>
    /// <param name="seed">Start of the generator.</param>
    /// <param name="mostLoss">Score that the draw may lose in all.</param>
    public static IReadOnlyList<Team> Apply(Problem problem, IReadOnlyList<Team> teams, ulong seed, long mostLoss)
    {
        var roster = new Roster(problem, teams);
        var lots = new Rng(seed);
        var left = mostLoss;
        for (var team = 0; team < roster.Teams; team++)
        {
            if (roster.IsFixed(team))
            {
                continue;
            }

            foreach (var seated in roster[team].ToArray())
            {
                var budget = left;
                int[] able = [.. roster.Replacements(team, seated).Where(p => roster.Loss(team, seated, p) <= budget).Append(seated).Order()];
                var drawn = able[Draw(lots, able.Length)];
                if (drawn != seated)
                {
                    left -= roster.Loss(team, seated, drawn);
                    roster.Replace(team, seated, drawn);
                }
            }
        }

        return roster.Write();
    }

    /// <summary>What the plan says of its draw.</summary>
    public static string Note(ulong seed, long mostLoss) =>
        string.Create(CultureInfo.InvariantCulture, $"; officers drawn by seed {seed}, loss {mostLoss}");

    /// <summary>Uniform in [0, count): numbers of the last, incomplete round are thrown away. One candidate takes no number.</summary>
    private static int Draw(Rng lots, int count)
    {
        if (count == 1)
        {
            return 0;
        }

        var most = ulong.MaxValue - (((ulong.MaxValue % (ulong)count) + 1) % (ulong)count);
        ulong number;
        do
        {
            number = lots.NextBits();
        }
        while (number > most);
        return (int)(number % (ulong)count);
    }
}
