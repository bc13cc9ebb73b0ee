using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>
/// Points out an enterprise that would be visited more often than so many times a day, a week or a month with the visit that this week's requests ask for.
/// Every visit counts, of whatever department and kind; nothing is held back.
/// </summary>
internal static class DuplicateAlarm
{
    public static RuleDefinition<IReadOnlyDictionary<string, int?>> Rule { get; } = new()
    {
        Id = "duplicate-alarm",
        Name = new("重复检查提醒", "Duplicate alarm"),
        Effect = RuleEffect.Marks,
        Unit = new("次", "visits"),
        Of = new Numbers(1, 31, nullable: true, ("day", new("一天", "a day")), ("week", new("一周", "a week")), ("month", new("一月", "a month"))),
        Default = new Dictionary<string, int?>(StringComparer.Ordinal) { ["day"] = 1, ["week"] = 2, ["month"] = 3 },
        Sentence = Say,
        Sources =
        [
            RuleSource.Read("成都市涉企检查规范（媒体报道）", "Chengdu, on inspections of enterprises (press)", "2025-04-24",
                new("一天超过 1 次、一周超过 2 次、一月超过 3 次的，作重复检查标记。", "More than one a day, two a week or three a month are marked as duplicates."),
                "https://gd.huaxia.com/c/2025/04/24/2024758.shtml"),
            RuleSource.Read("衢州市涉企检查监测看板（媒体报道）", "Quzhou, board of inspections (press)", "2024-08-25",
                new("不同部门 30 天内重复检查的予以提醒。", "Different departments within 30 days are pointed out."),
                "http://qzrb.qz828.com/html/2024-08/25/content_15611_1208818.htm"),
        ],
        Lift = new("只作提醒，不需批准。", "It only points out; nothing has to be lifted."),
    };

    /// <summary>What is to be said of an enterprise that has requests this week.</summary>
    public static IEnumerable<Alarm> Of(RuleFacts facts, string enterprise)
    {
        IReadOnlyDictionary<string, int?> most = facts.Value(Rule);
        List<PastVisit> visits = [.. facts.VisitsTo(enterprise)];
        List<PastVisit> week = [.. visits.Where(v => facts.IsInWeek(v.Date))];
        foreach (IGrouping<DateOnly, PastVisit> day in week.GroupBy(v => v.Date).Where(d => d.Count() > most["day"]))
        {
            yield return new Alarm(Rule, enterprise, [.. day], new(
                $"该企业 {Words.Day(day.Key)} 一天内已有 {day.Count()} 次检查。", $"The enterprise has {Words.Count(day.Count(), "visit")} on {Words.Day(day.Key)} alone."));
        }

        if (week.Count + 1 > most["week"])
        {
            yield return With(week, new("本周", "this week"));
        }

        // The visit may fall into either month of a week that has two; one alarm is enough.
        foreach (DateOnly month in facts.Sessions.Select(s => new DateOnly(s.Date.Year, s.Date.Month, 1)).Distinct())
        {
            List<PastVisit> within = [.. visits.Where(v => v.Date.Year == month.Year && v.Date.Month == month.Month)];
            if (within.Count + 1 > most["month"])
            {
                yield return With(within, new($"{month:yyyy-MM} 月内", $"in {month:yyyy-MM}"));
                yield break;
            }
        }

        Alarm With(List<PastVisit> others, Text when)
        {
            Text days = Words.Days(others);
            return new Alarm(Rule, enterprise, others, new(
                $"加上本次，该企业{when.Zh}将有 {others.Count + 1} 次检查{days.Zh}。", $"With this visit the enterprise would have {others.Count + 1} {when.En}{days.En}."));
        }
    }

    private static Text Say(IReadOnlyDictionary<string, int?> most)
    {
        List<(int Number, Text Span)> set = [.. new[] { ("day", new Text("一天", "a day")), ("week", new Text("一周", "a week")), ("month", new Text("一月", "a month")) }
            .Where(m => most[m.Item1] is not null).Select(m => (most[m.Item1]!.Value, m.Item2))];
        return set.Count == 0
            ? new("不作重复检查提醒。", "Duplicates are not pointed out.")
            : new(
                $"同一企业{string.Join('、', set.Select(s => $"{s.Span.Zh}超过 {s.Number} 次"))}的，予以提醒，不阻止。",
                $"An enterprise visited more than {string.Join(", ", set.Select(s => $"{Words.Times(s.Number)} {s.Span.En}"))} is pointed out; nothing is held back.");
    }
}
