using System.Globalization;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;

namespace Inspection.Functions.Letters;

/// <summary>The letters that the rules ask for, as pure functions of what is recorded. Each is for one department and one week, its occasion.</summary>
internal static class RaisedByRule
{
    /// <summary>So many late requests of a week are worth a letter; fewer are not.</summary>
    public const int LateRequests = 3;

    /// <summary>Days that the department has for its answer.</summary>
    public const int AnswerDays = 10;

    /// <summary>A letter names so many cases at most; its text says how many there are.</summary>
    public const int MostCases = 50;

    public const string OpenOutcomes = "outcome-days";
    public const string LateSubmissions = "submission-days";
    public const string SkippedVisits = "joint-visit-skipped";

    /// <summary>
    /// For weeks whose time to record outcomes is over: a demand to each department of whose matters results are missing; where the others of the same visit
    /// have recorded theirs, the department is asked whether it skipped the joint visit.
    /// </summary>
    /// <param name="standing">Visits that stand.</param>
    /// <param name="days">Days after a visit within which its outcome is recorded.</param>
    public static IEnumerable<NewLetter> ForOutcomes(IEnumerable<LedgerVisit> standing, int days, DateOnly today)
    {
        var open = standing
            .Where(visit => Jurisdictions.Week.Parse(visit.Week, null).Sunday.AddDays(days) < today && visit.Date.AddDays(days) < today)
            .SelectMany(visit => visit.Items.GroupBy(item => item.Department)
                .Where(items => items.Any(item => visit.ResultOf(item) is null))
                .Select(items => (Visit: visit, Department: items.Key, Skipped: visit.Items.Any(item => item.Department != items.Key && visit.ResultOf(item) is not null))));
        foreach (var group in open.GroupBy(entry => (entry.Visit.Week, entry.Department, entry.Skipped)).OrderBy(group => group.Key.Week, StringComparer.Ordinal).ThenBy(group => group.Key.Department, StringComparer.Ordinal))
        {
            var visits = group.Select(entry => entry.Visit).OrderBy(visit => visit.Date).ThenBy(visit => visit.Enterprise, StringComparer.Ordinal).ToList();
            yield return new NewLetter(
                LetterKind.Demand,
                group.Key.Department,
                group.Key.Skipped
                    ? new($"{Jurisdictions.Week.Parse(group.Key.Week, null).Words.Zh}联合检查未见你部门的结果", $"Joint visits of {Jurisdictions.Week.Parse(group.Key.Week, null).Words.En} without results of your department")
                    : new($"{Jurisdictions.Week.Parse(group.Key.Week, null).Words.Zh}检查结果逾期未录入", $"Outcomes of {Jurisdictions.Week.Parse(group.Key.Week, null).Words.En} that are not recorded"),
                Said(group.Key.Skipped, visits.Count, days),
                [.. visits.Take(MostCases).Select(visit => new LetterCase(visit.Week, visit.Enterprise, visit.EnterpriseName, visit.Date))],
                today.AddDays(AnswerDays))
            {
                Rule = group.Key.Skipped ? SkippedVisits : OpenOutcomes,
                Occasion = $"{group.Key.Week} {group.Key.Department}",
            };
        }
    }

    /// <summary>A reminder to each department that asked for several planned checks of the week too late to be planned well.</summary>
    /// <param name="requests">The week's requests.</param>
    /// <param name="days">Days before the week's Monday by which they are asked for.</param>
    public static IEnumerable<NewLetter> ForLateRequests(Week week, IEnumerable<InspectionRequest> requests, int days, DateOnly today)
    {
        var last = week.Monday.AddDays(-days);
        var late = requests.Where(request => request is { Kind: RequestKind.Planned or RequestKind.Campaign, Withdrawn: false, FirstWeek: null } && Jurisdictions.Week.DayOf(request.SubmittedAt) > last);
        foreach (var group in late.GroupBy(request => request.Department).Where(group => group.Count() >= LateRequests).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            int count = group.Count();
            yield return new NewLetter(
                LetterKind.Reminder,
                group.Key,
                new($"{week.Words.Zh}检查需求迟报", $"Late requests of {week.Words.En}"),
                new(
                    $"你部门{week.Words.Zh}有 {count} 条计划检查或专项检查需求晚于该周周一前 {days} 天提报，影响联合检查的合并与排期。请说明原因，并在今后按期提报。",
                    string.Create(CultureInfo.InvariantCulture, $"{count} planned or campaign requests of your department for {week.Words.En} came later than {days} days before its Monday, which leaves less to be merged. Say why, and ask in time from now on.")),
                [.. group.OrderBy(request => request.Enterprise, StringComparer.Ordinal).Take(MostCases).Select(request => new LetterCase(week.ToString(), request.Enterprise, request.EnterpriseName, null))],
                today.AddDays(AnswerDays))
            {
                Rule = LateSubmissions,
                Occasion = $"{week} {group.Key}",
            };
        }
    }

    /// <summary>A week as people write it: 2026年第45周.</summary>
    private static Text Said(bool skipped, int count, int days) => skipped
        ? new(
            $"下列 {count} 次联合检查中，其他部门已录入结果，你部门的事项在检查日后 {days} 天仍没有结果。请说明是否参加了检查；已参加的补录结果，未参加的说明原因和整改措施。",
            string.Create(CultureInfo.InvariantCulture, $"In {(count == 1 ? "this joint visit" : $"these {count} joint visits")} the other departments have recorded results, and yours are missing {days} days after. Say whether your department took part; if so record what was found, if not say why and what will change."))
        : new(
            $"下列 {count} 次检查在检查日后 {days} 天仍有你部门的事项没有结果。请补录结果；没有进行的请说明原因。",
            string.Create(CultureInfo.InvariantCulture, $"Of {(count == 1 ? "this visit" : $"these {count} visits")} results of your department are missing {days} days after. Record them, or say why {(count == 1 ? "it" : "a visit")} did not take place."));
}
