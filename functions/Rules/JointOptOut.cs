using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// An enterprise that has opted out of joint visits is visited by one department at a time. A week has one visit to an enterprise, so only the department
/// with the most urgent request has its turn; the others wait for the next week.
/// </summary>
internal sealed class JointOptOut : IProtection
{
    private readonly RuleFacts _facts;
    private readonly Dictionary<string, InspectionRequest> _first;

    /// <param name="facts">Of the week.</param>
    /// <param name="candidates">The requests that no other rule holds back.</param>
    public JointOptOut(RuleFacts facts, IEnumerable<InspectionRequest> candidates)
    {
        _facts = facts;
        _first = facts.Value(Rule)
            ? candidates.GroupBy(r => r.Enterprise, StringComparer.Ordinal)
                .Where(g => HasOptedOut(facts.Registers, g.Key))
                .ToDictionary(g => g.Key, g => g.MostUrgentFirst().First(), StringComparer.Ordinal)
            : [];
    }

    public static RuleDefinition<bool> Rule { get; } = new()
    {
        Id = "joint-opt-out",
        Name = new("企业不参加联合检查", "Opt-out from joint visits"),
        Effect = RuleEffect.Holds,
        Of = new Switch(),
        Default = true,
        Sentence = on => on
            ? new("企业声明不参加联合检查的，一次只来一个部门，其他部门排到以后各周。", "An enterprise that has opted out of joint visits is visited by one department at a time; the others come in later weeks.")
            : new("不执行企业的不参加联合检查声明。", "Opt-outs from joint visits are not looked at."),
        Sources =
        [
            RuleSource.Read("马鞍山市“综合查一次”做法（媒体报道）", "Ma'anshan, joint inspections (press)", "",
                new("企业可以选择不参加联合检查。", "An enterprise may opt out of joint checks."),
                "https://www.csjcs.com/news/show/879122b2ea45e440.html"),
        ],
        Lift = new("企业可以随时撤回声明，由执法办在企业名录中更新。", "The enterprise may take its opt-out back at any time; the office then changes the register."),
    };

    RuleDefinition IProtection.Rule => Rule;

    public DateOnly? FirstFrom(InspectionRequest request, DateOnly day) =>
        _facts.IsInWeek(day) && _first.TryGetValue(request.Enterprise, out InspectionRequest? first) && first.Department != request.Department
            ? _facts.Week.Add(1).Monday
            : day;

    public Reason Explain(InspectionRequest request, DateOnly day)
    {
        string other = _facts.Registers.Department(_first[request.Enterprise].Department)?.Name ?? _first[request.Enterprise].Department;
        return new Reason(
            [],
            new($"该企业声明不参加联合检查，一次只来一个部门，本周轮到{other}。", $"The enterprise has opted out of joint visits, so departments come one at a time, and this week is the turn of {other}."),
            new($"也可与{other}商定先后。", $"The order can also be settled with {other}."));
    }

    private static bool HasOptedOut(Registers registers, string enterprise) => registers.Enterprise(enterprise) is { JointOptOut: true };
}
