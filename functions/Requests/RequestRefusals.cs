using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>What may be wrong with a request, in words.</summary>
internal static class RequestRefusals
{
    public static Refusal ForeignDepartment { get; } = new(403, "foreign-department",
        new("不是本部门的事项", "Not your department's matter"),
        new("只能提交和查看本部门的检查需求。", "You may submit and see your own department's requests only."));

    public static Refusal Limit { get; } = Refusals.Invalid("out-of-range", "query.limit",
        new("limit 须为 1 到 500。", "limit takes 1 to 500."),
        new("请更正 limit。", "Correct limit."));

    public static Refusal Status { get; } = Refusals.Invalid("out-of-range", "query.status",
        new("status 只能是 pooled、held、remote、planned、published、waiting、movedOn、done、expired 或 withdrawn。", "status takes pooled, held, remote, planned, published, waiting, movedOn, done, expired or withdrawn."),
        new("请更正 status。", "Correct status."));

    public static Refusal Kind { get; } = Refusals.Invalid("out-of-range", "query.kind",
        new("kind 只能是 planned、campaign、complaint、transfer、superiorOrdered、recheck 或 ownWish。", "kind takes planned, campaign, complaint, transfer, superiorOrdered, recheck or ownWish."),
        new("请更正 kind。", "Correct kind."));

    public static Refusal Sort { get; } = Refusals.Invalid("out-of-range", "query.sort",
        new("sort 只能是 id、enterprise、matter、department、kind、weight 或 submitted，前面可加减号。", "sort takes id, enterprise, matter, department, kind, weight or submitted, with a dash before it if wanted."),
        new("请更正 sort。", "Correct sort."));

    public static Refusal Take { get; } = Refusals.Invalid("out-of-range", "query.take",
        new("take 只能是 none、good 或 all。", "take takes none, good or all."),
        new("请更正 take。", "Correct take."));

    public static Refusal Reason { get; } = Refusals.Invalid("out-of-range", "$.reason",
        new("撤回原因最多 200 个字。", "A reason has at most 200 characters."),
        new("请缩短原因。", "Shorten it."));

    public static Refusal Withdrawn { get; } = new(409, "state-conflict",
        new("已经撤回", "Already withdrawn"),
        new("该需求已被撤回。", "This request has been withdrawn already."));

    public static Refusal Frozen { get; } = new(409, "request-frozen",
        new("已列入批准的计划", "Part of an approved plan"),
        new("该需求已由批准或发布的计划安排，不能再修改或撤回。如情况有变，请联系执法办。", "A visit of an approved or published plan serves this request, so it takes no more changes. Where things have changed, tell the office."));

    public static Refusal FrozenForOffice { get; } = new(409, "request-frozen",
        new("已列入批准的计划", "Part of an approved plan"),
        new("该需求已由批准或发布的计划安排，不能修改；撤回须写明原因。", "A visit of an approved or published plan serves this request: it cannot be edited, and withdrawing it needs a reason."));

    public static Refusal BatchSize { get; } = Refusals.Invalid("out-of-range", "$.items",
        new($"一次提交 1 到 {RequestBatches.MaxItems} 条。", $"A batch has 1 to {RequestBatches.MaxItems} items."),
        new("请拆分后分次提交，每次用一个新的 Idempotency-Key。", "Split it, with a new Idempotency-Key for each part."));

    public static Refusal ImportOver { get; } = new(409, "state-conflict",
        new("导入已经结束", "The import is over"),
        new("该导入已经完成或取消，没有可停止的内容。已入池的需求可以逐条撤回。", "This import is finished or cancelled already; there is nothing to stop. Requests in the pool can be withdrawn one by one."));

    public static Finding EvidenceMissing(RequestKind kind) => new("evidence-missing", "$.evidence",
        new($"“{NameOf(kind).Zh}”不受年度上限限制，须写明依据（如投诉编号、交办文号、移送函号）。", $"A request of this kind ({NameOf(kind).En}) is not held back by caps, so it must say what it rests on (number of the complaint, order, case)."),
        new("请填写依据，或改为计划内检查。", "Fill it in, or make it a planned check."));

    public static Finding EvidenceTooLong() => new("out-of-range", "$.evidence",
        new($"依据超过 {RequestRules.MaxEvidence} 个字。", $"The evidence has more than {RequestRules.MaxEvidence} characters."),
        new("请缩短依据。", "Shorten it."));

    public static Finding ItemForeignDepartment(string matter) => new("foreign-department", "$.matter",
        new($"事项 {Short(matter)} 不属于您的部门。", $"The matter {Short(matter)} is not your department's."),
        new("请由该部门提交。", "Have that department submit it."));

    public static Finding ItemKeyInvalid() => new("idempotency-key-invalid", "$.key",
        new("key 须为 1–64 个字母、数字、下划线或连字符。", "key takes 1 to 64 letters, digits, underscores or dashes."),
        new("请更正 key。", "Correct it."));

    public static Finding ItemKeyReused(string existing) => new("idempotency-key-reused", "$.key",
        new($"同一个 key 曾用于另一条内容（{existing}）。", $"The same key was used for another item ({existing})."),
        new("请换一个新的 key。", "Use a new one."));

    public static Text NameOf(RequestKind kind) => kind switch
    {
        RequestKind.Campaign => new("专项检查", "campaign"),
        RequestKind.Complaint => new("投诉举报", "complaint"),
        RequestKind.Transfer => new("移送", "transfer"),
        RequestKind.SuperiorOrdered => new("上级交办", "superior-ordered"),
        RequestKind.Recheck => new("整改复查", "recheck"),
        RequestKind.OwnWish => new("企业申请", "own wish"),
        _ => new("计划内检查", "planned"),
    };

    public static Refusal WeekInPast(Week week) => Refusals.Invalid("week-in-past", "week",
        new($"{week} 已经结束。", $"{week} is over."),
        new("请选择本周或以后的周。", "Choose this week or a later one."));

    public static Refusal WeekTooFar(Week week) => Refusals.Invalid("week-too-far", "week",
        new($"{week} 太远，只接受未来 {Week.Ahead} 周内的需求。", $"{week} is too far ahead; requests are taken for the next {Week.Ahead} weeks."),
        new("请选择更近的周。", "Choose a nearer week."));

    public static Refusal NoWorkingDay(Week week) => Refusals.Invalid("no-working-day", "week",
        new($"{week} 没有工作日（见工作日历）。", $"{week} has no working day (see the working calendar)."),
        new("请选择其他周。", "Choose another week."));

    public static Refusal Duplicate(string id) => new(409, "duplicate-request",
        new("需求已存在", "Already requested"),
        new("该企业的这一事项本周已有需求，同一需求只记一次。", "This matter is already requested for this enterprise in this week; the same request is kept once."))
        { Existing = id };

    public static Finding CreditCode(string code) => new("invalid-credit-code", "$.enterprise",
        new($"“{Short(code)}”不是正确的统一社会信用代码。", $"\"{Short(code)}\" is not a valid unified social credit code."),
        new("请对照营业执照核对 18 位代码。", "Compare the 18 characters with the business licence."));

    public static Finding UnknownEnterprise(string code) => new("unknown-enterprise", "$.enterprise",
        new($"登记中没有企业 {code}。", $"No enterprise {code} is registered."),
        new("请从列表中选择企业，或请执法办先导入该企业。", "Choose one from the list, or have the office import it first."));

    public static Finding UnknownLead { get; } = new("unknown-lead", "$.lead",
        new("没有这条线索，或线索不由该事项的部门办理，或已经办结。", "There is no such lead, the matter's department does not handle it, or it is settled."),
        new("请从线索详情中提出检查需求。", "Make the request from the lead itself."));

    public static Finding LeadNeedsComplaint { get; } = new("out-of-range", "$.kind",
        new("由线索提出的检查需求，类别须为投诉举报。", "A request that follows a lead is of the kind complaint."),
        new("请把类别改为投诉举报。", "Make it a complaint."));

    public static Finding UnknownMatter(string code) => new("unknown-matter", "$.matter",
        new($"事项清单中没有“{Short(code)}”。", $"There is no matter \"{Short(code)}\"."),
        new("请从清单中选择事项。", "Choose one from the catalogue."));

    public static (string, Text, Text) RowUntil(Week week) => ("out-of-range", Until(week).Cause, Until(week).Action);

    public static Finding Weight(int weight) => new("out-of-range", "$.weight",
        new($"权重 {weight} 不在 0 到 {RequestRules.MaxWeight} 之间。", $"The weight {weight} is not from 0 to {RequestRules.MaxWeight}."),
        new("请更正权重，或留空使用事项的默认值。", "Correct it, or leave it out for the matter's own."));

    public static Finding Note() => new("out-of-range", "$.note",
        new($"备注超过 {RequestRules.MaxNote} 个字。", $"The note has more than {RequestRules.MaxNote} characters."),
        new("请缩短备注。", "Shorten it."));

    public static Finding Until(Week week) => new("out-of-range", "$.until",
        new($"最迟日期须在 {week.Monday:yyyy-MM-dd} 起的一年内。", $"The last day is within a year from {week.Monday:yyyy-MM-dd} on."),
        new("请更正日期，或留空。", "Correct it, or leave it out."));

    public static Refusal MovedOn(string week) => new(409, "moved-on",
        new("需求已转入其他周", "The request has moved on"),
        new($"该需求本周未排入，已转入 {week}，请到那一周办理。", $"No plan of this week serves it, and it went to {week}; act on it there."));

    public static Refusal Expired { get; } = new(409, "state-conflict",
        new("需求已失效", "The request has ended"),
        new("该需求到期未安排，已失效；确需检查的请重新提交。", "No plan served it in its time, and it has ended. Submit it anew if it is still needed."));

    public static Refusal NotHeld { get; } = new(409, "not-held",
        new("该规则没有拦下此需求", "The rule does not hold it back"),
        new("此需求现在没有被这条规则暂缓，请刷新后查看。", "This rule does not hold the request back now. Reload to see why it waits."));

    public static Refusal NotLiftable { get; } = new(409, "not-liftable",
        new("该规则不能对单条需求例外", "No exception for one request"),
        new("这条规则不能对单条需求作出例外，请按规则页上的办法处理。", "This rule makes no exception for a single request; the page of the rule says what can be done."));

    public static Refusal OwnRequest { get; } = new(403, "own-request",
        new("不能对自己提交的需求作出例外", "Your own request"),
        new("您提交了该需求，须由其他人作出例外。", "You submitted this request; someone else has to make the exception."));

    public static Refusal NotLifted { get; } = new(409, "not-lifted",
        new("没有这项例外", "There is no such exception"),
        new("此需求没有对这条规则的例外，或已不在本周的需求池中，请刷新后查看。", "The request has no exception from this rule, or has left this week's pool. Reload to see."));

    public static Refusal LiftInPlan { get; } = new(409, "request-frozen",
        new("已列入批准的计划", "Part of an approved plan"),
        new("已批准或发布的计划安排了这次检查，例外不能再收回；确需停止的，请先退回方案，或由执法办取消该次检查。", "An approved or published plan serves the request, so the exception stays. Return the draft first, or have the office cancel the visit."));

    public static Refusal NotRemote { get; } = new(409, "not-remote",
        new("不是待办的非现场检查", "No check without a visit"),
        new("该需求须入企检查，结果在检查记录中登记。", "This request needs a visit; its result is recorded with the visit."));

    public static Finding CheckedInFuture { get; } = new("date-in-future", "$.date",
        new("检查日期在今天之后。", "The day of the check lies ahead."),
        new("完成检查后再登记。", "Record the result once it was carried out."));

    public static Finding CheckedTooEarly(DateOnly asked) => new("out-of-range", "$.date",
        new($"检查日期早于提交需求之日（{asked:yyyy-MM-dd}）。", $"The day lies before the request, which was made on {asked:yyyy-MM-dd}."),
        new("请核对日期。", "Check the day."));

    public static Finding NoRectifyBy { get; } = new("missing-member", "$.rectifyBy",
        new("责令整改没有期限。", "There is no day by which it has to be put right."),
        new("请填写整改期限，不早于检查日期。", "Give a day, not before that of the check."));

    public static Finding RectifyBy { get; } = new("out-of-range", "$.rectifyBy",
        new("整改期限只用于“责令整改”，且不早于检查日期、不晚于一年后。", "A day to put things right by goes with the result rectify only; it is not before the check and at most a year after."),
        new("请更正整改期限。", "Correct it."));

    public static Finding ResultNote { get; } = new("out-of-range", "$.note",
        new($"说明超过 {RemoteChecks.MaxNote} 个字。", $"The note has more than {RemoteChecks.MaxNote} characters."),
        new("请缩短说明。", "Shorten it."));

    public static Refusal LiftReason { get; } = Refusals.Invalid("out-of-range", "$.reason",
        new("理由须为 5 到 500 个字。", "The reason has 5 to 500 characters."),
        new("请写明理由。", "Say why."));

    public static Refusal DuplicateMoved(string id, string week) => new(409, "duplicate-request",
        new("需求已存在", "Already requested"),
        new($"该企业的这一事项本周已有需求，因未排入已转入 {week}，同一需求只记一次。", $"This matter was requested for this enterprise in this week and has moved on to {week}; the same request is kept once."))
        { Existing = id };

    public static Finding NoSessions() => new("out-of-range", "$.sessions",
        new("时段列表是空的。", "The list of sessions is empty."),
        new("请至少选择一个时段，或不填表示全部可检。", "Choose at least one, or leave it out for all."));

    public static Finding UnknownSession(int place, string session) => new("unknown-session", $"$.sessions[{place}]",
        new($"没有时段“{Short(session)}”。", $"There is no session \"{Short(session)}\"."),
        new("请使用 mon-am 到 sun-pm。", "Use mon-am to sun-pm."));

    public static Finding SessionNotWorked(int place, string session) => new("session-not-worked", $"$.sessions[{place}]",
        new($"时段 {session} 当天不上班（见工作日历）。", $"Nobody works on the day of {session} (see the working calendar)."),
        new("请选择本周的工作日。", "Choose a working day of the week."));

    public static (string, Text, Text) RowSessionNotWorked(string session) => ("session-not-worked",
        new($"时段 {session} 当天不上班（见工作日历）。", $"Nobody works on the day of {session} (see the working calendar)."),
        new("请选择本周的工作日。", "Choose a working day of the week."));

    public static Finding SessionInPast(int place, string session) => new("session-in-past", $"$.sessions[{place}]",
        new($"时段 {session} 已经开始或过去。", $"The session {session} has begun or is over."),
        new("请选择以后的时段。", "Choose a later one."));

    public static (string, Text, Text) RowSessionInPast(string session) => ("session-in-past",
        new($"时段 {session} 已经开始或过去。", $"The session {session} has begun or is over."),
        new("请选择以后的时段。", "Choose a later one."));

    public static (string, Text, Text) RowForeignDepartment(string matter) => ("foreign-department",
        new($"事项 {matter} 不属于您的部门。", $"The matter {matter} is not your department's."),
        new("请由该部门提交。", "Have that department submit it."));

    public static (string, Text, Text) RowNameDiffers(string registered) => ("row-name-differs",
        new($"该代码登记的企业名称是“{registered}”。", $"The enterprise registered under this code is \"{registered}\"."),
        new("请核对代码与名称，或把名称留空。", "Check the code and the name, or leave the name empty."));

    public static (string, Text, Text) RowAmbiguousName(IReadOnlyList<EnterpriseEntry> found) => ("row-name-ambiguous",
        new($"有 {found.Count} 家企业叫这个名称：{string.Join("、", found.Take(3).Select(one => $"{one.CreditCode}（{one.Town}）"))}{(found.Count > 3 ? "等" : "")}。",
            $"{found.Count} enterprises bear this name: {string.Join(", ", found.Take(3).Select(one => $"{one.CreditCode} ({one.Town})"))}{(found.Count > 3 ? " and more" : "")}."),
        new("请在统一社会信用代码一列填写要检查的那一家。", "Give the credit code of the one that is meant."));

    public static (string, Text, Text) RowAmbiguousMatter(IReadOnlyList<Matter> found) => ("row-matter-ambiguous",
        new($"有 {found.Count} 个事项叫这个名称：{string.Join("、", found.Take(3).Select(one => one.Code))}{(found.Count > 3 ? "等" : "")}。",
            $"{found.Count} matters bear this name: {string.Join(", ", found.Take(3).Select(one => one.Code))}{(found.Count > 3 ? " and more" : "")}."),
        new("请填写事项编码，或在检查部门一列写明部门。", "Give the matter's code, or name the department."));

    public static (string, Text, Text) RowNoEnterprise() => ("row-missing",
        new("没有写明企业：代码和名称都是空的。", "No enterprise is named: both code and name are empty."),
        new("请填写统一社会信用代码；没有代码时填写登记的全称。", "Give the credit code, or the registered name where there is none."));

    public static (string, Text, Text) RowNoMatter() => ("row-missing",
        new("没有写明事项：编码和名称都是空的。", "No matter is named: both code and name are empty."),
        new("请填写事项编码或事项清单中的名称。", "Give the matter's code, or its name as in the catalogue."));

    public static (string, Text, Text) RowCodeLost() => ("row-number-lost",
        new("代码被 Excel 当作数字保存，后面几位已经丢失。", "Excel has kept the code as a number, and its last digits are lost."),
        new("请把该列设为“文本”格式后重新填写代码。", "Format the column as text and enter the code again."));

    public static (string, Text, Text) RowDateUnread() => ("row-date",
        new("看不懂这个检查时间。", "This time of inspection cannot be read."),
        new("请写成 2026-11-25、2026-11-24至2026-11-26 或 2026年11月，或把单元格清空。", "Write 2026-11-25, 2026-11-24~2026-11-26 or 2026-11, or leave the cell empty."));

    public static (string, Text, Text) RowDateOutside(Week week) => ("row-date-outside",
        new($"检查时间不在 {week}（{week.Monday:M月d日}至{week.Sunday:M月d日}）的工作日内。", $"The time of inspection is on no working day of {week} ({week.Monday:yyyy-MM-dd} to {week.Sunday:yyyy-MM-dd})."),
        new("请改为本周内的日期，或导入到对应的周。", "Give a day of this week, or import the row into the week that is meant."));

    public static (string, Text, Text) RowEvidenceMissing(RequestKind kind) => ("evidence-missing", EvidenceMissing(kind).Cause, EvidenceMissing(kind).Action);

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
