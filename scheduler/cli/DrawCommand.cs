using System.Globalization;
using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Fairness;

namespace Inspection.Cli;

internal sealed class DrawCommand(TimeProvider time) : ICommand
{
    public Syntax Syntax { get; } = new(
        "draw", "Draws the officers of a plan by lot among all who could take each seat; the same plan and seed always give the same officers.",
        ["PROBLEM.json", "PLAN.json"],
        [
            new Option("--seed", "N", "published start of the draw, 0 to 18446744073709551615", "1", text => Seed(text) is null ? "It is a whole number." : null),
            Option.Whole("--loss", "score that the draw may lose in all", 0, 0, int.MaxValue),
            Option.Output("PLAN.json"),
        ]);

    public static ulong? Seed(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : null;

    public Task<int> RunAsync(Arguments arguments)
    {
        (Problem? problem, IReadOnlyList<Issue> problemIssues) = Files.Problem(arguments.Operand(0));
        (Plan? plan, IReadOnlyList<Issue> planIssues) = Files.Plan(arguments.Operand(1));
        if (problem is null || plan is null)
        {
            return Task.FromResult(Refusal.Write([.. problemIssues, .. planIssues]));
        }

        IReadOnlyList<Issue> broken = PlanChecker.Check(problem, plan);
        if (broken.Count > 0)
        {
            return Task.FromResult(Refusal.Write(broken));
        }

        var drawn = Seats.Draw(problem, plan, new SeatDraw(Seed(arguments.Text("--seed"))!.Value, arguments.Whole("--loss")), time);
        return Task.FromResult(WeekSearch.Deliver(problem, drawn, arguments.Text("-o")));
    }
}
