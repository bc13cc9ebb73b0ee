using Inspection.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Intake;

/// <summary>A table to download.</summary>
internal sealed record TableFile(IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<string>> Rows)
{
    public static Refusal UnknownFormat { get; } = Refusals.Invalid("out-of-range", "query.format",
        new("format 只能是 csv、xlsx。", "format takes csv, xlsx."),
        new("请更正该值。", "Correct this value."));

    /// <summary>The file; null for a format that there is not.</summary>
    public FileContentHttpResult? File(string name, string format, Language language) => format switch
    {
        "csv" => TypedResults.File(Template.Csv(Columns, language, Rows), "text/csv; charset=utf-8", $"{name}.csv"),
        "xlsx" => TypedResults.File(Template.Xlsx(Columns, language, Rows), Template.XlsxType, $"{name}.xlsx"),
        _ => null,
    };
}
