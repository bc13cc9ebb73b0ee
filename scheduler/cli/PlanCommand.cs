using System.Globalization;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Fairness;
using Inspection.Scheduler.Format;

namespace Inspection.Cli;

internal sealed class PlanCommand(TimeProvider time) : ICommand
{
    public Syntax Syntax { get; } = new(
        "plan", "Plans the week. Ctrl-C stops the search and still writes the best plan found; a second Ctrl-C ends it at once.", ["PROBLEM.json"],
        [
            .. WeekSearch.Options,
            new Option("--balance", "N", "spreads the work evenly over the officers, for at most N thousandths of the score, 0 to 1000", null,
                text => int.TryParse(text, out var n) && n is >= 0 and <= 1000 ? null : "It is a whole number from 0 to 1000."),
            new Option("--draw", "SEED", "draws the officers by lot afterwards; not with --balance", null, text => DrawCommand.Seed(text) is null ? "It is a whole number." : null),
            Option.Whole("--loss", "score that the draw may lose in all", 0, 0, int.MaxValue),
            new Option("--undrawn", "FILE", "writes the plan before the draw, from which anybody can repeat it", null, Option.Output("").Parse),
            Option.Output("PLAN.json"),
        ]);

    public async Task<int> RunAsync(Arguments arguments)
    {
        (Problem? problem, IReadOnlyList<Issue> issues) = Files.Problem(arguments.Operand(0));
        if (problem is null)
        {
            return Refusal.Write(issues);
        }

        if (arguments.Text("--balance") is not null && arguments.Text("--draw") is not null)
        {
            return Refusal.Write([new Issue("contradiction", "--draw", "A draw would undo the balance.", "Give --balance or --draw.")]);
        }

        return await WeekSearch.RunAsync(time, problem, WeekSearch.From(arguments), plan => Settle(arguments, problem, plan));
    }

    private int Settle(Arguments arguments, Problem problem, Plan plan)
    {
        if (arguments.Text("--balance") is { } perMille)
        {
            var balanced = Seats.Balance(problem, plan, int.Parse(perMille, CultureInfo.InvariantCulture), time);
            Console.Error.WriteLine($"before: {Even(Workload.Of(problem, plan))}");
            Console.Error.WriteLine($"after:  {Even(Workload.Of(problem, balanced))}");
            plan = balanced;
        }
        else if (DrawCommand.Seed(arguments.Text("--draw")) is { } seed)
        {
            if (arguments.Text("--undrawn") is { } path && Files.Write(path, PlanFormat.Write(plan)) is not ExitCode.Done and var failed)
            {
                return failed;
            }

            plan = Seats.Draw(problem, plan, new SeatDraw(seed, arguments.Whole("--loss")), time);
        }

        return WeekSearch.Deliver(problem, plan, arguments.Text("-o"));
    }

    private static string Even(Workload work) => string.Create(CultureInfo.InvariantCulture,
        $"{work.Sessions.Least} to {work.Sessions.Most} sessions per officer, mean {work.Sessions.Mean:F2}, deviation {work.Sessions.Deviation:F2}; {work.Minutes.Least} to {work.Minutes.Most} minutes, deviation {work.Minutes.Deviation:F0}");
}
