namespace Inspection.Functions.Rules;

/// <summary>A joint visit brings at most so many departments to the enterprise at once. The planner keeps to it (<c>departments-per-visit</c>).</summary>
internal static class MaxDepartmentsPerVisit
{
    public static RuleDefinition<int?> Rule { get; } = new()
    {
        Id = "max-departments-per-visit",
        Name = new("联合检查最多部门数", "Departments per visit"),
        Effect = RuleEffect.Staffs,
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
}
