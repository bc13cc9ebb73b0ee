using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>
/// An officer who was at an enterprise so many times in a row within a year, without any finding, does not go there again until reasons are given.
/// Visits whose results are not recorded neither count nor end the row; after reasons were given it begins anew.
/// </summary>
internal static class ThirdVisitWithoutFinding
{
    public static RuleDefinition<int?> Rule { get; } = new()
    {
        Id = "third-visit-without-finding",
        Name = new("同一人员连续检查未发现问题", "Same officer, no findings"),
        Effect = RuleEffect.Staffs,
        Unit = new("次", "visits"),
        Of = new Limit(1, 10),
        Default = 2,
        Sentence = n => n is { } row
            ? new($"同一人员一年内连续 {row} 次检查同一企业未发现问题的，不再派往该企业，直到说明理由。",
                $"An officer who has visited an enterprise {Words.Times(row)} in a row within a year without a finding is not sent there again until reasons are given.")
            : new("同一人员可以不限次数地检查同一企业。", "An officer may visit an enterprise any number of times in a row."),
        Sources =
        [
            RuleSource.Read("成都市涉企检查规范（媒体报道）", "Chengdu, on inspections of enterprises (press)", "2025-04-24",
                new("同一检查人员一年内对同一企业连续 3 次检查未发现问题的，限制再检查，说明理由后解除（照此取 3；取 2 即不得有第三次）。",
                    "After three checks in a row without a finding within a year by the same inspector, further ones are blocked until reasons are given (that is 3 here; with 2 there is no third)."),
                "https://gd.huaxia.com/c/2025/04/24/2024758.shtml"),
        ],
        Lift = new("由执法办领导在收到书面理由后登记解除；取值由执法办提出、领导启用。", "The head of the office enters the reasons given in writing, which lifts it; another value is proposed by the office and put in force by its head."),
    };

    /// <summary>The officers who are not sent to an enterprise, with the visits that are the reason.</summary>
    public static IReadOnlyList<(string Officer, IReadOnlyList<PastVisit> Visits)> Of(RuleFacts facts, string enterprise)
    {
        if (facts.Value(Rule) is not { } row)
        {
            return [];
        }

        DateOnly since = facts.Day.AddYears(-1);
        List<PastVisit> known = [.. facts.VisitsTo(enterprise).Where(v => v.State is PastVisitState.Posted && v.Date >= since && v.Items.Count > 0 && v.Items.All(i => i.Finding is not null))];
        return
        [
            .. known.SelectMany(v => v.Officers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(o => (Officer: o, Visits: (IReadOnlyList<PastVisit>)[.. known.Where(v => v.Officers.Contains(o) && !(v.Date <= facts.Rules.ReasonsGiven(enterprise, o))).Reverse().TakeWhile(v => v.Items.All(i => i.Finding is false)).Reverse()]))
                .Where(o => o.Visits.Count >= row),
        ];
    }

    public static Alarm AlarmOf(RuleFacts facts, string enterprise, string officer, IReadOnlyList<PastVisit> visits)
    {
        string name = facts.Registers.Officer(officer)?.Name ?? officer;
        Text days = Words.Days(visits);
        return new Alarm(Rule, enterprise, visits, new(
            $"{name}一年内连续 {visits.Count} 次检查该企业未发现问题{days.Zh}，本周不派往该企业。",
            $"{name} has visited this enterprise {Words.Times(visits.Count)} in a row within a year without a finding{days.En} and is not sent there this week."));
    }
}
