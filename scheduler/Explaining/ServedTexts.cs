using Inspection.Scheduler.Domain;
using static Inspection.Scheduler.Explaining.WaitingTexts;

namespace Inspection.Scheduler.Explaining;

/// <summary>Why a visit is where and when it is, and what other places for it would take, in words.</summary>
internal static class ServedTexts
{
    public static Bilingual Pinned { get; } = new("该企业有锁定，排程照此安排。", "The enterprise is pinned, and the plan keeps that.");

    public static Bilingual Chosen { get; } = new("现安排", "as planned");

    public static Bilingual Closed { get; } = new("企业或事项此时段不可检", "the enterprise or a matter is closed then");

    public static Bilingual TooLong { get; } = new("往返加现场超过半天", "drive and work exceed the half day");

    public static Bilingual OfficersOut { get; } = new("空闲人员不足", "too few officers are free");

    public static Bilingual VehiclesOut { get; } = new("车辆已全部派出，各队时间不够", "all vehicles are out, and no team has the time");

    public static Bilingual Together { get; } = new("证件、回避与座位凑不齐", "certificates, recusals and seats do not go together");

    public static Bilingual Full { get; } = new("现安排在此，但办不下该事项", "visited there as planned, without room for this matter");

    public static Bilingual HoldersAbsent(string certificate, int needed) => new(
        $"{Too(needed).Zh}“{certificate}”持证人员在岗",
        $"{Too(needed).En} with a “{certificate}” certificate is on duty");

    public static Bilingual HoldersBusy(string certificate, int needed) => new(
        $"{Too(needed).Zh}空闲的“{certificate}”持证人员，所在组也排不下",
        $"{Too(needed).En} with a “{certificate}” certificate is free, and their teams have no room");

    public static Bilingual Effort(int officers, int drive) => new(
        $"{Signed(officers)} 人出勤半天，{Signed(drive)} 分钟车程",
        $"{Signed(officers)} out for a half day, {Signed(drive)} minutes of driving");

    public static Bilingual Where(string home, Bilingual session, IReadOnlyList<string> departments) => new(
        $"由{home}在{session.Zh}检查，一次办理{Zh(departments)}的事项。",
        $"{home} makes the visit on {session.En} and serves {En(departments)} at once.");

    public static Bilingual Officers(IReadOnlyList<(string Certificate, string[] Officers)> holders) => new(
        $"持证人员：{string.Join("；", holders.Select(h => $"“{h.Certificate}”{Zh(h.Officers)}"))}。",
        $"Certificates in the team: {string.Join("; ", holders.Select(h => $"“{h.Certificate}” {En(h.Officers)}"))}.");

    public static Bilingual Route(IReadOnlyList<string> others, int detour) => others.Count == 0
        ? new($"该队当场次只去这一家，往返 {detour} 分钟。", $"It is the only stop of the team; the drive there and back takes {Count(detour, "minute")}.")
        : new(
            $"同一路线还检查{string.Join('、', others.Select(o => $"“{o}”"))}，顺路多行 {detour} 分钟。",
            $"The same route visits {string.Join(", ", others.Select(o => $"“{o}”"))}; this stop adds {Count(detour, "minute")} of driving.");

    /// <param name="possible">How many other places are possible.</param>
    /// <param name="home">Base of the next best one.</param>
    /// <param name="session">Its session.</param>
    /// <param name="difference">What the score would gain there.</param>
    /// <param name="effort">What it would take.</param>
    public static Bilingual Next(int possible, string home, Bilingual session, long difference, Bilingual effort) => difference switch
    {
        < 0 => new(
            $"其余计划不动时另有 {possible} 种安排可行，最接近的是{home}在{session.Zh}：{effort.Zh}，总分减少 {-difference}。",
            $"With the rest of the plan as it is, {possible} other {(possible == 1 ? "place is" : "places are")} possible; the next best, {home} on {session.En}, would take {effort.En}, and the score would be {-difference} less."),
        0 => new(
            $"其余计划不动时另有 {possible} 种安排可行，其中{home}在{session.Zh}与现安排同分，可以互换。",
            $"With the rest of the plan as it is, {possible} other {(possible == 1 ? "place is" : "places are")} possible; {home} on {session.En} scores the same and would do as well."),
        _ => new(
            $"其余计划不动时另有 {possible} 种安排可行，其中{home}在{session.Zh}反而多得 {difference} 分：排程在限定时间内没有找到，重新排程可以改进。",
            $"With the rest of the plan as it is, {possible} other {(possible == 1 ? "place is" : "places are")} possible; {home} on {session.En} would even score {difference} more: the search did not find it in its time, and planning again may."),
    };

    public static Bilingual Others(int places, bool all, IReadOnlyList<Bilingual> obstacles) => new(
        $"{(all ? "其余计划不动时没有别的安排可行" : "其余组合不可行")}（{places} 种）：{Zh(obstacles, "；")}。",
        $"{(all ? "With the rest of the plan as it is, no other place is possible" : "The other places are not possible")} ({places}): {En(obstacles, "; ")}.");

    private static string Signed(int number) => number > 0 ? $"+{number}" : $"{number}".Replace('-', '−');
}
