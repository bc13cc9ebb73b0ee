using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// A joint visit brings at most so many departments to the enterprise at once. Where more ask in a week, the most urgent come; the planner
/// keeps to the number, too (<c>departments-per-visit</c>).
/// </summary>
internal sealed class MaxDepartmentsPerVisit(RuleFacts facts, IEnumerable<InspectionRequest> candidates) : Turns(facts, candidates, _ => facts.Value(Definition))
{
    private readonly int? _most = facts.Value(Definition);

    public static RuleDefinition<int?> Definition { get; } = new()
    {
        Id = "max-departments-per-visit",
        Name = new("联合检查最多部门数", "Departments per visit"),
        Effect = RuleEffect.Holds,
        Unit = new("个部门", "departments"),
        Of = new Limit(1, 20),
        Default = null,
        Sentence = n => n is { } most
            ? new($"一次联合检查最多有 {most} 个部门参加。", $"At most {most} department{(most == 1 ? " takes" : "s take")} part in one visit.")
            : new("一次联合检查的部门数不限。", "Any number of departments may take part in one visit."),
        Sources =
        [
            RuleSource.Read("马鞍山市“综合查一次”做法（媒体报道）", "Ma'anshan, joint inspections (press)", "",
                new("联合检查建议 2 至 3 个部门。", "Two or three departments are suggested for a joint visit."),
                "https://www.csjcs.com/news/show/879122b2ea45e440.html"),
        ],
        Lift = new("由执法办提出、领导启用新的取值。", "The office proposes and its head puts another value in force."),
    };

    public override RuleDefinition Rule => Definition;

    protected override Text Cause(Text others) => new(
        $"一次联合检查最多 {_most} 个部门，本周轮到{others.Zh}。",
        $"At most {Words.Count(_most ?? 0, "department")} may take part in one visit, and this week is the turn of {others.En}.");
}
