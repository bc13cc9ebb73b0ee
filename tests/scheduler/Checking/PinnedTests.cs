using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Tests.Checking;

public sealed class PinnedTests
{
    public static TheoryData<string, bool> Pins => new()
    {
        { "nothing", true },
        { "session", true },
        { "another session", false },
        { "base", true },
        { "another base", false },
        { "officers", true },
        { "officers in another order", true },
        { "fewer officers", false },
        { "more officers", false },
        { "requests", true },
        { "fewer requests", false },
        { "everything", true },
        { "not this week", false },
    };

    [Theory]
    [MemberData(nameof(Pins))]
    public void A_pin_is_kept_exactly(string pin, bool kept)
    {
        var problem = Given.Problem().Pinned(Make(pin));
        if (kept)
        {
            Verdict.Keeps(problem, Given.PlanFor(problem));
        }
        else
        {
            Assert.Single(Verdict.Breaks("pinned", problem, Given.PlanFor(problem)));
        }
    }

    [Fact]
    public void A_pinned_visit_takes_place()
    {
        var problem = Given.Problem().Pinned(Given.Pin("e1"));
        Assert.Equal("$.teams", Assert.Single(Verdict.Breaks("pinned", problem, Given.Plan(problem))).Place);
    }

    [Fact]
    public void An_excluded_enterprise_is_not_visited()
    {
        var problem = Given.Problem().Pinned(Given.Pin("e1", exclude: true));
        Verdict.Keeps(problem, Given.Plan(problem));
    }

    private static Pin Make(string pin) => pin switch
    {
        "nothing" => Given.Pin("e1"),
        "session" => Given.Pin("e1", session: "mon-am"),
        "another session" => Given.Pin("e1", session: "mon-pm"),
        "base" => Given.Pin("e1", home: "b1"),
        "another base" => Given.Pin("e1", home: "b2"),
        "officers" => Given.Pin("e1", officers: ["o1", "o2"]),
        "officers in another order" => Given.Pin("e1", officers: ["o2", "o1"]),
        "fewer officers" => Given.Pin("e1", officers: ["o1"]),
        "more officers" => Given.Pin("e1", officers: ["o1", "o2", "o3"]),
        "requests" => Given.Pin("e1", requests: ["r1", "r2"]),
        "fewer requests" => Given.Pin("e1", requests: ["r1"]),
        "everything" => Given.Pin("e1", "mon-am", "b1", ["o1", "o2"], ["r1", "r2"]),
        _ => Given.Pin("e1", exclude: true),
    };
}
