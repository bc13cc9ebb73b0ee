using Inspection.Functions.Hosting;

namespace Inspection.Functions.FieldWork;

/// <summary>The refusals that officers on site may meet, with their texts.</summary>
internal static class FieldRefusals
{
    public static Refusal NoOfficer { get; } = new(403, "no-officer",
        new("账号没有对应的执法人员", "No officer"),
        new("您的账号没有对应到登记的执法人员，请联系账号管理员。", "Your account is not linked to a registered officer. Ask whoever manages the accounts."));

    public static Refusal Cancelled { get; } = new(409, FieldRules.Cancelled,
        new("该检查已取消", "The visit was cancelled"),
        new("执法办已取消该检查。如确已开展，请联系执法办。", "The office has cancelled this visit. If it took place after all, call the office."));

    public static Refusal Closed { get; } = new(409, FieldRules.Closed,
        new("该检查已办结", "The visit is closed"),
        new("该检查的结果已全部登记。需要更正的，请联系执法办。", "All results of this visit are recorded. Ask the office to correct one."));

    public static Refusal NotArrived { get; } = new(409, FieldRules.NotArrived,
        new("尚未登记到达", "Not arrived yet"),
        new("请先输入告知书上的核验码登记到达。", "First say that you have arrived, with the code of the notice."));

    public static Refusal TooManyTries { get; } = new(429, FieldRules.TooManyTries,
        new("核验码错误次数过多", "Too many wrong codes"),
        new("今天对该检查输错已达 5 次。请核对是否走错企业，或说明无法核验的原因后登记到达。", "Five wrong codes for this visit today. Make sure that this is the enterprise, or say why there is no code."));

    public static Refusal LeftBeforeArrival { get; } = Refusals.Invalid(FieldRules.LeftBeforeArrival, "$.at",
        new("离开时间早于到达时间。", "You left before you arrived."),
        new("请更正离开时间。", "Correct the time."));

    public static Refusal RectifyBeforeVisit { get; } = Refusals.Invalid(FieldRules.RectifyBeforeVisit, "$.rectifyBy",
        new("整改期限早于检查日期。", "The day to put things right by lies before the visit."),
        new("请更正整改期限。", "Correct it."));

    public static Refusal ResultsRecorded { get; } = new(409, FieldRules.ResultsRecorded,
        new("已有检查结果", "There are results already"),
        new("该检查已登记结果，不能再登记为不能开展。请把其余事项的结果登记完。", "Results of this visit are recorded, so that it did take place. Record the other matters, too."));

    public static Finding NoHindranceNote { get; } = new("missing-member", "$.note",
        new("没有写明现场情况。", "It does not say what you met with."),
        new("请写明现场情况。", "Say what you met with."));

    public static Finding NoCode { get; } = new("missing-member", "$.code",
        new("没有核验码，也没有说明原因。", "There is neither a code nor a reason."),
        new("请输入告知书上的 8 位核验码；确实没有的，请说明原因。", "Type the eight characters of the notice; if there is none, say why."));

    public static Finding InFuture { get; } = new("date-in-future", "$.at",
        new("时间在将来。", "The time lies ahead."),
        new("请核对手机的时间。", "Check the phone's clock."));

    public static Finding NoReason { get; } = new("reason-needed", "$.reason",
        new("不在检查当天登记，没有说明原因。", "It is told on a later day than that of the visit, without a reason."),
        new("请核对实际时间，并说明为什么没有当天登记。", "Make sure of the time, and say why it was not told on the day."));

    public static Finding UnknownRequest { get; } = new("unknown-request", "$.request",
        new("本次检查没有这个事项。", "This visit does not serve that request."),
        new("请只登记本次检查的事项。", "Record results for the matters of this visit only."));

    public static Finding NoRectifyBy { get; } = new("missing-member", "$.rectifyBy",
        new("责令整改没有期限。", "There is no day by which it has to be put right."),
        new("请填写整改期限。", "Give a day."));

    public static Finding RectifyBy { get; } = new("out-of-range", "$.rectifyBy",
        new("整改期限只用于“责令整改”，且不晚于一年后。", "A day to put things right by goes with the result rectify only, and is at most a year after."),
        new("请更正整改期限。", "Correct it."));

    public static Finding NoNote { get; } = new("missing-member", "$.note",
        new("没有写明发现的问题。", "It does not say what is wrong."),
        new("请写明发现的问题。", "Say what was found."));

    public static Refusal WrongCode(int left) => new(422, "wrong-code",
        new("核验码不正确", "Wrong code"),
        new($"这不是该检查的核验码。请核对告知书和企业，今天还可以再试 {left} 次。", $"This is not the code of this visit. Check the notice and the enterprise; {left} more {(left == 1 ? "try" : "tries")} today."));

    public static Refusal DayOutside(DateOnly first, DateOnly last) => Refusals.Invalid("out-of-range", "query.date",
        new($"date 须在 {first:yyyy-MM-dd} 与 {last:yyyy-MM-dd} 之间。", $"date takes {first:yyyy-MM-dd} to {last:yyyy-MM-dd}."),
        new("请更正 date。", "Correct date."));

    public static Finding TooEarly(DateOnly planned) => new("too-early", "$.at",
        new($"该检查安排在 {planned:yyyy-MM-dd}。", $"The visit is planned for {planned:yyyy-MM-dd}."),
        new("需要提前的，请联系执法办改期。", "Ask the office to move it."));

    public static Finding TooLate(int days) => new("too-late", "$.at",
        new($"已超过 {days} 天，不能补录。", $"More than {days} days have passed."),
        new("请联系执法办登记。", "Ask the office to record it."));

    public static Finding ReasonTooLong(int most) => new("out-of-range", "$.reason",
        new($"原因超过 {most} 个字。", $"The reason has more than {most} characters."),
        new("请缩短。", "Shorten it."));

    public static Finding NoteTooLong(int most) => new("out-of-range", "$.note",
        new($"说明超过 {most} 个字。", $"The note has more than {most} characters."),
        new("请缩短。", "Shorten it."));

    public static Finding Photos(int most, int length) => new("out-of-range", "$.photos",
        new($"照片或录像编号最多 {most} 个，每个不超过 {length} 个字。", $"At most {most} numbers of photographs or recordings, of at most {length} characters."),
        new("请更正编号。", "Correct them."));

    /// <summary>Somebody else has recorded another result: it is shown, and the officer decides.</summary>
    public static Refusal Differs(System.Text.Json.JsonElement current, string by, DateTimeOffset at) => new(409, FieldRules.Differs,
        new("结果与同事登记的不一致", "A colleague has recorded another result"),
        new($"{by}已登记了不同的结果。请核对后保留其中一个。", $"{by} has recorded another result. Compare, and keep one of them."))
        { Entry = current, ChangedBy = by, ChangedAt = at };
}
