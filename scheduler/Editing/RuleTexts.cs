using System.Globalization;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;

namespace Inspection.Scheduler.Editing;

/// <summary>One sentence for each breach of a rule, in both languages, and whether it can be excepted.</summary>
internal sealed class RuleTexts(Problem problem)
{
    private readonly Dictionary<string, Session> _sessions = problem.Sessions.ToDictionary(s => s.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Base> _bases = problem.Bases.ToDictionary(b => b.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Officer> _officers = problem.Officers.ToDictionary(o => o.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Enterprise> _enterprises = problem.Enterprises.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Request> _requests = problem.Requests.ToDictionary(r => r.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Department> _departments = problem.Departments.ToDictionary(d => d.Id, StringComparer.Ordinal);

    public (bool Never, Bilingual Text) Of(Issue issue, Team? team, Visit? visit, string? officer, string? request, string? enterprise)
    {
        var day = team is null ? new Bilingual("", "") : Day(team.Session);
        var place = enterprise is null ? "" : Enterprise(enterprise);
        return issue.Code switch
        {
            "session-open" when request is not null => (false, new(
                $"{place}：{Department(request)}的事项在{day.Zh}不能检查。", $"{place}: the matter of {Department(request)} may not be inspected on {day.En}.")),
            "session-open" => (false, new($"{place}：{day.Zh}不接受检查。", $"{place} is closed for visits on {day.En}.")),
            "certified" => (true, new(
                $"{place}：组内没有足够的{Department(request)}有效持证人员（或须回避）。", $"{place}: too few of the team hold a valid certificate of {Department(request)} without being recused.")),
            "recused" => (true, new(
                $"{place}：除去须回避的人员，不足 {problem.Rules.OfficersPerVisit} 人。", $"{place}: without those recused, fewer than {problem.Rules.OfficersPerVisit} officers are left.")),
            "mandatory-kept" when request is not null => (false, new(
                $"{place}：缺少必查事项（{Department(request)}）。", $"{place}: a mandatory request of {Department(request)} is left out.")),
            "mandatory-kept" => (false, new(
                $"{place}：检查的事项太少，不到规定的 {Percent(problem.Rules.KeepFraction)}。", $"{place}: fewer than {Percent(problem.Rules.KeepFraction)} of its requests are served.")),
            "departments-per-visit" => (false, new(
                $"{place}：一次入企超过 {problem.Rules.MaxDepartmentsPerVisit} 个部门。", $"{place}: more than {problem.Rules.MaxDepartmentsPerVisit} departments in one visit.")),
            "base-reach" when team is not null => (false, new(
                $"{place}：不在{Base(team.Base)}的检查范围内。", $"{place} is out of reach of {Base(team.Base)}.")),
            "one-visit" => (true, new($"{place}：本周已有一次检查，不得重复入企。", $"{place} has a visit this week already.")),
            "pinned" => (true, new($"{place}：已锁定，与锁定内容不符。请先解除锁定。", $"{place} is locked otherwise. Unlock it first.")),
            "team-one-place" => OfOfficer(issue, officer ?? "", day, team),
            "team-size" when team is not null && team.Officers.Count < problem.Rules.OfficersPerVisit => (true, new(
                $"{day.Zh}{Base(team.Base)}：检查组只有 {team.Officers.Count} 人，至少 {problem.Rules.OfficersPerVisit} 人。",
                $"{Base(team.Base)}, {day.En}: a team of {team.Officers.Count}; at least {problem.Rules.OfficersPerVisit} are needed.")),
            "team-size" when team is not null => (false, new(
                $"{day.Zh}{Base(team.Base)}：检查组 {team.Officers.Count} 人，车上只有 {problem.Rules.Seats} 个座位。",
                $"{Base(team.Base)}, {day.En}: a team of {team.Officers.Count}; the vehicle has {problem.Rules.Seats} seats.")),
            "vehicles" when team is not null => (false, new(
                $"{day.Zh}{Base(team.Base)}：检查组多于车辆（{_bases[team.Base].Vehicles} 辆）。", $"{Base(team.Base)}, {day.En}: more teams than vehicles ({_bases[team.Base].Vehicles}).")),
            "route-time" when team is not null => OfTime(team, day),
            _ => (true, new($"方案数据不一致（{issue.Code}）。", issue.Cause)),
        };
    }

    private (bool Never, Bilingual Text) OfOfficer(Issue issue, string id, Bilingual day, Team? team)
    {
        var name = _officers.TryGetValue(id, out var officer) ? NameOr(officer.Name, id) : id;
        return team is null
            ? (false, new($"{name}本周场次超过上限（{officer?.MaxSessions} 个半天）。", $"{name} works more than {officer?.MaxSessions} half days."))
            : issue.Cause.Contains("not available", StringComparison.Ordinal)
            ? (false, new($"{name}在{day.Zh}没有空。", $"{name} is not available on {day.En}."))
            : issue.Cause.Contains("does not start", StringComparison.Ordinal)
            ? (false, new($"{name}不属于{Base(team.Base)}。", $"{name} does not belong to {Base(team.Base)}."))
            : (true, new($"{name}在{day.Zh}已在另一个检查组。", $"{name} is in another team on {day.En} already."));
    }

    private (bool Never, Bilingual Text) OfTime(Team team, Bilingual day)
    {
        var over = _sessions.TryGetValue(team.Session, out var session) ? (int)(team.Return - session.End).TotalMinutes : 0;
        return over > 0
            ? (false, new(
                string.Create(CultureInfo.InvariantCulture, $"{day.Zh}{Base(team.Base)}：超出半天 {over} 分钟，{team.Return:HH:mm} 才能返回。"),
                string.Create(CultureInfo.InvariantCulture, $"{Base(team.Base)}, {day.En}: {over} minutes over the half day, back at {team.Return:HH:mm}.")))
            : (true, new($"{day.Zh}{Base(team.Base)}：路线时间不成立。", $"{Base(team.Base)}, {day.En}: the times of the route are impossible."));
    }

    private Bilingual Day(string session) => _sessions.TryGetValue(session, out var known) ? WaitingTexts.Session(known) : new Bilingual(session, session);

    private string Base(string id) => _bases.TryGetValue(id, out var known) ? NameOr(known.Name, id) : id;

    private string Enterprise(string id) => _enterprises.TryGetValue(id, out var known) ? NameOr(known.Name, id) : id;

    private string Department(string? request) =>
        request is not null && _requests.TryGetValue(request, out var known) ? _departments.TryGetValue(known.Department, out var named) ? NameOr(named.Name, named.Id) : known.Department : "";

    private static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.#}%");

    private static string NameOr(string name, string id) => name.Length > 0 ? name : id;
}
