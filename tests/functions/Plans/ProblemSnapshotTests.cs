using Inspection.Functions.Drafts;
using Inspection.Functions.Plans;
using Inspection.Functions.Tests.Drafts;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Functions.Tests.Plans;

public sealed class ProblemSnapshotTests
{
    [Fact]
    public void The_same_facts_in_any_order_give_the_same_bytes()
    {
        const int seed = 20261123;
        WeekFacts facts = GivenWeek.Facts();
        byte[] expected = ProblemFormat.Write(ProblemSnapshot.Build(facts));
        var random = new Random(seed);
        for (int round = 0; round < 50; round++)
        {
            WeekFacts shuffled = facts with
            {
                Departments = Shuffled(facts.Departments, random),
                Bases = Shuffled(facts.Bases, random),
                Officers = Shuffled(facts.Officers.Select(o => o with { Certificates = Shuffled(o.Certificates, random) }), random),
                Enterprises = Shuffled(facts.Enterprises, random),
                Requests = Shuffled(facts.Requests, random),
            };
            Assert.True(expected.AsSpan().SequenceEqual(ProblemFormat.Write(ProblemSnapshot.Build(shuffled))), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void The_snapshot_is_a_valid_problem()
    {
        var (problem, issues) = ProblemFormat.Read(ProblemFormat.Write(GivenWeek.Problem()));
        Assert.Empty(issues);
        Assert.NotNull(problem);
        Assert.Equal("zhuji-2026-W48", problem.Id);
    }

    [Fact]
    public void What_no_request_concerns_leaves_the_snapshot_as_it_is()
    {
        WeekFacts facts = GivenWeek.Facts();
        WeekFacts more = facts with
        {
            Enterprises = [.. facts.Enterprises, GivenWeek.Enterprise("another")],
            Departments = [.. facts.Departments, new Department("labour", "人力社保")],
        };
        Assert.Equal(ProblemFormat.Write(ProblemSnapshot.Build(facts)), ProblemFormat.Write(ProblemSnapshot.Build(more)));
        Assert.DoesNotContain(ProblemSnapshot.Build(facts).Enterprises, e => e.Id == "unasked");
    }

    [Fact]
    public void A_changed_certificate_availability_or_recusal_changes_the_snapshot()
    {
        WeekFacts facts = GivenWeek.Facts();
        byte[] before = ProblemFormat.Write(ProblemSnapshot.Build(facts));
        WeekFacts[] changed =
        [
            facts with { Officers = [.. facts.Officers.Skip(1), facts.Officers[0] with { Certificates = [new Certificate("market", new DateOnly(2026, 11, 24))] }] },
            facts with { Officers = [.. facts.Officers.Skip(1), facts.Officers[0] with { Sessions = ["mon-am"] }] },
            facts with { Enterprises = [.. facts.Enterprises.Skip(1), GivenWeek.Enterprise("e1", "o1")] },
            facts with { Requests = [.. facts.Requests.Skip(1)] },
        ];
        Assert.All(changed, c => Assert.NotEqual(before, ProblemFormat.Write(ProblemSnapshot.Build(c))));
    }

    [Fact]
    public void Ids_that_the_registry_no_longer_knows_do_not_reach_the_planner()
    {
        WeekFacts facts = GivenWeek.Facts();
        Problem problem = ProblemSnapshot.Build(facts with
        {
            Officers = [.. facts.Officers, GivenWeek.Officer("homeless", "closed-base", "market")],
            Enterprises = [.. facts.Enterprises.Skip(1), GivenWeek.Enterprise("e1", "o1", "left-long-ago")],
        });
        Assert.DoesNotContain(problem.Officers, o => o.Id == "homeless");
        Assert.Equal(["o1"], problem.Enterprises.Single(e => e.Id == "e1").Recused);
    }

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] array = [.. items];
        random.Shuffle(array);
        return array;
    }
}
