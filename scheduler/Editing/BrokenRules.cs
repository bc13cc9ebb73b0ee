using System.Globalization;
using System.Text.RegularExpressions;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Editing;

/// <summary>Says what the checker finds in the words and places of a board.</summary>
public static partial class BrokenRules
{
    /// <summary>
    /// Everything that the checker finds, each once. How many vehicles a base has now says nothing of a half day that has begun, in which every visit is
    /// pinned with its requests.
    /// </summary>
    /// <param name="problem">A validated problem.</param>
    /// <param name="plan">Any plan for it.</param>
    /// <returns>As many as the checker has, without repetition, in its order.</returns>
    public static IReadOnlyList<BrokenRule> Of(Problem problem, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var words = new RuleTexts(problem);
        var begun = problem.Pins.Where(p => p.Requests is not null).Select(p => p.Enterprise).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. PlanChecker.Check(problem, plan).Select(issue => Say(problem, plan, words, issue)).DistinctBy(b => b.Key + b.Text.Zh)
                .Where(b => b.Code != "vehicles" || plan.Teams.Where(t => t.Session == b.Session).SelectMany(t => t.Visits).Any(v => !begun.Contains(v.Enterprise))),
        ];
    }

    private static BrokenRule Say(Problem problem, Plan plan, RuleTexts words, Issue issue)
    {
        var path = Path().Match(issue.Place);
        var team = path.Success ? plan.Teams[Number(path.Groups["team"])] : null;
        var visit = team is not null && path.Groups["visit"].Success ? team.Visits[Number(path.Groups["visit"])] : null;
        var officer = team is not null && path.Groups["officer"].Success ? team.Officers[Number(path.Groups["officer"])] : null;
        var named = Named().Match(issue.Cause).Groups[1].Value;
        if (team is null && issue.Code is "team-one-place")
        {
            officer = named;
        }

        var request = issue.Code is "certified" or "session-open" or "mandatory-kept" or "accounted" && problem.Requests.Any(r => r.Id == Quoted(issue, "equest"))
            ? Quoted(issue, "equest")
            : null;
        var enterprise = visit?.Enterprise ?? (issue.Code is "pinned" ? Quoted(issue, "nterprise") ?? Quoted(issue, "visit to") : null);
        var (never, text) = words.Of(issue, team, visit, officer, request, enterprise);
        return new BrokenRule(issue.Code, team?.Session, team?.Base, enterprise, officer, request, never, text);
    }

    /// <summary>The first id in quotes after a noun.</summary>
    private static string? Quoted(Issue issue, string noun) =>
        Regex.Match(issue.Cause, $"{noun} '([^']+)'", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true } found ? found.Groups[1].Value : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\$\.teams\[(?<team>\d+)\](\.visits\[(?<visit>\d+)\]|\.officers\[(?<officer>\d+)\])?")]
    private static partial Regex Path();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Named();
}
