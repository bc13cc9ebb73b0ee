using System.Globalization;

namespace Inspection.Audit;

/// <summary>The command <c>metrics</c>: works all figures of a period out again from its records, and says where the platform's differ.</summary>
internal static class FiguresCommand
{
    /// <summary>Half of the last digit that the files hold.</summary>
    private const decimal Tolerance = 0.00005m;

    public static async Task<int> RunAsync(string recordsFile, string figuresFile, TextWriter output)
    {
        Records records = Records.Read(recordsFile);
        var given = Rows(figuresFile, records);
        int differences = 0;
        foreach (var scope in given.GroupBy(row => (row.Department, row.Town)))
        {
            IReadOnlyDictionary<string, Figure> own = Recomputed.Of(records, scope.Key.Department, scope.Key.Town);
            foreach (GivenFigure row in scope)
            {
                if (!IsSame(row, own[row.Metric]))
                {
                    differences++;
                    await output.WriteLineAsync($"DIFFERENT {row.Metric} of {row.Name}: the platform says {Said(row.Value, row.Top, row.Bottom)}, the records say {Said(own[row.Metric].Value, own[row.Metric].Top, own[row.Metric].Bottom)}.");
                }
            }

            foreach (string missing in own.Keys.Except(scope.Select(row => row.Metric)))
            {
                differences++;
                await output.WriteLineAsync($"MISSING {missing} of {scope.First().Name}.");
            }
        }

        foreach (string left in LeftOut(records, given))
        {
            differences++;
            await output.WriteLineAsync($"MISSING all figures of {left}, which has records.");
        }

        string what = string.Create(CultureInfo.InvariantCulture, $"{records.Period}, read on {records.Today:yyyy-MM-dd}: {given.Count} figures from {records.Visits.Count} visits and {records.Caps.Count} uses of caps");
        await output.WriteLineAsync(differences == 0 ? $"{what}, all the same." : string.Create(CultureInfo.InvariantCulture, $"{what}, {differences} DIFFERENT."));
        return differences == 0 ? Command.Sound : Command.Broken;
    }

    private static IEnumerable<string> LeftOut(Records records, List<GivenFigure> given)
    {
        var visits = records.Visits.Where(visit => visit.State != "cancelled").ToList();
        return visits.SelectMany(visit => visit.Items.Select(item => item.Department)).Distinct().Except(given.Select(row => row.Department ?? ""))
            .Concat(visits.Select(visit => visit.Town).Distinct().Except(given.Select(row => row.Town ?? "")))
            .Where(name => name != records.Department && name != records.Town);
    }

    private static bool IsSame(GivenFigure given, Figure own) =>
        given.Bottom == own.Bottom && Near(given.Top, own.Top) && (given.Value is { } value && own.Value is { } other ? Near(value, other) : given.Value is null && own.Value is null);

    private static bool Near(decimal one, decimal other) => Math.Abs(one - other) <= Tolerance;

    private static string Said(decimal? value, decimal top, int? bottom) => string.Create(
        CultureInfo.InvariantCulture, $"{(value is { } some ? $"{some:0.####}" : "nothing")} ({top:0.####}{(bottom is { } whole ? $" / {whole}" : "")})");

    /// <summary>The figures as the platform gives them: all first, then each department, then each town, in blocks of as many rows as there are metrics.</summary>
    private static List<GivenFigure> Rows(string path, Records records)
    {
        IReadOnlyList<string[]> rows = Workbook.Read(path)[0];
        IReadOnlyDictionary<string, string> metrics = records.Metrics;
        if (rows.Count < 2 || rows[1].Length < 11 || rows[1][0] != records.Period || !rows.Skip(1).All(row => metrics.ContainsKey(row[6])))
        {
            throw new TrailException($"{path} holds no figures of {records.Period} in the language of the records.");
        }

        return
        [
            .. rows.Skip(1).Select(row => new GivenFigure(
                row[5].Length > 0 ? row[5] : row[3], metrics[row[6]],
                Known(row[3] is "部门" or "department" ? row[4] : records.Department), Known(row[3] is "乡镇" or "town" ? row[4] : records.Town),
                Number(row[7]), Number(row[9]) ?? 0, (int?)Number(row[10]))),
        ];
    }

    private static string? Known(string text) => text.Length == 0 ? null : text;

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private sealed record GivenFigure(string Name, string Metric, string? Department, string? Town, decimal? Value, decimal Top, int? Bottom);
}
