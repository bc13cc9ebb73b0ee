using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Generating;

namespace Inspection.Scheduler.Tests.Search;

/// <summary>Runs that end in the middle of this or that, by a clock that goes on whenever somebody looks at it.</summary>
public sealed class ShortOfTimeTests
{
    [Fact]
    public async Task Wherever_time_runs_out_there_is_a_plan()
    {
        Problem problem = ProblemGenerator.Generate(InstanceSize.S, 1);
        for (int step = 2; step <= 2048; step = 1 + (step * 3 / 2))
        {
            var planner = new Planner(null, new HastyClock(TimeSpan.FromMilliseconds(step)));
            Plan plan = await planner.PlanAsync(problem, new PlannerOptions(TimeSpan.FromSeconds(10), Workers: 1, Seed: 1), null, CancellationToken.None);
            Assert.Empty(PlanChecker.Check(problem, plan));
        }
    }

    private sealed class HastyClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _now, step.Ticks);
    }
}
