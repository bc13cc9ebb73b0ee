using System.Globalization;
using System.Text.Json;

namespace Inspection.Local;

/// <summary>The short account of a finished run.</summary>
internal static class OnceSummary
{
    public static void Write(Action<string> say, string week, JsonElement draft, string folder, IReadOnlyList<(string Step, TimeSpan Took)> steps)
    {
        var summary = draft.At("summary");
        string Of(string name) => summary.At(name).ToString();
        var gap = summary.At("gap").GetDouble().ToString("P1", CultureInfo.InvariantCulture);
        say("");
        say($"Week {week} is published.");
        say($"  requests      {Of("requests")} ({Of("served")} served, {Of("servedWeight")} of {Of("totalWeight")} weight; {Of("mandatoryServed")} of {Of("mandatoryTotal")} mandatory)");
        say($"  visits        {Of("visits")} by {Of("teams")} teams");
        say($"  visits saved  {Of("visitsSaved")}");
        say($"  waiting       {Of("waiting")}");
        foreach (var reason in summary.At("waitingByCode").EnumerateObject())
        {
            say($"    {reason.Name,-16} {reason.Value}");
        }

        say($"  score         {Of("score")}");
        say($"  proven bound  {Of("bound")} (gap {gap})");
        say($"  files         {Path.Combine(folder, "problem.json")}, {Path.Combine(folder, "plan.json")}");
        say("  seconds");
        foreach (var (step, took) in steps)
        {
            say($"    {took.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture),6}  {step}");
        }
    }
}
