using System.Globalization;
using Inspection.Scheduler;
using Inspection.Scheduler.Checking;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;

namespace Inspection.Cli;

internal sealed class ExplainCommand : ICommand
{
    private const int MostNear = 5;

    public Syntax Syntax { get; } = new(
        "explain", "Says why a plan serves a request where and when it does, or why the request waits and what would help. Tries every remedy.",
        ["PROBLEM.json", "PLAN.json", "REQUEST"],
        [new Option("--lang", "both|zh|en", "language of the answer", "both", text => text is "both" or "zh" or "en" ? null : "It is both, zh or en.")]);

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
            Console.Error.WriteLine("The plan breaks rules of the problem, so nothing that it says can be explained:");
            Refusal.Write(Console.Error, broken);
            return Task.FromResult(ExitCode.CheckFailed);
        }

        if (new Explainer(problem, plan).Explain(arguments.Operand(2)) is not { } explanation)
        {
            return Task.FromResult(Refusal.Write([Unknown(problem, arguments.Operand(2))]));
        }

        ExplanationTable.Write(Console.Out, problem, explanation, arguments.Text("--lang")!);
        return Task.FromResult(ExitCode.Done);
    }

    private static Issue Unknown(Problem problem, string request)
    {
        string[] near = [.. problem.Requests.Select(r => r.Id).OrderBy(id => Distance(id, request)).ThenBy(id => id, StringComparer.Ordinal).Take(MostNear)];
        return new Issue("unknown-request", request, "The problem has no such request.",
            near.Length == 0 ? "It has none at all." : string.Create(CultureInfo.InvariantCulture, $"The nearest of its {problem.Requests.Count}: {string.Join(", ", near)}."));
    }

    /// <summary>How many characters have to be put in, left out or exchanged.</summary>
    private static int Distance(string a, string b)
    {
        int[] before = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 0; i < a.Length; i++)
        {
            int[] now = [i + 1, .. new int[b.Length]];
            for (int j = 0; j < b.Length; j++)
            {
                now[j + 1] = Math.Min(Math.Min(now[j], before[j + 1]) + 1, before[j] + (a[i] == b[j] ? 0 : 1));
            }

            before = now;
        }

        return before[^1];
    }
}
