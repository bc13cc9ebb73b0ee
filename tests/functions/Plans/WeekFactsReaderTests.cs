using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Plans;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Plans;

/// <summary>What of the registers a week's plan is made from.</summary>
public sealed class WeekFactsReaderTests
{
    private static readonly Week W48 = Week.Parse("2026-W48", null);

    [Fact]
    public void The_week_is_planned_with_the_version_of_its_monday_and_so_are_its_names()
    {
        var known = Given([]);
        Assert.Equal(("特种设备", 75), Asked(known, W48));
        Assert.Equal(("市场监管", 60), Asked(known, W48.Add(-1)));
        Assert.Equal(new MatterLabel("M-1", "新名", Visibility.Hidden), Assert.Single(WeekFactsReader.Labels(W48, Ruled(known, W48)).Matters));
        Assert.Equal(new MatterLabel("M-1", "旧名", Visibility.Date), Assert.Single(WeekFactsReader.Labels(W48.Add(-1), Ruled(known, W48.Add(-1))).Matters));
    }

    [Fact]
    public void A_later_version_changes_the_question_only_of_the_weeks_that_it_holds_for()
    {
        var after = Given([]);
        var before = after with { Collections = Registers("M-1", after.Matters[0] with { Versions = [after.Matters[0].Versions[0]] }).Collections };
        Assert.Equal(Hash(before, W48.Add(-1)), Hash(after, W48.Add(-1)));
        Assert.NotEqual(Hash(before, W48), Hash(after, W48));
    }

    [Fact]
    public void What_the_planner_does_not_look_at_changes_no_question()
    {
        var before = Given([]);
        MatterVersion[] told = [.. before.Matters[0].Versions.Select(v => v with { Name = "改名", Documents = ["台账"], AnnualCap = 9, Visibility = Visibility.Week })];
        var after = before with { Collections = Registers("M-1", before.Matters[0] with { Versions = told }).Collections };
        Assert.Equal(Hash(before, W48), Hash(after, W48));
        Assert.Equal("改名", Assert.Single(WeekFactsReader.Labels(W48, Ruled(after, W48)).Matters).Name);
    }

    [Fact]
    public void Assistants_are_not_planned_and_officers_give_what_their_week_leaves()
    {
        OfficerEntry officer = new("o1", "朱庚", ["b1"], [new("市场监管", "N1", new(2026, 11, 24))]) { Leave = [new(new(2026, 11, 25), new(2026, 11, 27))], DutySharePercent = 40 };
        var known = Given([officer, officer with { Id = "o2", Assistant = true }]);
        Officer planned = Assert.Single(Facts(known, W48).Officers);
        Assert.Equal(["mon-am", "mon-pm", "tue-am", "tue-pm"], planned.Sessions);
        Assert.Equal(6, planned.MaxSessions);
        Certificate certificate = Assert.Single(planned.Certificates);
        Assert.True(certificate.IsValidOn(new(2026, 11, 24)));
        Assert.False(certificate.IsValidOn(new(2026, 11, 25)));
    }

    private static InspectionRequest Request { get; } = new("r1", "e1", "企业", "market", "M-1", "旧名", "市场监管", 60, 40, false, null, null, default, "陈晓", "form", false, "");

    private static Registers Given(IReadOnlyList<OfficerEntry> officers) => Registers("M-1",
        new("M-1", "market",
        [
            new(DateOnly.MinValue, "旧名", new("《法》", "第一条"), "市场监管", 60, 40, Visibility.Date),
            new(W48.Monday, "新名", new("《法》", "第一条"), "特种设备", 75, 40, Visibility.Hidden),
        ]), officers);

    private static Registers Registers(string code, MatterEntry matter, IReadOnlyList<OfficerEntry>? officers = null) =>
        new("zhuji", "诸暨市", 1, code, [new("market", "市监局", "市监")], [new("b1", "店口镇", 29.9, 120.2, 2)], [matter], officers ?? [], [new("e1", "企业", "路", "店口镇", 29.9, 120.2, Tier.Yellow)]);

    private static WeekFacts Facts(Registers known, Week week) => WeekFactsReader.Read("zhuji", week, Ruled(known, week), null);

    private static WeekRuling Ruled(Registers known, Week week)
    {
        var facts = new RuleFacts(week, week.Sessions(known.Calendar), known, [Request], [], RuleBook.Defaults);
        return new WeekRuling(known, new Pool(Head.From(Partition.Week("zhuji", week.ToString()), null), 0, [Request]), facts.Sessions, facts, Ruling.Of(facts), new RulingMarks("", default, 0, 0, "", ""));
    }


    private static (string, int) Asked(Registers known, Week week) => Facts(known, week).Requests is [var only] ? (only.Certificate, only.Minutes) : default;

    private static string Hash(Registers known, Week week) => DraftFiles.HashOf(Scheduler.Format.ProblemFormat.Write(ProblemSnapshot.Build(Facts(known, week))));
}
