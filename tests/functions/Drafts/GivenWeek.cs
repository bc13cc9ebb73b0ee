using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Plans;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.Drafts;

/// <summary>A small week for tests of pure rules: two bases, three departments, three enterprises with four requests.</summary>
internal static class GivenWeek
{
    public const string Id = "2026-W48";

    public static IReadOnlyList<Session> Sessions { get; } =
    [
        new("mon-am", new DateTime(2026, 11, 23, 8, 30, 0), new DateTime(2026, 11, 23, 11, 30, 0)),
        new("mon-pm", new DateTime(2026, 11, 23, 13, 30, 0), new DateTime(2026, 11, 23, 17, 0, 0)),
        new("tue-am", new DateTime(2026, 11, 24, 8, 30, 0), new DateTime(2026, 11, 24, 11, 30, 0)),
    ];

    public static WeekFacts Facts() => new(
        "zhuji",
        Id,
        Sessions,
        [new("market", "市场监管"), new("fire", "消防救援"), new("health", "卫生健康"), new("culture", "文化旅游")],
        [new("diankou", "店口", new Location(29.93, 120.27), 3, false), new("anhua", "安华", new Location(29.50, 120.10), 2, false)],
        [
            Officer("o1", "diankou", "market", "fire"),
            Officer("o2", "diankou", "market", "health"),
            Officer("o3", "anhua", "fire"),
        ],
        [Enterprise("e1"), Enterprise("e2"), Enterprise("e3"), Enterprise("unasked")],
        [Request("r1", "e1", "market"), Request("r2", "e1", "fire"), Request("r3", "e2", "market"), Request("r4", "e3", "health", mandatory: true)],
        null);

    public static Problem Problem() => ProblemSnapshot.Build(Facts());

    /// <summary>Visits e1 (market and fire) and e2 (market) on Monday morning; e3 waits.</summary>
    public static Plan Plan() => new(
        $"zhuji-{Id}",
        PlanStatus.Feasible,
        Score: 900,
        Bound: 1000,
        Seconds: 1.5,
        Seed: 1,
        "test",
        new Breakdown(30, 0, 360, 44, 0),
        [
            new("t1", "mon-am", "diankou", ["o1", "o2"], At(8, 30), At(11, 0), 44,
            [
                new("e1", At(8, 45), At(9, 35), ["r1", "r2"]),
                new("e2", At(9, 50), At(10, 40), ["r3"]),
            ]),
        ],
        [new("r4", WaitingCode.NoCapacity, new Bilingual("没有空闲人员。", "No officer is free.").ToString(), new Bilingual("增派人员。", "Add an officer.").ToString(), true)]);

    public static Labels Labels(params (string Matter, Visibility Visibility)[] classes)
    {
        Dictionary<string, Visibility> given = classes.ToDictionary(c => c.Matter, c => c.Visibility);
        MatterLabel Matter(string code, string name) => new(code, name, given.GetValueOrDefault(code, Visibility.Date));
        return new Labels(
            new Named("zhuji", "诸暨市"),
            [new("market", "市场监督管理局", "市监"), new("fire", "消防救援大队", "消防"), new("health", "卫生健康局", "卫健")],
            [Matter("M1", "食品经营检查"), Matter("F1", "消防安全检查"), Matter("H1", "公共场所卫生检查")],
            [new("e1", "甲厂", "店口镇一号", "店口"), new("e2", "乙店", "店口镇二号", "店口"), new("e3", "丙馆", "安华镇三号", "安华")],
            [new("r1", "M1"), new("r2", "F1"), new("r3", "M1"), new("r4", "H1")]);
    }

    public static Officer Officer(string id, string home, params string[] certificates) =>
        new(id, $"officer {id}", [home], [.. certificates.Select(c => new Certificate(c, new DateOnly(2029, 6, 30)))], null, 8);

    public static Enterprise Enterprise(string id, params string[] recused) =>
        new(id, $"enterprise {id}", new Location(29.92, 120.25), Tier.Green, null, recused);

    public static Request Request(string id, string enterprise, string department, bool mandatory = false) =>
        new(id, enterprise, department, department, 40, 10, mandatory);

    private static DateTime At(int hour, int minute) => new(2026, 11, 23, hour, minute, 0);
}
