using System.Globalization;
using System.Text;
using Inspection.Bench.Measuring;

namespace Inspection.Bench.Reporting;

/// <summary>The files of a report, written from the log alone.</summary>
internal static class Report
{
    /// <param name="runs">All runs of the log.</param>
    /// <param name="title">Name of the Markdown file.</param>
    /// <param name="command">What was typed.</param>
    /// <returns>Content per file name; the Markdown file refers to the plots beside it.</returns>
    public static IReadOnlyDictionary<string, string> Files(IReadOnlyList<RunRecord> runs, string title, string command)
    {
        var results = new Results(runs);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = new StringBuilder("# Results of the benchmark\n\n");
        Say(text, "Written by `inspection bench`; how it is measured and how to read it is in [README.md](README.md). Figures are medians, with the least and the greatest in brackets where runs differ.");
        Conditions(text, runs, command);
        Section(text, "Targets", Targets.Of(results));
        foreach (string group in results.Groups)
        {
            string plot = $"anytime-{group}.svg";
            Section(text, $"{group}: side by side", MethodTable.Of(results, group));
            if (results.Of(group, Method.Planner).Any(r => r.Score is not null))
            {
                files.Add(plot, AnytimePlot.Draw(results, group));
                Say(text, $"![Gap against time for {group}]({plot})");
            }
        }

        Section(text, "The bound alone", BoundTable.Of(results));
        if (GrowthTable.Runs(results, Method.Planner).Count > 0)
        {
            Section(text, "Growth", GrowthTable.Of(results));
            files.Add("growth-score.svg", GrowthPlots.Score(results));
            files.Add("growth-time.svg", GrowthPlots.Time(results));
            Say(text, "![Score against size](growth-score.svg)");
            Say(text, "![Time against size](growth-time.svg)");
        }

        Notes(text, results);
        files.Add(title, text.ToString().TrimEnd() + "\n");
        return files;
    }

    private static void Conditions(StringBuilder text, IReadOnlyList<RunRecord> runs, string command)
    {
        text.Append(CultureInfo.InvariantCulture, $"- Command: `{command}`\n- Runs: {runs.Count}\n");
        foreach (string machine in runs.Select(r => r.Machine).Distinct())
        {
            text.Append(CultureInfo.InvariantCulture, $"- Machine: {machine}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"- Commit: {string.Join(", ", runs.CountBy(r => r.Commit).Select(c => $"{c.Key} ({c.Value} runs)"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Seeds of the generator: {string.Join(", ", Seeds(runs))}; workers: {string.Join(", ", runs.Select(r => r.Key.Workers).Distinct().Order())}\n");
        string load = Statistics.Told(runs.Select(r => r.Load), "F1");
        text.Append(CultureInfo.InvariantCulture, $"- Load of the machine when runs began: {load}\n\n");
        int busy = runs.Count(r => r.Load > r.Key.Workers + 1);
        if (busy > 0)
        {
            Say(text, $"**{busy} of {runs.Count} runs began while other work took part of the machine; their times and gaps are worse than on a quiet one.**");
        }
    }

    private static IEnumerable<string> Seeds(IReadOnlyList<RunRecord> runs) =>
        runs.Select(r => r.Key.Instance.Split('-')).Where(p => p is ["generated", _, _]).Select(p => p[2]).Distinct().OrderBy(s => s.Length).ThenBy(s => s, StringComparer.Ordinal);

    private static void Notes(StringBuilder text, Results results)
    {
        var table = new Table("problem", "method", "limit s", "outcome", "note");
        RunRecord[] noted = [.. results.Runs.Where(r => r.Outcome != Outcome.Done || r.Note.Length > 0)];
        foreach (RunRecord r in noted)
        {
            table.Add(r.Key.Instance, r.Key.Method, r.Key.Limit.ToString(CultureInfo.InvariantCulture), r.Outcome.ToString(), r.Note);
        }

        foreach (RunRecord r in results.AboveBound)
        {
            table.Add(r.Key.Instance, r.Key.Method, r.Key.Limit.ToString(CultureInfo.InvariantCulture), "above a bound", $"score {r.Score}, bound {results.BestBound(r.Key.Instance)}");
        }

        if (noted.Length > 0 || results.AboveBound.Any())
        {
            Section(text, "Notes of the runs", table);
        }
    }

    private static void Section(StringBuilder text, string title, Table table) => text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{table}\n");

    private static void Say(StringBuilder text, string sentence) => text.Append(sentence).Append("\n\n");
}
