using System.Globalization;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>
/// Every sentence that a waiting request is given, in both languages. Machines go by the code, which is stable; these
/// texts may change. Names of people, bases and certificates stay as they are registered.
/// </summary>
internal static class WaitingTexts
{
    public static Bilingual Excluded { get; } = new(
        "该企业已被锁定为本周期不安排检查。",
        "The enterprise is pinned: no inspection in this period.");

    public static Bilingual LiftPin { get; } = new(
        "如需安排，请解除或修改锁定后重新排程。",
        "To have it inspected, lift or change the pin and plan again.");

    public static Bilingual OpenSessions { get; } = new(
        "请企业或提出部门开放更多场次后重新排程。",
        "Ask the enterprise or the department to open more half days, then plan again.");

    public static Bilingual ReduceMatters { get; } = new(
        "请拆分检查事项、缩短时长，或改由更近的驻地派队。",
        "Split the matter, shorten the work, or send a team from a nearer base.");

    public static Bilingual NextHorizon { get; } = new(
        "留待下一周期优先安排，或锁定该企业后重新排程。",
        "Give it priority in the next period, or pin the enterprise and plan again.");

    public static Bilingual UnkeepablePin { get; } = new(
        "锁定的场次、驻地、人员或事项无法同时满足。",
        "The pinned half day, base, officers and matters cannot all be kept.");

    public static Bilingual NoOpenSession { get; } = new(
        "本周期内没有企业与该事项同时开放的场次。",
        "No half day of this period is open for both the enterprise and this matter.");

    public static Bilingual NobodyHolds(string certificate, IReadOnlyList<string> bases, int holders, int needed, int elsewhere) => new(
        $"可达驻地（{Zh(bases)}）{(holders == 0 ? "没有人员" : $"只有 {holders} 人（需要 {needed} 人）")}在开放场次持有有效且无须回避的“{certificate}”执法证件，{(elsewhere == 0 ? "其他驻地也没有" : $"其他驻地另有 {elsewhere} 人持有")}。",
        $"At the bases in reach ({En(bases)}), {(holders == 0 ? "nobody" : $"only {Count(holders, "officer")} of the {needed} needed")} can show a valid “{certificate}” certificate in an open half day without being recused; {(elsewhere == 0 ? "nobody at any other base can either" : $"{Count(elsewhere, "officer")} at other bases can")}.");

    public static Bilingual TooFewTogether(IReadOnlyList<string> certificates, int seats) => new(
        $"单独成队也无法在 {seats} 个座位内凑齐所需证件（{Zh(certificates)}）与最少人数。",
        $"Even a team of its own cannot bring the certificates needed ({En(certificates)}) and the fewest officers allowed into {Count(seats, "seat")}.");

    public static Bilingual TooLong(string home, int drive, int work, int session) => new(
        $"最近的可用驻地{home}往返 {drive} 分钟、现场 {work} 分钟，超过场次时长 {session} 分钟。",
        $"From the nearest base in reach, {home}, the drive there and back takes {Count(drive, "minute")} and the work {Count(work, "minute")}: more than the {Count(session, "minute")} of a half day.");

    public static Bilingual NoRoom(string certificate, int holders, IReadOnlyList<string> bases, int sessions) => new(
        $"本可由{Zh(bases)}在 {sessions} 个场次内完成；“{certificate}”证件有 {holders} 人可达，但这些场次的车辆、人员或时间已用于价值更高或必须完成的检查。",
        $"{En(bases)} could do it in {Count(sessions, "half day")}, and {Count(holders, "officer")} with a “{certificate}” certificate could get there, but the vehicles, officers or time of those half days go to inspections that are worth more or must be done.");

    public static Bilingual LeftOut(Bilingual team, Bilingual session, int spare, int extra) => new(
        $"{team.Zh}在{session.Zh}检查该企业；加上该事项还需 {extra} 分钟，该队只剩 {spare} 分钟。",
        $"On {session.En}, {team.En} visits the enterprise; this matter would take {Count(extra, "more minute")}, and the team has {Count(spare, "minute")} left.");

    public static Bilingual LeftOutByStaff(Bilingual team, Bilingual session, string certificate) => new(
        $"{team.Zh}在{session.Zh}检查该企业；该队没有多余的“{certificate}”持证人员，增派人员的代价高于该事项的价值。",
        $"On {session.En}, {team.En} visits the enterprise; it has no officer with a “{certificate}” certificate to spare, and adding an officer would cost more than this matter is worth.");

    public static Bilingual LeftOutClosed(Bilingual team, Bilingual session) => new(
        $"{team.Zh}在{session.Zh}检查该企业；该场次不对该事项开放，而企业在本周期内只检查一次。",
        $"On {session.En}, {team.En} visits the enterprise; that half day is not open for this matter, and an enterprise is visited once in the period.");

    public static Bilingual LeftOutDepartments(Bilingual team, Bilingual session, int most) => new(
        $"{team.Zh}在{session.Zh}检查该企业；同一次检查最多 {most} 个部门，已经满额。",
        $"On {session.En}, {team.En} visits the enterprise; one visit may serve at most {Count(most, "department")}, and it does.");

    public static Bilingual PinnedRequests(Bilingual session) => new(
        $"企业已在{session.Zh}检查，锁定的事项中不含该事项。",
        $"The enterprise is visited on {session.En}, and this matter is not among those pinned.");

    public static Bilingual PinIt(string home, Bilingual session) => new(
        $"人员和车辆尚有余量：将该企业锁定到{session.Zh}、由{home}派队即可排入。",
        $"Officers and a vehicle are free: pin the enterprise to {session.En} with a team from {home}, and it fits.");

    public static Bilingual AddVehicle(string home, Bilingual session) => new(
        $"{home}在{session.Zh}增加 1 辆车（现有空闲人员已足够）即可排入。",
        $"1 more vehicle at {home} on {session.En} is enough; the officers are free.");

    public static Bilingual AddOfficers(string home, Bilingual session, int officers, IReadOnlyList<string> certificates, bool vehicle) => new(
        $"{home}在{session.Zh}增加 {officers} 名{(certificates.Count == 0 ? "" : $"持有“{Zh(certificates)}”证件的")}执法人员{(vehicle ? "和 1 辆车" : "")}即可排入。",
        $"{Count(officers, "more officer")}{(certificates.Count == 0 ? "" : $" with the certificate “{En(certificates)}”")}{(vehicle ? " and 1 more vehicle" : "")} at {home} on {session.En} would be enough.");

    public static Bilingual JoinTeam(Bilingual team, Bilingual session, string certificate) => new(
        $"为{session.Zh}的{team.Zh}增加 1 名持有“{certificate}”证件的执法人员即可一并完成。",
        $"1 more officer with a “{certificate}” certificate for {team.En} on {session.En} would do it in the same visit.");

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

    private static string Zh(IReadOnlyList<string> names) => names.Count == 0 ? "无" : string.Join('、', names);

    private static string En(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);

    private static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
