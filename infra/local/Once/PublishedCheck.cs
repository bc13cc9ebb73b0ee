using System.Text.Json;
using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Local;

/// <summary>Holds what was published against the plan, and the plan against the rules; trusts no summary.</summary>
internal static class PublishedCheck
{
    /// <summary>Every rule of the planner's checker holds for the two downloaded files.</summary>
    public static Plan Rules(byte[] problemFile, byte[] planFile)
    {
        var (problem, problemIssues) = ProblemFormat.Read(problemFile);
        var (plan, planIssues) = PlanFormat.Read(planFile);
        IReadOnlyList<Issue> issues = problem is null || plan is null ? [.. problemIssues, .. planIssues] : PlanChecker.Check(problem, plan);
        return issues.Count == 0
            ? plan!
            : throw new SetUpException($"The plan breaks {issues.Count} rules: {string.Join("; ", issues.Take(5).Select(issue => $"{issue.Code} {issue.Place}: {issue.Cause}"))}");
    }

    /// <summary>
    /// The calendar shows each visit of the plan that has a public matter, and no other: with its day where a matter is
    /// public to the day, apart where it is public to the week.
    /// </summary>
    public static void Calendar(JsonElement calendar, Plan plan, JsonElement planView, JsonElement registry)
    {
        var visibility = registry.At("matters").EnumerateArray().ToDictionary(matter => matter.Text("code")!, matter => matter.Text("visibility")!, StringComparer.Ordinal);
        var matters = planView.At("teams").EnumerateArray()
            .SelectMany(team => team.At("visits").EnumerateArray())
            .SelectMany(visit => visit.At("requests").EnumerateArray())
            .ToDictionary(request => request.Text("id")!, request => request.At("matter").Text("code")!, StringComparer.Ordinal);
        int Expected(Func<Team, bool> team, string class_) =>
            plan.Teams.Where(team).SelectMany(one => one.Visits).Count(visit => visit.Requests.Any(request => visibility[matters[request]] == class_));

        foreach (var session in calendar.At("days").EnumerateArray().SelectMany(day => day.At("sessions").EnumerateArray()))
        {
            Same($"visits on {session.Text("id")}", Expected(team => team.Session == session.Text("id"), "date"), session.At("visits").GetArrayLength());
        }

        var shown = calendar.At("days").EnumerateArray().SelectMany(day => day.At("sessions").EnumerateArray()).Sum(session => session.At("visits").GetArrayLength());
        Same("visits with their day", Expected(_ => true, "date"), shown);
        Same("visits with their week only", Expected(_ => true, "week"), calendar.At("weekOnly").GetArrayLength());
    }

    private static void Same(string what, int expected, int shown)
    {
        if (expected != shown)
        {
            throw new SetUpException($"The published calendar shows {shown} {what}; the plan has {expected} to show.");
        }
    }
}
