using System.Globalization;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>
/// Why a request waits, in words of both languages. Machines go by the code, which is stable; these texts may change.
/// Names of people, bases and certificates stay as they are registered.
/// </summary>
internal static class WaitingTexts
{
    public static Bilingual Excluded { get; } = new(
        "该企业已被锁定为本周期不安排检查。",
        "The enterprise is pinned: no inspection in this period.");

    public static Bilingual UnkeepablePin { get; } = new(
        "锁定的场次、驻地、人员或事项无法同时满足。",
        "The pinned half day, base, officers and matters cannot all be kept.");

    public static Bilingual NoOpenSession(IReadOnlyList<Bilingual> enterprise, IReadOnlyList<Bilingual> matter) => new(
        $"企业可检时段（{Zh(enterprise)}）与该事项可检时段（{Zh(matter)}）没有重合。",
        $"No half day is open for both: the enterprise is open on {En(enterprise)}, the matter on {En(matter)}.");

    public static Bilingual NobodyHolds(string certificate, IReadOnlyList<string> bases, int holders, int needed, IReadOnlyList<(string Base, int Holders)> elsewhere) => new(
        $"可达驻地（{Zh(bases)}）{(holders == 0 ? "没有人员" : $"只有 {holders} 人（需要 {needed} 人）")}在可检时段持有有效且无须回避的“{certificate}”证件；{(elsewhere.Count == 0 ? "其他驻地也没有" : $"持有的在{string.Join('、', elsewhere.Select(e => $"{e.Base}（{e.Holders} 人）"))}，不在可达范围")}。",
        $"At the bases in reach ({En(bases)}), {(holders == 0 ? "nobody" : $"only {Count(holders, "officer")} of the {needed} needed")} can show a valid “{certificate}” certificate in an open half day without being recused; {(elsewhere.Count == 0 ? "nobody at any other base can either" : $"those who can are at {string.Join(", ", elsewhere.Select(e => $"{e.Base} ({e.Holders})"))}, out of reach")}.");

    public static Bilingual TooFewTogether(IReadOnlyList<string> certificates, int seats) => new(
        $"该企业一次检查所需的证件（{Zh(certificates)}）在任何一个可达驻地、任何一个可检时段都无法在 {seats} 个座位内凑齐。",
        $"In no open half day can any base in reach bring the certificates that one visit to this enterprise needs ({En(certificates)}) into {Count(seats, "seat")}.");

    public static Bilingual TooLong(string home, int drive, int work, int session) => new(
        $"从最近的驻地{home}往返 {drive} 分钟、现场 {work} 分钟，超过最长可检时段的 {session} 分钟。",
        $"From the nearest base in reach, {home}, the drive there and back takes {Count(drive, "minute")} and the work {Count(work, "minute")}: more than the {Count(session, "minute")} of the longest open half day.");

    /// <summary>Every way is taken: how many base and half day pairs there are, and what stands in the way in how many of them.</summary>
    public static Bilingual NoRoom(int places, IReadOnlyList<Bilingual> obstacles) => new(
        $"可达驻地与可检时段共有 {places} 种组合，都已占满：{Zh(obstacles, "；")}。",
        $"No pair of a base in reach and an open half day is left, of {places}: {En(obstacles, "; ")}.");

    public static Bilingual HoldersBusy(string certificate, int needed, int places, string home, Bilingual session, IReadOnlyList<(string Name, string At)> busy, int others) => new(
        $"{places} 种{Too(needed).Zh}空闲的“{certificate}”持证人员（如{session.Zh}{home}：{string.Join('、', busy.Select(b => $"{b.Name}正在检查“{b.At}”"))}{(others > 0 ? $"，另有 {others} 人也已派出" : "")}，所在组排不下）",
        $"in {places} {Too(needed).En} with a “{certificate}” certificate is free (at {home} on {session.En}, {string.Join(" and ", busy.Select(b => $"{b.Name} is at “{b.At}”"))}{(others > 0 ? $" and {others} more {(others == 1 ? "is" : "are")} out" : "")}, with no room on the route)");

    public static Bilingual HoldersSpent(string certificate, int places, string home, Bilingual session) => new(
        $"{places} 种“{certificate}”持证人员本周场次已排满（如{session.Zh}{home}）",
        $"in {places} those with a “{certificate}” certificate have no half days left this week (such as {home} on {session.En})");

    public static Bilingual HoldersAbsent(string certificate, int needed, int places, string home, Bilingual session) => new(
        $"{places} 种{Too(needed).Zh}“{certificate}”持证人员在岗（如{session.Zh}{home}）",
        $"in {places} {Too(needed).En} with a “{certificate}” certificate is on duty (such as {home} on {session.En})");

    public static Bilingual OfficersOut(int places, string home, Bilingual session, int present, int free) => new(
        $"{places} 种空闲人员不足（如{session.Zh}{home}：在岗 {present} 人，仅 {free} 人空闲）",
        $"in {places} too few officers are free ({home} on {session.En}: {present} on duty, {free} free)");

    public static Bilingual VehiclesOut(int places, string home, Bilingual session, int vehicles) => new(
        $"{places} 种车辆已全部派出（如{session.Zh}{home}：{vehicles} 辆）",
        $"in {places} all vehicles are out ({home} on {session.En}: {vehicles})");

    public static Bilingual NoTime(int places, string home, Bilingual session, int needed) => new(
        $"{places} 种时间不够（如{session.Zh}{home}：至少需要 {needed} 分钟）",
        $"in {places} there is too little time ({home} on {session.En} would need at least {Count(needed, "minute")})");

    public static Bilingual Closed(int places, string home, Bilingual session) => new(
        $"{places} 种企业或事项不可检（如{session.Zh}{home}）",
        $"in {places} the enterprise or a matter is closed (such as {home} on {session.En})");

    public static Bilingual Together(int places, string home, Bilingual session) => new(
        $"{places} 种凑不齐所需证件与座位（如{session.Zh}{home}）",
        $"in {places} the certificates needed cannot be brought together within the seats (such as {home} on {session.En})");

    /// <summary>It could be done, at a price that the plan does not pay.</summary>
    public static Bilingual NotWorth(string home, Bilingual session, int officers, int drive, long value, long loss) => new(
        $"{home}在{session.Zh}尚有余力，但要多用 {officers} 人出勤半天、行车 {drive} 分钟；办理所得 {value} 分，整个计划反而减少 {loss} 分。",
        $"{home} could still do it on {session.En}, with {officers} more out for a half day and {drive} more minutes of driving; it is worth {value}, and the plan as a whole would score {loss} less.");

    /// <summary>It could be done and the plan would be no worse: the search has not found it in its time.</summary>
    public static Bilingual NotFound(string home, Bilingual session) => new(
        $"{home}在{session.Zh}尚有余力，本次排程在限定时间内没有找到这一安排。",
        $"{home} could still do it on {session.En}; the search did not find that in its time.");

    public static Bilingual LeftOut(Bilingual team, Bilingual session, int spare, int extra, Bilingual among) => new(
        $"{team.Zh}在{session.Zh}检查该企业；加上该事项还需 {extra} 分钟，该队只剩 {spare} 分钟。{among.Zh}",
        $"On {session.En}, {team.En} visits the enterprise; this matter would take {Count(extra, "more minute")}, and the team has {Count(spare, "minute")} left. {among.En}");

    /// <param name="department">Who asks for the request.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="minutes">Its minutes.</param>
    /// <param name="uncertified">The certificate that the team lacks as well, or null.</param>
    /// <param name="kept">Up to three of those that the visit serves.</param>
    public static Bilingual LeftOutAmong(string department, int weight, int minutes, string? uncertified, IReadOnlyList<(string Department, int Weight, int Minutes, bool Mandatory)> kept) => new(
        $"同次办理的是{string.Join('、', kept.Select(k => $"“{k.Department}”（{(k.Mandatory ? "必检，" : "")}权重 {k.Weight}、{k.Minutes} 分钟）"))}，该“{department}”事项权重 {weight}、{minutes} 分钟{(uncertified is null ? "" : $"，该队也没有“{uncertified}”证件")}。",
        $"The visit serves {string.Join(", ", kept.Select(k => $"“{k.Department}” ({(k.Mandatory ? "mandatory, " : "")}weight {k.Weight}, {Count(k.Minutes, "minute")})"))}; this matter of “{department}” has weight {weight} and takes {Count(minutes, "minute")}{(uncertified is null ? "" : $", and the team has no “{uncertified}” certificate either")}.");

    public static Bilingual LeftOutByStaff(Bilingual team, Bilingual session, string certificate, int size, int seats, Bilingual holders) => new(
        $"{team.Zh}在{session.Zh}检查该企业，全队 {size} 人（{seats} 座）缺“{certificate}”证件；{holders.Zh}。",
        $"On {session.En}, {team.En} visits the enterprise; nobody of the {size} in the team ({Count(seats, "seat")}) may inspect with a “{certificate}” certificate: {holders.En}.");

    public static Bilingual HoldersThereBusy(IReadOnlyList<(string Name, string At)> busy, int others) => new(
        $"该驻地当场次没有空闲的持证人员（{string.Join('、', busy.Select(b => $"{b.Name}正在检查“{b.At}”"))}{(others > 0 ? $"，另有 {others} 人" : "")}）",
        $"nobody of the base who holds it is free ({string.Join(", ", busy.Select(b => $"{b.Name} at “{b.At}”"))}{(others > 0 ? $", and {others} more" : "")})");

    public static Bilingual HoldersThereAbsent(string home) => new($"{home}当场次没有可用的持证人员", $"nobody at {home} who holds it and may go there is available then");

    public static Bilingual HoldersThereFree(IReadOnlyList<string> free, int value, int price) => new(
        $"{Zh(free)}虽空闲，但多派 1 人出勤半天计 {price} 分，该事项值 {value} 分",
        $"{En(free)} would be free, but 1 more officer out for a half day counts {price}, and the matter is worth {value}");

    public static Bilingual SeatsFull(IReadOnlyList<string> free) => new($"{Zh(free)}虽空闲，但座位已满", $"{En(free)} would be free, but no seat is left");

    public static Bilingual LeftOutRoute(Bilingual team, Bilingual session) => new(
        $"{team.Zh}在{session.Zh}检查该企业；人员和时间都够，但与该企业的锁定或回避规定冲突。",
        $"On {session.En}, {team.En} visits the enterprise; time and officers would suffice, but a pin or a recusal stands against it.");

    public static Bilingual LeftOutClosed(Bilingual team, Bilingual session, IReadOnlyList<Bilingual> open) => new(
        $"{team.Zh}在{session.Zh}检查该企业；该事项只能在{Zh(open)}检查，而企业在本周期内只检查一次。",
        $"On {session.En}, {team.En} visits the enterprise; this matter is open only on {En(open)}, and an enterprise is visited once in the period.");

    public static Bilingual LeftOutDepartments(Bilingual team, Bilingual session, int most, IReadOnlyList<string> departments) => new(
        $"{team.Zh}在{session.Zh}检查该企业；同一次检查最多 {most} 个部门，已有{Zh(departments)}。",
        $"On {session.En}, {team.En} visits the enterprise; one visit may serve at most {Count(most, "department")}, and it serves {En(departments)}.");

    public static Bilingual PinnedRequests(Bilingual session) => new(
        $"企业已在{session.Zh}检查，锁定的事项中不含该事项。",
        $"The enterprise is visited on {session.En}, and this matter is not among those pinned.");

    public static Bilingual PinnedTeam(Bilingual session) => new(
        $"企业已锁定由指定人员在{session.Zh}检查，该队不能一并办理该事项。",
        $"The enterprise is pinned to named officers on {session.En}, who cannot do this matter as well.");

    /// <summary>A half day as people say it: <c>11月26日（周四）下午</c>, <c>Thu 26 Nov, afternoon</c>.</summary>
    public static Bilingual Session(Session session)
    {
        var morning = session.Start.Hour < 12;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{session.Start.Month}月{session.Start.Day}日（周{"日一二三四五六"[(int)session.Start.DayOfWeek]}）{(morning ? "上午" : "下午")}"),
            string.Create(CultureInfo.InvariantCulture, $"{session.Start:ddd d MMM}, {(morning ? "morning" : "afternoon")}"));
    }

    /// <summary>A team by its base, and by one of its officers where the base sends out several at the same time.</summary>
    public static Bilingual Team(string home, string? officer, int officers) => officer is null
        ? new($"{home}检查组", $"the team from {home}")
        : officers == 1
            ? new($"{home}检查组（{officer}）", $"the team from {home} ({officer})")
            : new($"{home}检查组（{officer}等 {officers} 人）", $"the team from {home} ({officer} and {Count(officers - 1, "other")})");

    /// <summary>Nobody, or fewer than needed.</summary>
    public static Bilingual Too(int needed) => needed == 1 ? new("没有", "nobody") : new($"不足 {needed} 名", $"no group of {needed}");

    /// <summary>Two sentences, one after the other.</summary>
    public static Bilingual Both(Bilingual first, Bilingual second) => new(first.Zh + second.Zh, $"{first.En} {second.En}");

    public static string Zh(IReadOnlyList<string> names) => names.Count == 0 ? "无" : string.Join('、', names);

    public static string En(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);

    public static string Zh(IReadOnlyList<Bilingual> texts, string between = "、") => texts.Count == 0 ? "无" : string.Join(between, texts.Select(t => t.Zh));

    public static string En(IReadOnlyList<Bilingual> texts, string between = "; ") => texts.Count == 0 ? "none" : string.Join(between, texts.Select(t => t.En));

    public static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
