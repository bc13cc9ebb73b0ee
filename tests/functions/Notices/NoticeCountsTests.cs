using Inspection.Functions.Drafts;
using Inspection.Functions.Notices;

namespace Inspection.Functions.Tests.Notices;

public sealed class NoticeCountsTests
{
    [Fact]
    public void What_rules_held_back_waits_too_and_a_department_with_nothing_else_is_told()
    {
        var plan = new Dictionary<string, NoticeCounts> { ["market"] = new(5, 1, 2) };
        var all = NotifyEffect.WithHeld(plan, [Held("a", "market"), Held("b", "fire"), Held("c", "fire")]);
        Assert.Equal(new NoticeCounts(5, 2, 2), all["market"]);
        Assert.Equal(new NoticeCounts(0, 2, 0), all["fire"]);
        Assert.Equal(new NoticeCounts(5, 1, 2), plan["market"]);
    }

    private static HeldLabel Held(string request, string department) =>
        new(request, new Named("e1", "企业"), "green", department, new Named("m1", "事项"), false, 40, "green-tier", "原因\ncause", "办法\nremedy");
}
