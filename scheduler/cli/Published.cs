using System.Globalization;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Inspection.Scheduler.Replanning;

namespace Inspection.Cli;

/// <summary>What the commands that change a published week have in common: what is known now, what was published, and what stands of it.</summary>
internal static class Published
{
    private const string Minute = "yyyy-MM-dd'T'HH:mm";

    public static IReadOnlyList<Option> Options { get; } =
    [
        new("--now", "TIME", "local time, such as 2026-11-24T12:00; sessions that start by then are over; when absent none is", null,
            text => Moment(text) is null ? "It is a time such as 2026-11-24T12:00." : null),
        new("--notified", "ID,ID", "enterprises that were told their half day: all, none, or their ids", "all", _ => null),
        new("--released", "ID,ID", "enterprises that were told, and whose visits may move all the same", null, _ => null),
        new("--problem", "FILE", "also writes the problem that the new plan answers", null, Option.Output("").Parse),
    ];

    /// <summary>Reads both files and makes the problem of the rest of the week; null, and everything told, when that cannot be.</summary>
    public static (Problem Current, Problem Resumed, Plan Before, Standing Standing)? Read(Arguments arguments)
    {
        (Problem? current, IReadOnlyList<Issue> problemIssues) = Files.Problem(arguments.Operand(0));
        (Plan? before, IReadOnlyList<Issue> planIssues) = Files.Plan(arguments.Operand(1));
        if (current is null || before is null)
        {
            Refusal.Write([.. problemIssues, .. planIssues]);
            return null;
        }

        var standing = StandingFrom(arguments);
        var resumed = Resumption.Prepare(current, before, standing);
        if (resumed.Problem is null)
        {
            Refusal.Write(resumed.Conflicts);
            if (resumed.ToRelease.Count > 0)
            {
                Console.Error.WriteLine($"These enterprises would have to be told anew: --released {string.Join(',', resumed.ToRelease.Union(standing.Released))}");
            }

            return null;
        }

        return (current, resumed.Problem, before, standing);
    }

    /// <summary>Writes the plan and its problem, and tells what is different, visit by visit.</summary>
    public static int Deliver(Arguments arguments, Problem resumed, Plan before, Plan plan)
    {
        var code = WeekSearch.Deliver(resumed, plan, arguments.Text("-o"));
        if (code != ExitCode.Done)
        {
            return code;
        }

        var changes = PlanChanges.Between(resumed, before, plan);
        Console.Error.WriteLine(changes.Count == 0 ? "Nothing changes." : $"{changes.Count} {(changes.Count == 1 ? "visit changes" : "visits change")}:");
        foreach (var change in changes)
        {
            Console.Error.WriteLine($"  {change.Text.Zh}");
            Console.Error.WriteLine($"  {change.Text.En}");
        }

        return arguments.Text("--problem") is { } path ? Files.Write(path, ProblemFormat.Write(resumed)) : code;
    }

    public static string[] Ids(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static Standing StandingFrom(Arguments arguments) =>
        new(arguments.Text("--now") is { } now ? Moment(now)!.Value : Standing.BeforeTheWeek.Now)
        {
            Notified = arguments.Text("--notified") switch { "all" => null, "none" => [], var ids => Ids(ids) },
            Released = Ids(arguments.Text("--released")),
        };

    private static DateTime? Moment(string text) =>
        DateTime.TryParseExact(text, Minute, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
