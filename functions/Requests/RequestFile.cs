using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>Requests of a week as a table, with what became of each. The columns that an import reads bear its names, so a list can go out, be worked on and come in again.</summary>
internal static class RequestFile
{
    private static readonly Column[] Columns =
    [
        new("id", "需求编号"), new("creditCode", "统一社会信用代码"), new("name", "企业名称"), new("matter", "事项编码"), new("matterName", "事项名称"), new("department", "检查部门"),
        new("kind", "检查类型"), new("evidence", "依据"), Number("weight", "权重"), new("mandatory", "必检"), new("sessions", "可检时段"), new("until", "最迟日期"), new("note", "备注"),
        Number("minutes", "用时（分钟）"), new("countsTowardCap", "计入上限"), new("blockedByCap", "受上限约束"), new("status", "状态"), new("visitSession", "检查时段"),
        new("reason", "未排入原因"), new("remedy", "怎样办"), new("firstWeek", "首次提报周"), new("movedTo", "转入周"), new("result", "结果"), new("resultDate", "检查日"), new("rectifyBy", "整改期限"),
        new("submitted", "提报时间"), new("submittedBy", "提报人"), new("source", "来源"),
    ];

    public static TableFile Of(IEnumerable<RequestView> requests, Registers known, Language language) => new(Columns, requests.Select(request => Row(request, known, language)));

    private static IReadOnlyList<string> Row(RequestView request, Registers known, Language language) =>
    [
        request.Id, request.Enterprise.Id, request.Enterprise.Name, request.Matter.Code, request.Matter.Name, known.Collections.Departments.Find(request.Department)?.Value.Name ?? request.Department,
        RequestKindNames.NameOf(request.Kind).In(language), request.Evidence ?? "", Plain(request.Weight), Yes(request.Mandatory, language),
        request.Sessions is { } sessions ? string.Join(language is Language.En ? ", " : "、", sessions.Select(session => NameOf(session, language))) : "", Day(request.Until), request.Note ?? "",
        Plain(request.Minutes), Yes(request.CountsTowardCap, language), Yes(request.BlockedByCap, language), NameOf(request.Status).In(language), request.Visit is { } visit ? NameOf(visit.Session, language) : "",
        request.Held is { } held ? $"{held.Name}{(language is Language.En ? ": " : "：")}{held.Cause}" : request.Waiting?.Cause ?? "", request.Held?.Remedy ?? request.Waiting?.Remedy ?? "",
        request.FirstWeek ?? "", request.MovedTo ?? "", request.Outcome is { } outcome ? NameOf(outcome.Result).In(language) : "", Day(request.Outcome?.Date), Day(request.Outcome?.RectifyBy),
        Week.Local(request.SubmittedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), request.SubmittedBy, request.Source,
    ];

    private static Text NameOf(RequestStatus status) => status switch
    {
        RequestStatus.Pooled => new("待安排", "in the pool"),
        RequestStatus.Held => new("暂缓", "held back"),
        RequestStatus.Planned => new("已排入", "planned"),
        RequestStatus.Published => new("已发布", "published"),
        RequestStatus.Waiting => new("候补", "waiting"),
        RequestStatus.Withdrawn => new("已撤回", "withdrawn"),
        RequestStatus.Done => new("已检查", "done"),
        RequestStatus.Remote => new("无需入企", "no visit needed"),
        RequestStatus.MovedOn => new("已转入其他周", "moved on"),
        RequestStatus.Expired => new("已失效", "ended"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    private static Text NameOf(RequestResult result) => result switch
    {
        RequestResult.Pass => new("未发现问题", "pass"),
        RequestResult.Finding => new("发现问题", "finding"),
        RequestResult.Rectify => new("责令整改", "rectify"),
        RequestResult.Transfer => new("移送", "transfer"),
        RequestResult.Cancelled => new("已取消", "cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };

    private static string NameOf(string session, Language language) => language is Language.En ? session : SessionNames.Chinese(session);

    private static string Yes(bool yes, Language language) => (yes ? new Text("是", "yes") : new Text("否", "no")).In(language);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static Column Number(string key, string name) => new(key, name) { IsNumber = true };
}
