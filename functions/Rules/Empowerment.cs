using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// A matter is carried out by a town's own officers only where the town is empowered for it (赋权); elsewhere only officers of departments above the
/// town count. In the problem such a request asks for a certificate of its own, which those officers hold in addition to the kind that it stands for.
/// As long as no officer is registered with a department nobody can be told from a town's officer, and the rule waits for that.
/// </summary>
internal static class Empowerment
{
    private const string Suffix = "（县级部门人员）";

    public static RuleDefinition<bool> Rule { get; } = new()
    {
        Id = "empowerment",
        Name = new("乡镇赋权", "Empowerment of towns"),
        Effect = RuleEffect.Staffs,
        Of = new Switch(),
        Default = true,
        Sentence = on => on
            ? new("未赋权乡镇的事项，只有县级及以上部门的人员可以检查；赋权的，乡镇人员也可以。", "A matter for which the town is not empowered is inspected by officers of county departments or above; where it is, by the town's own too.")
            : new("事项不区分是否赋权，持证人员都可以检查。", "Empowerment is not looked at: whoever holds the certificate may inspect."),
        Sources =
        [
            RuleSource.Read("54 号文（转述）", "Document No. 54, as restated", "54 号 / No. 54",
                new("按属地和法定权限实施检查，不得越权、异地检查。", "Inspections stay within the territory and the lawful powers of the authority."),
                "http://law.foodmate.net/show-232783.html"),
            RuleSource.Unverified("各省乡镇街道赋权事项目录", "Provincial lists of matters handed to towns",
                new("目录由各地公布，以事项清单中的“赋权乡镇”为准。", "Published place by place; the catalogue's column of empowered towns is what counts.")),
        ],
        Lift = new("赋权由县级以上政府决定并公布；决定后在事项清单中更新赋权乡镇。", "The government decides and publishes it; the catalogue is then brought up to date."),
    };

    /// <summary>The kind of certificate under which a request for a matter appears in the problem where the town is not empowered.</summary>
    public static string CountyKind(string certificate) => certificate + Suffix;

    /// <summary>The kind that a derived one stands for; null for an ordinary one.</summary>
    public static string? PlainKind(string certificate) => certificate.EndsWith(Suffix, StringComparison.Ordinal) ? certificate[..^Suffix.Length] : null;

    /// <summary>The kinds that derived ones among the certificates asked for stand for.</summary>
    public static IReadOnlySet<string> CountyKinds(IEnumerable<Ruled> passed) => passed.Select(r => PlainKind(r.Certificate)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>An explanation in English with the derived kinds in English words.</summary>
    public static string InEnglish(string text) => text.Replace(Suffix, " (officers of county departments)", StringComparison.Ordinal);

    /// <summary>True where the register tells officers of departments from those of towns.</summary>
    public static bool Applies(RuleFacts facts) => facts.Value(Rule) && TellsApart(facts.Registers);

    /// <summary>True where some officer is registered with a department.</summary>
    public static bool TellsApart(Registers registers) => registers.Collections.Officers.Entries.Values.Any(o => o.Value is { Archived: false, Department: not null });

    /// <summary>True where only officers of departments above the town may serve the request.</summary>
    public static bool NeedsCounty(RuleFacts facts, InspectionRequest request) =>
        facts.Registers.Matter(request.Matter, facts.Day) is { } matter
        && facts.Registers.Enterprise(request.Enterprise) is { } enterprise
        && !matter.Version.Empowers(enterprise.Town);

    /// <summary>True for an officer who may stand for a department above the towns.</summary>
    public static bool IsOfCounty(Registers registers, OfficerEntry officer) => officer.Department is { } id && registers.Department(id) is { Level: not DepartmentLevel.Town };

    /// <summary>Says so where the rule is set but the register does not tell officers apart.</summary>
    public static RuleCost? CostOf(RuleFacts facts, IReadOnlyList<Ruled> passed)
    {
        if (!facts.Value(Rule))
        {
            return null;
        }

        if (!Applies(facts))
        {
            int open = facts.Requests.Count(r => facts.Registers.Matter(r.Matter, facts.Day) is { Towns: not null } && NeedsCounty(facts, r));
            return open == 0 ? null : new RuleCost(Rule, open, 0, 0, new(
                $"{open} 条需求的事项未赋权所在乡镇，但人员名录中没有登记所属部门，本规则暂未执行。",
                $"For {Words.Count(open, "request")} the town is not empowered, but no officer is registered with a department, so the rule is not applied yet."));
        }

        List<Ruled> county = [.. passed.Where(r => PlainKind(r.Certificate) is not null)];
        return county.Count == 0 ? null : new RuleCost(Rule, county.Count, county.Sum(r => r.Weight), 0, new(
            $"{county.Count} 条需求的事项未赋权所在乡镇，只能由县级部门人员检查。",
            $"{Words.Count(county.Count, "request")} can only be served by officers of county departments, because the town is not empowered."));
    }
}
