using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.AnnualPlans;

/// <summary>Checks what a department writes; everything that is wrong at once. Pure.</summary>
internal static class PlanCheck
{
    public const int MaxLines = 100;
    private const int MaxTitle = 60;
    private const int MaxList = 50;
    private const int MaxReason = 500;

    /// <param name="newest">The version that is being changed or amended; null for the first.</param>
    public static IReadOnlyList<Finding> Check(PlanBody body, string department, AnnualPlan? newest, AnnualPlan? inForce, Registers registers)
    {
        var findings = new List<Finding>();
        if (body.Lines.Count is 0 or > MaxLines)
        {
            findings.Add(PlanWords.OutOfRange("$.lines", new($"计划须有 1 到 {MaxLines} 条。", $"A plan has 1 to {MaxLines} lines.")));
        }

        if (body.Reason is { Length: > MaxReason } || (inForce is not null && string.IsNullOrWhiteSpace(body.Reason)))
        {
            findings.Add(PlanWords.AmendmentReason);
        }

        var known = (newest?.Lines ?? []).Concat(inForce?.Lines ?? []).Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < Math.Min(body.Lines.Count, MaxLines); place++)
        {
            var line = body.Lines[place];
            var at = $"$.lines[{place}]";
            if (line.Id is not null && (!known.Contains(line.Id) || !seen.Add(line.Id)))
            {
                findings.Add(PlanWords.UnknownLine($"{at}.id", line.Id));
            }

            Check(line, at, department, registers, findings);
            if (inForce is not null && line.Kind == "campaign" && string.IsNullOrWhiteSpace(line.Reason)
                && (line.Id is null || inForce.Line(line.Id) is not { } before || !PlanChanges.Same(before, Line(line, line.Id))))
            {
                findings.Add(PlanWords.CampaignReason($"{at}.reason"));
            }
        }

        return findings;
    }

    /// <summary>A line that was checked.</summary>
    public static PlanLine Line(LineBody body, string id) => new(
        id,
        body.Title.Trim(),
        body.Kind == "campaign" ? LineKind.Campaign : LineKind.Planned,
        [.. body.Matters.Distinct()],
        new EnterpriseClass(Listed(body.Towns), Listed(body.Industries), [.. (body.Tiers ?? []).Select(Parse).OfType<Tier>().Distinct().Order()]),
        body.Ratio,
        body.Number,
        body.Frequency,
        [.. body.Months.Distinct().Order()],
        string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason.Trim());

    private static void Check(LineBody line, string at, string department, Registers registers, List<Finding> findings)
    {
        if (line.Title.Trim().Length is 0 or > MaxTitle || line.Title.Any(char.IsControl))
        {
            findings.Add(PlanWords.OutOfRange($"{at}.title", new($"名称须为 1 到 {MaxTitle} 个字，不能有控制字符。", $"A title has 1 to {MaxTitle} characters and no control characters.")));
        }

        if (line.Kind is not ("planned" or "campaign"))
        {
            findings.Add(PlanWords.OutOfRange($"{at}.kind", new("类别只能是 planned 或 campaign。", "The kind is planned or campaign.")));
        }

        if (line.Matters.Count is 0 or > 20)
        {
            findings.Add(PlanWords.OutOfRange($"{at}.matters", new("须选择 1 到 20 个事项。", "Choose 1 to 20 matters.")));
        }

        for (var place = 0; place < Math.Min(line.Matters.Count, 20); place++)
        {
            if (registers.Matter(line.Matters[place]) is not { } matter || !registers.InChargeSomewhere(matter, registers.Today).Contains(department, StringComparer.Ordinal))
            {
                findings.Add(PlanWords.ForeignMatter($"{at}.matters[{place}]", line.Matters[place]));
            }
        }

        CheckNames(line.Towns, $"{at}.towns", findings);
        CheckNames(line.Industries, $"{at}.industries", findings);
        if ((line.Tiers ?? []).Any(tier => Parse(tier) is null))
        {
            findings.Add(PlanWords.OutOfRange($"{at}.tiers", new("等级只能是 green、yellow 或 red。", "A tier is green, yellow or red.")));
        }

        if (line.Ratio is null == line.Number is null)
        {
            findings.Add(PlanWords.OutOfRange($"{at}.ratio", new("比例和数量须填写其中一个。", "Give the ratio or the number, one of them.")));
        }

        if (line.Ratio is < 1 or > 100)
        {
            findings.Add(PlanWords.OutOfRange($"{at}.ratio", new("比例须为 1 到 100（百分数）。", "The ratio is 1 to 100 percent.")));
        }

        if (line.Number is < 1 or > 200_000)
        {
            findings.Add(PlanWords.OutOfRange($"{at}.number", new("数量须为 1 到 200000。", "The number is 1 to 200,000.")));
        }

        if (line.Frequency is < 1 or > 12)
        {
            findings.Add(PlanWords.OutOfRange($"{at}.frequency", new("频次须为每年 1 到 12 次。", "The frequency is 1 to 12 a year.")));
        }

        if (line.Months.Count == 0 || line.Months.Any(month => month is < 1 or > 12))
        {
            findings.Add(PlanWords.OutOfRange($"{at}.months", new("请选择 1 到 12 月中的月份。", "Choose months from 1 to 12.")));
        }

        if (line.Reason is { Length: > MaxReason })
        {
            findings.Add(PlanWords.OutOfRange($"{at}.reason", new($"理由最多 {MaxReason} 个字。", $"A reason has at most {MaxReason} characters.")));
        }
    }

    private static void CheckNames(IReadOnlyList<string>? names, string place, List<Finding> findings)
    {
        if (names is not null && (names.Count > MaxList || names.Any(name => name.Trim().Length is 0 or > MaxTitle || name.Any(char.IsControl))))
        {
            findings.Add(PlanWords.OutOfRange(place, new($"最多 {MaxList} 个名称，每个 1 到 {MaxTitle} 个字。", $"At most {MaxList} names of 1 to {MaxTitle} characters.")));
        }
    }

    private static IReadOnlyList<string> Listed(IReadOnlyList<string>? names) => [.. (names ?? []).Select(name => name.Trim()).Distinct().Order(StringComparer.Ordinal)];

    private static Tier? Parse(string text) => text switch
    {
        "green" => Tier.Green,
        "yellow" => Tier.Yellow,
        "red" => Tier.Red,
        _ => null,
    };
}
