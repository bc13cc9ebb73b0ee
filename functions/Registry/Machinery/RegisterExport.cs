using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>Writes a list as a file with the columns of the template, so that it can be imported again.</summary>
internal static class RegisterExport
{
    /// <summary>The file; null for a format that there is not.</summary>
    public static byte[]? Write<T>(RegisterDefinition<T> definition, IReadOnlyList<Place<T>> list, Registers known, string format, Language language, bool masked)
        where T : class
    {
        var columns = definition.Columns(known);
        var rows = list
            .SelectMany(place => definition.Write(masked ? definition.Masked(place.Entry.Value) : place.Entry.Value))
            .Select(cells => cells.In(columns));
        return format switch
        {
            "csv" => Template.Csv(columns, language, rows),
            "xlsx" => Template.Xlsx(columns, language, rows),
            _ => null,
        };
    }
}
