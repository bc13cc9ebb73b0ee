namespace Inspection.Functions.Metrics;

/// <summary>How much of their time officers spend in the field.</summary>
internal static class Workload
{
    public static Metric Metric { get; } = new()
    {
        Id = "workload",
        Name = new("人均出勤半天数", "Half days per officer"),
        Formula = new(
            "（人员、周、半天）各计一次的出勤数 ÷ 出勤人员数。只计完成的检查；一个半天内查几户仍算一个半天。按部门看时，计该部门参加的检查中的全部人员。",
            "Half days in which an officer made a visit, each officer and half day once ÷ officers who made any. Only visits carried out; several in one half day are one. For a department: all officers of the visits in which it took part."),
        Unit = new("半天/人", "half days each"),
        Source = new("执法力量与负荷；平台公开口径", "The officers' load; the platform's own published formula"),
        Aim = MetricAim.Neither,
        Of = facts =>
        {
            var (turns, officers) = (new HashSet<(string Officer, string Week, string Session)>(), new HashSet<string>(StringComparer.Ordinal));
            foreach (var visit in facts.CarriedOut)
            {
                for (int n = 0; n < visit.Officers.Count; n++)
                {
                    turns.Add((visit.Officers[n], visit.Week, visit.Session));
                    officers.Add(visit.Officers[n]);
                }
            }

            return new Measure(turns.Count, officers.Count);
        },
    };
}
