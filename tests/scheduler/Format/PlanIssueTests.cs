using System.Text.Json.Nodes;

namespace Inspection.Scheduler.Tests.Format;

public sealed class PlanIssueTests
{
    public static TheoryData<string, string, string> OneValue => new()
    {
        { "problem", "7", "$.problem" },
        { "status", "\"perfect\"", "$.status" },
        { "score", "1.5", "$.score" },
        { "score", "1e30", "$.score" },
        { "seconds", "-1", "$.seconds" },
        { "gap", "0.9", "$.gap" },
        { "breakdown", "{}", "$.breakdown" },
        { "breakdown", "{\"servedWeight\":0,\"mandatoryServed\":0,\"officerMinutes\":0,\"travelMinutes\":0,\"changes\":0,\"joy\":1}", "$.breakdown.joy" },
        { "teams", "[{}]", "$.teams[0]" },
        { "teams", "{}", "$.teams" },
        { "deferred", "[{\"request\":\"r1\"}]", "$.deferred[0]" },
        { "deferred", "[{\"request\":\"r1\",\"code\":\"no-capacity\",\"verified\":\"yes\"}]", "$.deferred[0].verified" },
    };

    [Theory]
    [MemberData(nameof(OneValue))]
    public void A_bad_value_is_named_with_its_place(string member, string value, string place)
    {
        JsonObject plan = Sample.Plan();
        plan[member] = JsonNode.Parse(value);
        Assert.Contains(Sample.PlanIssuesOf(plan), i => i.Place == place);
    }

    [Fact]
    public void A_bad_time_deep_in_a_team_is_named()
    {
        JsonObject plan = Sample.Plan();
        plan["teams"]![0]!["visits"]![0]!["start"] = "noon";
        Assert.Equal(("bad-date", "$.teams[0].visits[0].start"), Assert.Single(Sample.PlanIssuesOf(plan).Select(i => (i.Code, i.Place))));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("gap")]
    [InlineData("seconds")]
    [InlineData("seed")]
    [InlineData("solver")]
    public void A_plan_made_by_hand_may_leave_out_how_it_was_found(string member)
    {
        JsonObject plan = Sample.Plan();
        plan.Remove(member);
        Assert.Empty(Sample.PlanIssuesOf(plan));
    }

    [Fact]
    public void An_officer_listed_twice_in_a_team_is_refused_on_reading()
    {
        JsonObject plan = Sample.Plan();
        plan["teams"]![0]!["officers"] = new JsonArray("o1", "o1");
        Assert.Equal("duplicate-id", Assert.Single(Sample.PlanIssuesOf(plan)).Code);
    }

    [Fact]
    public void Issues_of_the_previous_plan_are_placed_inside_the_problem()
    {
        JsonObject problem = Sample.Problem();
        JsonObject plan = Sample.Plan();
        plan["score"] = "much";
        problem["previous"] = plan;
        Assert.Equal("$.previous.score", Assert.Single(Sample.IssuesOf(problem)).Place);
    }

    [Fact]
    public void The_previous_plan_may_speak_of_things_that_are_gone()
    {
        JsonObject problem = Sample.Problem();
        JsonObject plan = Sample.Plan();
        plan["teams"]![0]!["officers"] = new JsonArray("retired", "moved away");
        problem["previous"] = plan;
        Assert.Empty(Sample.IssuesOf(problem));
    }
}
