using System.Globalization;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;

namespace Inspection.Scheduler.Replanning;

/// <summary>Every sentence about changes of a plan, in both languages.</summary>
internal sealed class ChangeTexts(Problem problem)
{
    private readonly Dictionary<string, string> _enterprises = problem.Enterprises.ToDictionary(e => e.Id, e => NameOr(e.Name, e.Id), StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bases = problem.Bases.ToDictionary(b => b.Id, b => NameOr(b.Name, b.Id), StringComparer.Ordinal);
    private readonly Dictionary<string, string> _officers = problem.Officers.ToDictionary(o => o.Id, o => NameOr(o.Name, o.Id), StringComparer.Ordinal);
    private readonly Dictionary<string, Session> _sessions = problem.Sessions.ToDictionary(s => s.Id, StringComparer.Ordinal);

    public static Bilingual NotAsked { get; } = new("该事项在计划发布后提出，本次调整未涉及。", "This request came after the plan was published, and this change was not about it.");

    public static Bilingual PlanAgain { get; } = new("重新排程时会一并考虑。", "Planning the rest of the week again takes it into account.");

    public static Bilingual TakenOut { get; } = new("执法办在排程时人工移出。", "The office took it out of the plan by hand.");

    public static Bilingual PutBack { get; } = new("可在看板上重新排入。", "It can be put back on the board.");

    /// <summary>One sentence about one visit.</summary>
    public Bilingual Of(string enterprise, ChangeKinds kinds, MadeVisit? before, MadeVisit? after)
    {
        var name = _enterprises.GetValueOrDefault(enterprise, enterprise);
        if (before is null)
        {
            var (zh, en) = Where(after!);
            return new($"{name}：新增检查，{zh}，{Officers(after!.Officers, "、")}。", $"{name}: new visit, {en}, by {Officers(after.Officers, ", ")}.");
        }

        if (after is null)
        {
            var (zh, en) = Where(before);
            return new($"{name}：取消原定{zh}的检查。", $"{name}: no visit any more; it was {en}.");
        }

        var parts = Parts(kinds, before, after).ToArray();
        return new($"{name}：{string.Join("；", parts.Select(p => p.Zh))}。", $"{name}: {string.Join("; ", parts.Select(p => p.En))}.");
    }

    private IEnumerable<Bilingual> Parts(ChangeKinds kinds, MadeVisit before, MadeVisit after)
    {
        if (kinds.HasFlag(ChangeKinds.Session))
        {
            var (from, to) = (Day(before.Session), Day(after.Session));
            yield return new($"由{from.Zh}改到{to.Zh}", $"moves from {from.En} to {to.En}");
        }

        if (kinds.HasFlag(ChangeKinds.Base))
        {
            yield return new($"改由{BaseName(after.Base)}派队", $"the team now comes from {BaseName(after.Base)}");
        }

        if (kinds.HasFlag(ChangeKinds.Officers))
        {
            string[] joined = [.. after.Officers.Except(before.Officers, StringComparer.Ordinal)];
            string[] left = [.. before.Officers.Except(after.Officers, StringComparer.Ordinal)];
            yield return new(
                string.Join("，", new[] { joined.Length > 0 ? $"增加{Officers(joined, "、")}" : "", left.Length > 0 ? $"减少{Officers(left, "、")}" : "" }.Where(t => t.Length > 0)),
                string.Join(", ", new[] { joined.Length > 0 ? $"{Officers(joined, ", ")} joins" : "", left.Length > 0 ? $"{Officers(left, ", ")} leaves" : "" }.Where(t => t.Length > 0)));
        }

        if (kinds.HasFlag(ChangeKinds.Requests))
        {
            var more = after.Requests.Except(before.Requests, StringComparer.Ordinal).Count();
            var less = before.Requests.Except(after.Requests, StringComparer.Ordinal).Count();
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"检查事项增加 {more} 项、减少 {less} 项"),
                string.Create(CultureInfo.InvariantCulture, $"{more} requests more and {less} less are served"));
        }

        if (kinds.HasFlag(ChangeKinds.Time))
        {
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"时间由 {before.Start:HH:mm}–{before.End:HH:mm} 调为 {after.Start:HH:mm}–{after.End:HH:mm}"),
                string.Create(CultureInfo.InvariantCulture, $"{before.Start:HH:mm}–{before.End:HH:mm} becomes {after.Start:HH:mm}–{after.End:HH:mm}"));
        }
    }

    private (string Zh, string En) Where(MadeVisit visit)
    {
        var day = Day(visit.Session);
        var times = string.Create(CultureInfo.InvariantCulture, $"{visit.Start:HH:mm}–{visit.End:HH:mm}");
        return ($"{day.Zh} {times}，{BaseName(visit.Base)}派队", $"{day.En}, {times}, from {BaseName(visit.Base)}");
    }

    private Bilingual Day(string session) => _sessions.TryGetValue(session, out var known) ? WaitingTexts.Session(known) : new Bilingual(session, session);

    private string BaseName(string id) => _bases.GetValueOrDefault(id, id);

    private string Officers(IEnumerable<string> ids, string between) => string.Join(between, ids.Select(id => _officers.GetValueOrDefault(id, id)));

    private static string NameOr(string name, string id) => name.Length > 0 ? name : id;
}
