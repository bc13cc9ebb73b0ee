using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>
/// Holds the rows of a file against the annual plan, as the form holds a single request: a good row gets the lines on which its requests draw, or it is a
/// good row no longer. What one row takes of a line is not left for the rows below it.
/// </summary>
internal sealed class PlannedRows(LineFinder lines, Pool pool)
{
    /// <summary>The line that each request draws on so far, null for none; and whether it takes a share that nobody holds yet.</summary>
    private readonly Dictionary<string, (string? Line, bool IsNew)> drawn = new(StringComparer.Ordinal);

    public static SheetCheck<RequestRow> Match(SheetCheck<RequestRow> check, LineFinder lines, Pool pool)
    {
        if (check.Good.Count == 0)
        {
            return check;
        }

        var rows = new PlannedRows(lines, pool);
        var column = check.Columns.First(one => one.Column.Key == RequestColumns.PlanLine).Column;
        var (good, bad, issues) = (new List<RequestRow>(check.Good.Count), new List<SheetRow>(), new List<RowIssue>());
        foreach (var row in check.Good)
        {
            if (rows.Match(row, out var problems) is { } matched)
            {
                good.Add(matched);
                continue;
            }

            bad.Add(row.Source);
            issues.AddRange(problems.Select(problem => new RowIssue(row.Source.Number, column, row.PlanLine ?? "", problem.Code, problem.Cause, problem.Action)));
        }

        return bad.Count == 0
            ? check with { Good = good }
            : check with
            {
                Good = good,
                Bad = check.Bad + bad.Count,
                BadRows = [.. check.BadRows.Concat(bad).OrderBy(row => row.Number)],
                Issues = [.. check.Issues.Concat(issues).OrderBy(issue => issue.Row)],
            };
    }

    /// <summary>Null where one of the row's requests may not be made: then none of them is.</summary>
    private RequestRow? Match(RequestRow row, out IReadOnlyList<Finding> problems)
    {
        var found = new List<Finding>();
        var before = new List<(string Id, (string? Line, bool IsNew)? Draw)>();
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var request in row.Requests)
        {
            // A row that says again what one above it says stands in its place.
            before.Add((request.Id, drawn.TryGetValue(request.Id, out var earlier) ? earlier : null));
            Forget(request.Id);
            var (line, isNew, problem) = Choose(request, row.PlanLine);
            drawn[request.Id] = (line, isNew);
            if (problem is not null && found.All(one => one.Cause.Zh != problem.Cause.Zh))
            {
                found.Add(problem);
            }

            if (line is not null)
            {
                chosen[request.Matter] = line;
            }
        }

        problems = found;
        if (found.Count == 0)
        {
            return row with { Lines = chosen };
        }

        foreach (var (id, draw) in Enumerable.Reverse(before))
        {
            Forget(id);
            if (draw is { } restored)
            {
                drawn[id] = restored;
                lines.Take(restored.IsNew ? restored.Line : null, 1);
            }
        }

        return null;
    }

    private (string? Line, bool IsNew, Finding? Problem) Choose(InspectionRequest request, string? asked)
    {
        if (pool.Find(request.Id) is { IsGone: false } there && there.Kind == request.Kind)
        {
            return (there.PlanLine, false, null);
        }

        if (lines.HeldBy(request, asked) is { } held)
        {
            return (held, false, null);
        }

        var (drawing, problem) = lines.Choose(request, asked, "");
        return (drawing.PlanLine, true, problem);
    }

    private void Forget(string request)
    {
        if (drawn.Remove(request, out var draw) && draw.IsNew)
        {
            lines.Take(draw.Line, -1);
        }
    }
}
