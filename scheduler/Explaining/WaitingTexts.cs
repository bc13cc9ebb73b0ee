using System.Globalization;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>
/// Every sentence that a waiting request is given, in the language of the offices. Translations go by the code, which
/// is stable; these texts may change.
/// </summary>
internal static class WaitingTexts
{
    public const string Excluded = "该企业已被锁定为本周期不安排检查。";
    public const string LiftPin = "如需安排，请解除或修改锁定后重新排程。";
    public const string OpenSessions = "请企业或提出部门开放更多场次后重新排程。";
    public const string ReduceMatters = "请拆分检查事项、缩短时长，或改由更近的驻地派队。";
    public const string NextHorizon = "留待下一周期优先安排，或锁定该企业后重新排程。";
    public const string UnkeepablePin = "锁定的场次、驻地、人员或事项无法同时满足。";
    public const string NoOpenSession = "本周期内没有企业与该事项同时开放的场次。";

    public static string Session(Session session) => string.Create(
        CultureInfo.InvariantCulture,
        $"{session.Start.Month}月{session.Start.Day}日{(session.Start.Hour < 12 ? "上午" : "下午")}");

    public static string NobodyHolds(string certificate, string bases, int anywhere) => anywhere == 0
        ? $"全域没有人员在开放场次持有有效且无须回避的“{certificate}”执法证件（可达驻地：{bases}）。"
        : $"可达驻地（{bases}）没有人员在开放场次持有有效且无须回避的“{certificate}”执法证件，全域另有 {anywhere} 人持有。";

    public static string TooFewTogether(string certificates, int seats) =>
        $"单独成队也无法在 {seats} 个座位内凑齐所需证件（{certificates}）与最少人数。";

    public static string TooLong(string home, int drive, int work, int session) =>
        $"最近的可用驻地{home}往返 {drive} 分钟、现场 {work} 分钟，超过场次时长 {session} 分钟。";

    public static string NoRoom(string certificate, int holders, string bases, int sessions) =>
        $"本可由{bases}在 {sessions} 个场次内完成；“{certificate}”证件有 {holders} 人可达，但这些场次的车辆、人员或时间已用于价值更高或必须完成的检查。";

    public static string LeftOut(string team, string session, int spare, int extra) =>
        $"企业已由{team}在{session}检查；加上该事项还需 {extra} 分钟，该队只剩 {spare} 分钟。";

    public static string LeftOutByStaff(string team, string session, string certificate) =>
        $"企业已由{team}在{session}检查；该队没有多余的“{certificate}”持证人员，增派人员的代价高于该事项的价值。";

    public static string PinnedRequests(string session) => $"企业已在{session}检查，锁定的事项中不含该事项。";

    public static string PinIt(string home, string session) => $"人员和车辆尚有余量：将该企业锁定到{session}、由{home}派队即可排入。";

    public static string AddVehicle(string home, string session) => $"{home}在{session}增加 1 辆车（现有空闲人员已足够）即可排入。";

    public static string AddOfficers(string home, string session, int officers, string certificates, bool vehicle) =>
        $"{home}在{session}增加 {officers} 名持有“{certificates}”证件的执法人员{(vehicle ? "和 1 辆车" : "")}即可排入。";

    public static string JoinTeam(string team, string certificate) => $"为{team}增加 1 名持有“{certificate}”证件的执法人员即可一并完成。";
}
