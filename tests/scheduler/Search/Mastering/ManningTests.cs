using System.Numerics;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Search;
using Inspection.Scheduler.Search.Mastering;

namespace Inspection.Scheduler.Tests.Search.Mastering;

public sealed class ManningTests
{
    [Fact]
    public void Nobody_is_in_two_teams_of_a_session_or_in_more_sessions_than_allowed_and_the_recused_do_not_fill_in()
    {
        int completed = 0;
        for (int seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            Instance instance = InstanceBuilder.Build(Week(random));
            TeamColumn[] teams = [.. Chosen(instance, random)];

            ulong[] officers = new Manning(instance).Man(teams);

            var seen = new HashSet<(int, int)>();
            var sessions = new int[instance.MaxSessions.Length];
            for (int t = 0; t < teams.Length; t++)
            {
                if (officers[t] == 0)
                {
                    continue;
                }

                Cell cell = instance.Cells[teams[t].Cell];
                Assert.True(BitOperations.PopCount(officers[t]) == teams[t].Size && (teams[t].Core & ~officers[t]) == 0, $"seed {seed}: {officers[t]:b} for {teams[t]}");
                completed += officers[t] != teams[t].Core ? 1 : 0;
                for (ulong rest = officers[t]; rest != 0; rest &= rest - 1)
                {
                    int local = BitOperations.TrailingZeroCount(rest);
                    string id = instance.Problem.Officers[cell.Officers[local]].Id;
                    Assert.True(seen.Add((cell.Officers[local], cell.Session)), $"seed {seed}: {id} is in two teams");
                    sessions[cell.Officers[local]]++;
                    bool fillsIn = (teams[t].Core >> local & 1) == 0;
                    Assert.False(fillsIn && teams[t].Visits.Any(v => instance.Problem.Enterprises[instance.Visits[v].Enterprise].Recused.Contains(id)), $"seed {seed}: {id} is recused and fills in");
                }
            }

            Assert.All(sessions.Zip(instance.MaxSessions), s => Assert.True(s.First <= s.Second, $"seed {seed}: {s.First} sessions of {s.Second}"));
        }

        Assert.True(completed > 100, $"Only {completed} teams were filled up.");
    }

    [Fact]
    public void A_team_that_lacks_somebody_is_not_sent()
    {
        Instance instance = InstanceBuilder.Build(Given.Problem() with { Officers = [.. Given.Problem().Officers.Take(2)] });

        Assert.Equal([0b11UL], new Manning(instance).Man([Team(0, 0, core: 0b01, size: 2)]));
        Assert.Equal([0UL], new Manning(instance).Man([Team(0, 0, core: 0b01, size: 3)]));
    }

    private static TeamColumn Team(int cell, int visit, ulong core, int size) => new(cell, [visit], [0], core, size, 0, 0);

    /// <summary>Two bases that share officers, three sessions, limits and recusals.</summary>
    private static Problem Week(Random random)
    {
        Problem problem = Given.Problem();
        string[] ids = [.. Enumerable.Range(1, 7).Select(i => $"o{i}")];
        return problem with
        {
            Bases = [Given.Base("b1", vehicles: 3), Given.Base("b2", vehicles: 3)],
            Officers = [.. ids.Select((id, i) => Given.Officer(id, "b1", "market", "fire", "health") with
            {
                Bases = random.Next(2) == 0 ? ["b1", "b2"] : [i % 2 == 0 ? "b1" : "b2"],
                MaxSessions = random.Next(3) == 0 ? random.Next(1, 3) : null,
            })],
            Enterprises = [.. problem.Enterprises.Select(e => e with { Recused = [.. ids.Where(_ => random.Next(4) == 0)] })],
        };
    }

    /// <summary>Teams whose cores are apart and within everybody's limit, as a master chooses them.</summary>
    private static IEnumerable<TeamColumn> Chosen(Instance instance, Random random)
    {
        var isOut = new HashSet<(int, int)>();
        var left = (int[])instance.MaxSessions.Clone();
        for (int t = 0; t < 8; t++)
        {
            Cell cell = instance.Cells[random.Next(instance.Cells.Length)];
            int visit = random.Next(instance.Visits.Length);
            if (!instance.Visits[visit].Places.Any(p => p.Cell == cell.Index))
            {
                continue;
            }

            ulong core = 0;
            for (int i = 0; i < cell.Officers.Length; i++)
            {
                int officer = cell.Officers[i];
                if (random.Next(4) == 0 && left[officer] > 0 && isOut.Add((officer, cell.Session)))
                {
                    core |= 1UL << i;
                    left[officer]--;
                }
            }

            if (core != 0)
            {
                yield return Team(cell.Index, visit, core, BitOperations.PopCount(core) + random.Next(0, 3));
            }
        }
    }
}
