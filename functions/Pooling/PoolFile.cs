using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Pooling;

/// <summary>The pool as a table: one row for each request, those of an enterprise together.</summary>
internal static class PoolFile
{
    private static readonly Column[] Columns =
    [
        new("creditCode", "统一社会信用代码"), new("name", "企业名称"), new("town", "乡镇"), new("tier", "等级"), new("departments", "同行部门"), Number("saved", "减少入企次数"), Number("others", "其他部门需求数"),
        new("request", "需求编号"), new("department", "检查部门"), new("matter", "事项编码"), new("matterName", "事项名称"), new("kind", "检查类型"), new("mandatory", "必检"), Number("weight", "权重"),
        new("state", "状态"), new("rule", "规则"), new("cause", "原因"), new("remedy", "怎样办"), new("firstDate", "最早可安排日"),
    ];

    public static TableFile Of(PoolPage pool, Registers known, Language language) => new(Columns, pool.Items.SelectMany(group => group.Requests.Select(request => Row(group, request, known, language))));

    private static IReadOnlyList<string> Row(PoolEnterprise group, PoolRequest request, Registers known, Language language) =>
    [
        group.Id, group.Name, group.Town, NameOf(group.Tier).In(language), string.Join('、', group.Departments.Select(id => NameOf(known, id))), Plain(group.Saved), Plain(group.Others),
        request.Id, NameOf(known, request.Department), request.Matter, request.MatterName, RequestKindNames.NameOf(request.Kind).In(language),
        (request.Mandatory ? new Text("是", "yes") : new Text("否", "no")).In(language), Plain(request.Weight), StateOf(request).In(language),
        request.Held?.Name ?? "", request.Held?.Cause ?? "", request.Held?.Remedy ?? "", request.Held?.FirstDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
    ];

    private static Text StateOf(PoolRequest request) =>
        request.Held is not null ? new("暂缓", "held back") : request.Remote ? new("无需入企", "no visit needed") : new("待安排", "in the pool");

    private static Text NameOf(Tier tier) => tier switch
    {
        Tier.Green => new("绿", "green"),
        Tier.Yellow => new("黄", "yellow"),
        Tier.Red => new("红", "red"),
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, null),
    };

    private static string NameOf(Registers known, string department) => known.Collections.Departments.Find(department)?.Value.Name ?? department;

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static Column Number(string key, string name) => new(key, name) { IsNumber = true };
}
