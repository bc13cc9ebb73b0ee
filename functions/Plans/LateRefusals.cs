using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans;

/// <summary>What is said where half days of a draft have begun before it was published, and what to do then.</summary>
internal static class LateRefusals
{
    private const string Code = "week-has-begun";

    /// <summary>The draft can be published no more.</summary>
    public static Refusal Begun(LateHalfDays late) => new(409, Code,
        new("有半天已经开始", "Half days have begun"),
        new($"{NamesOf(late).Zh}已经开始，本方案不能再发布：{Why(late).Zh}",
            $"This draft can be published no more, since {NamesOf(late).En} {Have(late)} begun: {Why(late).En}"))
        { Issues = [.. late.Begun.Select(session => Of(late, session, session.Id))] };

    /// <summary>The time that is to be set comes too late.</summary>
    public static Refusal BegunBy(LateHalfDays late) => new(409, Code,
        new("到那时有半天已经开始", "Half days will have begun by then"),
        new($"到设定的时间，{NamesOf(late).Zh}已经开始，本方案不能再发布。请设在更早的时间。",
            $"By the time that is set, {NamesOf(late).En} will have begun, and the draft can be published no more. Choose an earlier time."))
        {
            Issues =
            [
                .. late.Begun.Select(session => new Finding("half-day-begun", "$.at", new($"{NameOf(session).Zh}到那时已经开始。", $"{NameOf(session).En} will have begun by then."),
                    new("请设在更早的时间。", "Choose an earlier time."))),
            ],
        };

    /// <summary>Why nothing was published at the time that was set, for whoever finds the draft afterwards.</summary>
    public static Text Words(LateHalfDays late) => new($"{NamesOf(late).Zh}已经开始。{WayOf(late).Zh}", $"Begun by then: {NamesOf(late).En}. {WayOf(late).En}");

    private static Finding Of(LateHalfDays late, Session session, string place) => new("half-day-begun", place,
        new($"{NameOf(session).Zh}已经开始：{Why(late).Zh}", $"{NameOf(session).En} has begun: {Why(late).En}"), WayOf(late));

    private static Text Why(LateHalfDays late) => late.Shown
        ? new("其中的检查须与现在公示的一致。", "visits in it stay as they are public now.")
        : new("不能事后公示其中的检查。", "visits in it cannot be announced afterwards.");

    private static Text WayOf(LateHalfDays late) => late.Shown
        ? new("请退回本方案，再用“调整已发布的计划”或重新起草：两者都保留已经开始的检查。", "Return it, and amend the published week or make a new draft: both keep what has begun.")
        : new("请退回本方案，就本周其余的半天重新起草；没有其余半天的，改在以后的周安排。",
            "Return it, and make a new draft of the half days that are left; where none is, plan the visits in a later week.");

    private static Text NamesOf(LateHalfDays late) => new(
        string.Join('、', late.Begun.Select(session => NameOf(session).Zh)),
        string.Join(", ", late.Begun.Select(session => NameOf(session).En)));

    private static Text NameOf(Session session) => new(
        $"{SessionNames.Chinese(session.Id)}（{session.Start.ToString("M月d日", CultureInfo.InvariantCulture)}）",
        $"{session.Start.ToString("dddd d MMMM", CultureInfo.InvariantCulture)} {(session.Id.EndsWith("am", StringComparison.Ordinal) ? "morning" : "afternoon")}");

    private static string Have(LateHalfDays late) => late.Begun.Count == 1 ? "has" : "have";
}
