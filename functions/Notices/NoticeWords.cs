using System.Globalization;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Notices;

/// <summary>What a notice says.</summary>
internal static class NoticeWords
{
    /// <param name="notice">What happened.</param>
    /// <param name="inside">The reader is of the department that it happened to; the office reads the notices of all.</param>
    public static Text Of(Notice notice, bool inside) => notice.Kind switch
    {
        NoticeKind.DraftSubmitted => new($"方案“{notice.Name}”已提交，等待审批。", $"The draft “{notice.Name}” was submitted and waits for approval."),
        NoticeKind.DraftToReview => new($"方案“{notice.Name}”已提交，等待法制审核。", $"The draft “{notice.Name}” was submitted and waits for legal review."),
        NoticeKind.DraftReviewed => new($"方案“{notice.Name}”已通过法制审核，等待另一名审批人审批。", $"The draft “{notice.Name}” passed the legal review and waits for approval by another approver."),
        NoticeKind.DraftApproved => new($"方案“{notice.Name}”已通过审批，可以发布。", $"The draft “{notice.Name}” was approved and may be published."),
        NoticeKind.DraftReturned => new($"方案“{notice.Name}”已被退回，请查看意见。", $"The draft “{notice.Name}” was returned; see the comment."),
        NoticeKind.DraftFailed => new($"方案“{notice.Name}”没有算出结果，请查看原因。", $"The draft “{notice.Name}” ended without a plan; see why."),
        NoticeKind.WeekPublished => Published(notice.Counts!, inside),
        NoticeKind.PublicationDropped => new(
            $"方案“{notice.Name}”没有按时发布，原因见该方案：审批之后输入有变化，或有半天已经开始。",
            $"The draft “{notice.Name}” was not published at its time; see there why: its inputs have changed since the approval, or half days of it have begun."),
        NoticeKind.WithdrawalAsked => new(
            $"方案“{notice.Name}”的公示有人申请撤回，须由另一名审批人确认。",
            $"Somebody asks to withdraw the publication of “{notice.Name}”; an approver who is somebody else has to agree."),
        NoticeKind.WeekWithdrawn => new(
            $"{WeekOf(notice).Zh}的公示已撤回：{notice.Number} 条已排入的需求回到需求池，请勿上门。",
            Plural($"The publication of {WeekOf(notice).En} was withdrawn: {notice.Number} of {(inside ? "your" : "the department's")} requests are back in the pool. Do not visit.")),
        NoticeKind.RequestWithdrawn => new($"执法办撤回了检查需求：{notice.Name}。", $"The office withdrew the request: {notice.Name}."),
        NoticeKind.RequestLifted => new($"执法办领导准予例外，需求可以安排：{notice.Name}。", $"An exception was made, and the request can be planned: {notice.Name}."),
        NoticeKind.RequestUnlifted => new($"执法办领导收回了例外，需求重新按规则暂缓：{notice.Name}。", $"An exception was taken back, and the rule holds for the request again: {notice.Name}."),
        NoticeKind.RequestRecorded => new($"执法办登记了非现场检查结果：{notice.Name}。", $"The office recorded the result of a check without a visit: {notice.Name}."),
        NoticeKind.RequestsExpired => new(
            $"{WeekOf(notice).Zh}有 {notice.Number} 条需求到期仍未安排，已失效；确需检查的请重新提交。",
            Plural($"{notice.Number} of {(inside ? "your" : "the department's")} requests in {WeekOf(notice).En} ended without being served; submit anew what is still needed.")),
        NoticeKind.RequestsHandedOver => new(
            $"职责争议已有决定：{WeekOf(notice).Zh}有 {notice.Number} 条需求改由决定的部门负责。",
            Plural($"A dispute was decided: {notice.Number} requests in {WeekOf(notice).En} are now those of the department in charge.")),
        NoticeKind.LetterRaised => inside
            ? new($"执法办发来{notice.Name}，请在期限内答复。", $"The office sent the letter {notice.Name}; answer it by its day.")
            : new($"{notice.Name}已发给该部门，等待答复。", $"The letter {notice.Name} was sent to the department, which has to answer."),
        NoticeKind.LetterAnswered => new($"{notice.Name}已有答复，请查看。", $"The letter {notice.Name} was answered; see the answer."),
        NoticeKind.LetterReturned => inside
            ? new($"{notice.Name}的答复被退回，请补充后重新答复。", $"The answer to {notice.Name} was returned; add to it and answer again.")
            : new($"{notice.Name}的答复已退回该部门，等待重新答复。", $"The answer to {notice.Name} was returned to the department, which has to answer again."),
        NoticeKind.LetterOverdue => inside
            ? new($"{notice.Name}已过答复期限，请尽快答复。", $"The answer to {notice.Name} is overdue; answer it soon.")
            : new($"{notice.Name}已过答复期限，该部门还没有答复。", $"The department's answer to {notice.Name} is overdue."),
        NoticeKind.LetterClosed => new($"{notice.Name}已办结。", $"The letter {notice.Name} is settled."),
        NoticeKind.ReportMade => new($"{PeriodOf(notice).Zh}的指标报告已生成。", $"The report of {PeriodOf(notice).En} was made."),
        NoticeKind.MoveAsked => new($"{WeekOf(notice).Zh}有企业申请改期，请在“企业申请”中答复。", $"An enterprise asks to be visited at another half day in {WeekOf(notice).En}; answer it under “Enterprises' requests”."),
        NoticeKind.RecusalAsked => new($"{WeekOf(notice).Zh}有企业申请人员回避，请在“企业申请”中答复。", $"An enterprise objects to an officer in {WeekOf(notice).En}; answer it under “Enterprises' requests”."),
        NoticeKind.VisitHindered => new(
            $"{WeekOf(notice).Zh}有检查不能开展：执法人员已在现场登记原因，请在“当日进度”中处理。",
            $"Officers on site say that a visit in {WeekOf(notice).En} cannot take place; see why under “Progress of the day”, and decide."),
        NoticeKind.MoveImpossible => new(
            $"{WeekOf(notice).Zh}有一条已同意的改期排不进计划，请在“企业申请”中查看原因并重新答复。",
            $"A move in {WeekOf(notice).En} was agreed to but has no place in the plan; see why under “Enterprises' requests”, and answer anew."),
        NoticeKind.CaseTransferred => new(
            $"{notice.Name}：发现的问题需要移送，请办理移送手续。",
            $"{notice.Name}: what was found goes to another authority; hand the case over."),
        NoticeKind.WebhookTried => new("回调地址测试。", "A test of a webhook."),
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, null),
    };

    private static Text Published(NoticeCounts counts, bool inside)
    {
        var (movedZh, movedEn) = counts.Moved == 0 ? ("", "") : ($"，其中 {counts.Moved} 条改了时段", Plural($", {counts.Moved} of them at another half day"));
        var (whoseZh, whoseEn) = inside ? ("本部门", "your") : ("该部门", "the department's");
        var (restZh, restEn) = counts.Waiting == 0 ? ("，没有未排入的", ", none waits") : ($"，{counts.Waiting} 条未排入，自动转入以后的周，到期的失效，原因见需求列表", Plural($", {counts.Waiting} wait and move on to a later week, unless their time has run out; each has its reason in the list"));
        return new(
            $"周计划已公示：{whoseZh} {counts.Served} 条需求已排入{movedZh}{restZh}。",
            Plural($"The week is published: {counts.Served} of {whoseEn} requests are served{movedEn}{restEn}."));
    }

    /// <summary>The week it is about, in words.</summary>
    private static Text WeekOf(Notice notice) => Week.Parse(notice.Week ?? notice.Name!, null).Words;

    /// <summary>The period of a report, in words.</summary>
    private static Text PeriodOf(Notice notice) =>
        Week.TryParse(notice.Name, null, out var week) ? week.Words
        : notice.Name!.Split("-Q") is [var year, var quarter] ? new($"{year}年第{quarter}季度", $"quarter {quarter} of {year}")
        : DateOnly.TryParseExact(notice.Name, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? new($"{month.Year}年{month.Month}月", month.ToString("MMMM yyyy", CultureInfo.InvariantCulture))
            : new(notice.Name, notice.Name);

    private static string Plural(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
