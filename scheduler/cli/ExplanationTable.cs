using System.Globalization;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;

namespace Inspection.Cli;

/// <summary>An explanation for a terminal: the answer, what would help, and the places for the visit as a table.</summary>
internal static class ExplanationTable
{
    private const int MostPossible = 8;

    public static void Write(TextWriter to, Problem problem, Explanation explanation, string language)
    {
        if (language != "en")
        {
            WriteIn(to, problem, explanation, text => text.Zh, Chinese);
        }

        if (language == "both")
        {
            to.WriteLine();
        }

        if (language != "zh")
        {
            WriteIn(to, problem, explanation, text => text.En, English);
        }
    }

    private static Words Chinese { get; } = new("已安排", "未排入", "可行的补救办法（均已试算）：", "驻地", "场次", "总分变化", "说明", "另有 {0} 种可行");

    private static Words English { get; } = new("served", "waits", "What would help (each was tried):", "base", "session", "score", "note", "{0} more are possible");

    private static void WriteIn(TextWriter to, Problem problem, Explanation explanation, Func<Bilingual, string> say, Words words)
    {
        to.WriteLine($"{explanation.Request}: {(explanation.Served ? words.Served : $"{words.Waits} ({explanation.Code})")}");
        to.WriteLine(say(explanation.Reason));
        if (explanation.Remedies.Count > 0)
        {
            to.WriteLine(words.Remedies);
        }

        foreach (TriedRemedy remedy in explanation.Remedies)
        {
            to.WriteLine($"  - {say(remedy.Text)}");
        }

        string Base(string id) => problem.Bases.First(b => b.Id == id).Name is { Length: > 0 } name ? name : id;
        Alternative[] possible = [.. explanation.Alternatives.Where(a => a.State != AlternativeState.Impossible)];
        string[] more = possible.Length > MostPossible ? ["", "", "", string.Format(CultureInfo.InvariantCulture, words.More, possible.Length - MostPossible)] : [];
        string[][] rows =
        [
            [words.Base, words.Session, words.Score, words.Note],
            .. possible.Take(MostPossible).Select(a => (string[])[Base(a.Base), a.Session, a.Difference?.ToString("+#;-#;0", CultureInfo.InvariantCulture) ?? "", say(a.Note)]),
            .. more.Length > 0 ? [more] : Array.Empty<string[]>(),
            .. explanation.Alternatives.Where(a => a.State == AlternativeState.Impossible).GroupBy(a => (a.Base, Note: say(a.Note)))
                .Select(g => (string[])[Base(g.Key.Base), string.Join(' ', g.Select(a => a.Session)), "–", g.Key.Note]),
        ];
        int[] columns = [.. Enumerable.Range(0, 3).Select(c => rows.Max(r => Columns(r[c])))];
        foreach (string[] row in rows)
        {
            to.WriteLine($"  {string.Join("  ", columns.Select((width, c) => row[c] + new string(' ', width - Columns(row[c]))))}  {row[3]}");
        }
    }

    /// <summary>Chinese characters take two columns of a terminal.</summary>
    private static int Columns(string text) => text.Sum(c => c >= 0x2e80 ? 2 : 1);

    private sealed record Words(string Served, string Waits, string Remedies, string Base, string Session, string Score, string Note, string More);
}
