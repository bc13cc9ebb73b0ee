using Inspection.Scheduler.Domain;
using static Inspection.Scheduler.Explaining.WaitingTexts;

namespace Inspection.Scheduler.Explaining;

/// <summary>What would help, in words. Every remedy was tried before it is said; the first sentences say that none was found, or none tried.</summary>
internal static class RemedyTexts
{
    public static Bilingual NothingFits { get; } = new(
        "已逐项试算：本周单独增开时段、增派人员、增加车辆、放宽一条规则或让出低权重检查，均无法排入；下周在相同条件下也排不进。",
        "Each was tried: one more half day, officers, a vehicle, one rule less, or an inspection of lower weight giving way. None makes it fit this week, nor does a following week under the same conditions.");

    public static Bilingual Shorten { get; } = new(
        "可考虑拆分该事项或缩短现场时长。",
        "Consider splitting the matter or shortening the work on site.");

    public static Bilingual NotTried { get; } = new(
        "本次排程时间内未及试算补救办法；可对该事项单独查询原因，届时逐项试算。",
        "The time of this run did not suffice to try a remedy; ask for the explanation of this request alone, and each will be tried.");

    /// <param name="home">Base that makes the visit.</param>
    /// <param name="session">When.</param>
    /// <param name="stays">True when the enterprise is visited by that base then anyway.</param>
    /// <param name="efforts">More officers out for a half day, and more minutes of driving.</param>
    /// <param name="gain">What the score gains.</param>
    public static Bilingual Pin(string home, Bilingual session, bool stays, (int Officers, int Drive) efforts, long gain)
    {
        var (zh, en) = (new List<string>(), new List<string>());
        if (efforts.Officers > 0)
        {
            zh.Add($"多派 {efforts.Officers} 人出勤半天");
            en.Add($"{Count(efforts.Officers, "more officer")} out for a half day");
        }

        if (efforts.Drive > 0)
        {
            zh.Add($"多行车 {efforts.Drive} 分钟");
            en.Add($"{Count(efforts.Drive, "more minute")} of driving");
        }

        if (gain < 0)
        {
            zh.Add($"计划总分减少 {-gain}");
            en.Add($"{-gain} less in the score of the plan");
        }

        var price = zh.Count == 0 ? ("", "") : ($"；代价：{string.Join('、', zh)}", $". The price: {string.Join(", ", en)}");
        return stays
            ? new($"现有力量即可办理：将该事项锁定到{session.Zh}{home}的这次检查{price.Item1}。", $"The officers and vehicles of the week suffice: pin the matter to the visit from {home} on {session.En}{price.Item2}.")
            : new($"现有力量即可办理：将该企业锁定到{session.Zh}、由{home}检查{price.Item1}。", $"The officers and vehicles of the week suffice: pin the enterprise to {session.En} with a team from {home}{price.Item2}.");
    }

    public static Bilingual Open(string home, Bilingual session, bool enterprise, IReadOnlyList<string> matters)
    {
        var zh = enterprise && matters.Count > 0 ? $"企业和“{Zh(matters)}”事项" : enterprise ? "企业" : $"“{Zh(matters)}”事项";
        var en = enterprise && matters.Count > 0 ? $"the enterprise and the matter of {En(matters)} were" : enterprise ? "the enterprise were" : $"the matter of {En(matters)} were";
        return new(
            $"如果{zh}在{session.Zh}也可接受检查，由{home}即可完成。",
            $"If {en} open on {session.En} as well, {home} could do it then.");
    }

    public static Bilingual Displace(string home, Bilingual session, string enterprise, IReadOnlyList<string> departments, int weight, bool same) => same
        ? new(
            $"可与同一企业权重较低的“{Zh(departments)}”事项（权重 {weight}）对调：由{home}在{session.Zh}办理，改由该事项等待。",
            $"It could take the place of the matter of {En(departments)} (weight {weight}) at the same enterprise, with a team from {home} on {session.En}; that one would wait instead.")
        : new(
            $"{home}在{session.Zh}可以办理，但要改由“{enterprise}”的“{Zh(departments)}”检查（权重 {weight}）等待。",
            $"{home} could do it on {session.En} if the inspection of “{enterprise}” by {En(departments)} (weight {weight}) waited instead.");

    public static Bilingual Reinforce(string home, Bilingual session, int officers, IReadOnlyList<string> certificates, int vehicles)
    {
        var zh = officers == 0 ? "" : $" {officers} 名{(certificates.Count == 0 ? "" : $"持“{Zh(certificates)}”证件的")}执法人员";
        var en = officers == 0 ? "" : $"{Count(officers, "more officer")}{(certificates.Count == 0 ? "" : $" with the certificate “{En(certificates)}”")}";
        return new(
            $"{home}在{session.Zh}增加{zh}{(officers > 0 && vehicles > 0 ? "和" : "")}{(vehicles > 0 ? " 1 辆车" : "")}{(officers == 0 ? "（现有空闲人员已足够）" : "")}即可排入。",
            $"{en}{(officers > 0 && vehicles > 0 ? " and " : "")}{(vehicles > 0 ? "1 more vehicle" : "")} at {home} on {session.En} would be enough{(officers == 0 ? "; the officers are free" : "")}.");
    }

    public static Bilingual Relax(string rule, Rules rules, string home, Bilingual session)
    {
        var (zh, en) = rule switch
        {
            "maxDepartmentsPerVisit" => ($"取消“一次检查最多 {rules.MaxDepartmentsPerVisit} 个部门”", $"Without the rule of at most {Count(rules.MaxDepartmentsPerVisit ?? 0, "department")} in a visit"),
            "keepFraction" => ($"取消“一次检查至少办理该企业 {Percent(rules)}% 的事项”", $"Without the rule that a visit serves at least {Percent(rules)}% of the enterprise's matters"),
            "nearestBases" => ($"取消“由最近的 {rules.NearestBases} 个驻地检查”", $"Without the rule that the nearest {Count(rules.NearestBases, "base")} make the visit"),
            "officersPerDepartment" => ($"取消“每个部门 {rules.OfficersPerDepartment} 名持证人员”（改为 1 名）", $"With 1 certified officer for each department instead of {rules.OfficersPerDepartment}"),
            _ => ($"换用多 1 个座位的车（现为 {rules.Seats} 座）", $"With a vehicle of 1 more seat than {rules.Seats}"),
        };
        return new($"{zh}，即可由{home}在{session.Zh}检查。", $"{en}, {home} could do it on {session.En}.");
    }

    public static Bilingual NotMandatory(IReadOnlyList<string> departments, string home, Bilingual session) => new(
        $"该企业必检的“{Zh(departments)}”事项本周无法同时办理；如其改为非必检，即可由{home}在{session.Zh}先检查其余事项。",
        $"The mandatory matter of {En(departments)} at this enterprise cannot be done this week; if it were not mandatory, {home} could do the others on {session.En}.");

    public static Bilingual LiftPin(string home, Bilingual session) => new(
        $"解除该企业的锁定后，即可由{home}在{session.Zh}办理。",
        $"Without the pin of the enterprise, {home} could do it on {session.En}.");

    public static Bilingual NextWeek(string home, Bilingual session, int waiting, bool again) => new(
        $"留到下一周期：人员、车辆和可检时段与本周相同、先排本周未排入的 {waiting} 项时，可由{home}在{session.Zh}办理{(again ? "（企业将再接受一次检查）" : "")}。",
        $"Leave it for the next period: with the same people, vehicles and half days, and with the {Count(waiting, "request")} that wait{(waiting == 1 ? "s" : "")} now planned first, {home} could do it on {session.En}{(again ? "; the enterprise would be visited once more" : "")}.");

    private static int Percent(Rules rules) => (int)Math.Round(rules.KeepFraction * 100);
}
