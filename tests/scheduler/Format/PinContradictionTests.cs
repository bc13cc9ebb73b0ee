using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Scheduler.Tests.Format;

/// <summary>Pins that no plan can keep are refused before anybody searches for one.</summary>
public sealed class PinContradictionTests
{
    public static TheoryData<string, string> Impossible => new()
    {
        { "exclude and a session", "$.pins[0]" },
        { "closed session", "$.pins[0].session" },
        { "closed request", "$.pins[0].session" },
        { "base out of reach", "$.pins[0].base" },
        { "base without vehicle", "$.pins[0].base" },
        { "officer of another base", "$.pins[0].base" },
        { "officers without a base in common", "$.pins[0]" },
        { "too few officers", "$.pins[0].officers" },
        { "too many officers", "$.pins[0].officers" },
        { "recused officer", "$.pins[0].officers" },
        { "officer not available", "$.pins[0].officers[0]" },
        { "certificate missing", "$.pins[0].officers" },
        { "mandatory left out", "$.pins[0].requests" },
        { "too few requests", "$.pins[0].requests" },
        { "too many departments", "$.pins[0].requests" },
        { "too long", "$.pins[0]" },
        { "enterprise without requests", "$.pins[0].enterprise" },
        { "officer in two teams", "$.pins[1].officers" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_pin_that_contradicts_the_rules_is_refused(string kind, string place)
    {
        IReadOnlyList<Issue> issues = Sample.IssuesOf(ProblemFormat.Write(Make(kind)));
        Assert.Contains(issues, i => i.Code == "contradiction" && i.Place == place);
        Assert.All(issues, i => Assert.Equal("contradiction", i.Code));
    }

    [Fact]
    public void Pins_that_a_plan_can_keep_are_accepted()
    {
        var problem = Given.Problem();
        Assert.Empty(Sample.IssuesOf(ProblemFormat.Write(problem.Pinned(
            Given.Pin("e1", "mon-am", "b1", ["o2", "o3"], ["r1", "r2"]),
            Given.Pin("e2", "mon-am", "b1", ["o3", "o2"], ["r3", "r4"])))));
        Assert.Empty(Sample.IssuesOf(ProblemFormat.Write(problem.Pinned(Given.Pin("e1"), Given.Pin("e2", exclude: true)))));
    }

    private static Problem Make(string kind)
    {
        var problem = Given.Problem();
        return kind switch
        {
            "exclude and a session" => problem.Pinned(Given.Pin("e1", session: "mon-am", exclude: true)),
            "closed session" => problem.Enterprise("e1", e => e with { Sessions = ["mon-pm"] }).Pinned(Given.Pin("e1", session: "mon-am")),
            "closed request" => problem.Request("r3", r => r with { Sessions = ["mon-pm"] }).Pinned(Given.Pin("e2", session: "mon-am")),
            "base out of reach" => problem.Rules(r => r with { NearestBases = 1 }).Pinned(Given.Pin("e1", home: "b2")),
            "base without vehicle" => problem.Base("b2", b => b with { Vehicles = 0 }).Pinned(Given.Pin("e1", home: "b2")),
            "officer of another base" => problem.Pinned(Given.Pin("e1", home: "b1", officers: ["o1", "o4"])),
            "officers without a base in common" => problem.Pinned(Given.Pin("e1", officers: ["o1", "o4"])),
            "too few officers" => problem.Pinned(Given.Pin("e1", officers: ["o3"])),
            "too many officers" => problem.Rules(r => r with { Seats = 2 }).Pinned(Given.Pin("e1", officers: ["o1", "o2", "o3"])),
            "recused officer" => problem.Enterprise("e1", e => e with { Recused = ["o1"] }).Pinned(Given.Pin("e1", officers: ["o1", "o2"])),
            "officer not available" => problem.Officer("o1", o => o with { Sessions = ["mon-pm"] }).Pinned(Given.Pin("e1", session: "mon-am", officers: ["o1", "o2"])),
            "certificate missing" => problem.Pinned(Given.Pin("e1", officers: ["o1", "o2"], requests: ["r1", "r2"])).Officer("o2", o => o with { Certificates = [] }),
            "mandatory left out" => problem.Pinned(Given.Pin("e2", requests: ["r4"])),
            "too few requests" => problem.Rules(r => r with { KeepFraction = 0.6 }).Pinned(Given.Pin("e1", requests: ["r1"])),
            "too many departments" => problem.Rules(r => r with { MaxDepartmentsPerVisit = 1 }).Pinned(Given.Pin("e1", requests: ["r1", "r2"])),
            "too long" => problem.Request("r3", r => r with { Minutes = 181 }).Pinned(Given.Pin("e2", session: "mon-pm")),
            "enterprise without requests" => (problem with { Requests = [.. problem.Requests.Where(r => r.Enterprise == "e2")] }).Pinned(Given.Pin("e1")),
            _ => problem.Pinned(Given.Pin("e1", "mon-am", officers: ["o2", "o3"]), Given.Pin("e2", "mon-am", officers: ["o1", "o3"])),
        };
    }
}
