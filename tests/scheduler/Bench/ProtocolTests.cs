using Inspection.Bench.Measuring;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Bench;

public sealed class ProtocolTests
{
    [Fact]
    public void The_whole_protocol_runs_everything_that_a_target_asks_for()
    {
        HashSet<RunKey> keys = [.. new Protocol().Runs().Select(r => r.Key)];
        foreach (int seed in Enumerable.Range(1, 5))
        {
            (string Size, string Method, int Limit)[] asked =
            [
                ("S", Method.Planner, 10), ("M", Method.Planner, 15), ("M", Method.Planner, 60), ("L", Method.Planner, 15), ("L", Method.Planner, 60), ("L", Method.Planner, 300),
                ("XL", Method.Planner, 120), ("S", Method.Bound, 2), ("M", Method.Bound, 15), ("L", Method.Bound, 120), ("S", Method.TeamsFirst, 60), ("L", Method.Monolith, 60), ("XL", Method.Greedy, 60),
            ];
            Assert.All(asked, a => Assert.Contains(new RunKey($"generated-{a.Size}-{seed}", a.Method, a.Limit, 2, 1), keys));
        }

        Assert.Contains(new RunKey("scaled-10000-1", Method.Planner, 60, 2, 1), keys);
        Assert.Equal(keys.Count, new Protocol().Runs().Count);
    }

    [Fact]
    public void What_the_targets_ask_for_comes_first_and_then_the_bounds_that_they_are_judged_by()
    {
        List<RunKey> keys = [.. new Protocol().Runs().Select(r => r.Key)];
        int At(string instance, string method, int limit) => keys.IndexOf(new RunKey(instance, method, limit, 2, 1));
        Assert.True(At("generated-XL-5", Method.Planner, 120) < At("generated-S-1", Method.Bound, 60));
        Assert.True(At("generated-L-1", Method.Bound, 600) < At("generated-M-2", Method.Bound, 300));
        Assert.True(At("generated-L-5", Method.Bound, 600) < At("generated-S-1", Method.Planner, 5));
    }

    [Fact]
    public void Given_limits_take_the_place_of_all_others_but_no_method_runs_where_it_makes_no_sense()
    {
        var protocol = new Protocol { Sizes = [InstanceSize.XL], Seeds = [1], Limits = [7], Growth = [] };
        Assert.Equal([(Method.Planner, 7), (Method.Greedy, 7), (Method.Bound, 7)], protocol.Runs().Select(r => (r.Key.Method, r.Key.Limit)));
    }

    [Fact]
    public void A_log_that_was_cut_off_loses_that_run_alone()
    {
        string path = Path.GetTempFileName();
        try
        {
            var log = new RunLog(path);
            RunRecord first = new(new RunKey("a", Method.Planner, 5, 2, 1), Outcome.Done, "ok", Score: 5, Curve: [new Point(0.5, 4, null)]);
            log.Append(first);
            File.AppendAllText(path, "{\"key\":{\"inst");
            log.Append(first with { Key = first.Key with { Limit = 15 } });
            log.Append(first with { Note = "again" });
            Assert.Equal([("again", 5), ("ok", 15)], log.Read().Select(r => (r.Note, r.Key.Limit)));
            Assert.Equal(first.Curve, log.Read()[0].Curve);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Of_points_close_together_the_last_is_kept()
    {
        var curve = new Curve(null);
        foreach ((double seconds, long? score) in new (double, long?)[] { (0.1, null), (0.2, 1), (100, 2), (100.5, 3), (101, 3), (200, 4) })
        {
            curve.Report(new PlannerProgress(TimeSpan.FromSeconds(seconds), "improve", score, 10, 0, 0));
        }

        Assert.Equal(0.2, curve.FirstPlan);
        Assert.Equal([0.1, 0.2, 100.5, 200], curve.Thinned().Select(p => p.Seconds));
    }
}
