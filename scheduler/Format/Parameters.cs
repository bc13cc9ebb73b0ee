using System.Text.Json;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Format;

/// <summary>Travel, rules and objective: numbers that all have a default.</summary>
internal static class Parameters
{
    public static TravelModel Travel(ObjectReader file)
    {
        TravelModel d = TravelModel.Default;
        return file.OptionalObject("travel", "kmh", "detour", "overheadMinutes", "minutes") is not { } o ? d : new TravelModel(
            o.OptionalNumber("kmh", Limits.LeastKmh, Limits.MostKmh) ?? d.Kmh,
            o.OptionalNumber("detour", 1, Limits.Detour) ?? d.Detour,
            o.OptionalWhole("overheadMinutes", 0, Limits.DayMinutes) ?? d.OverheadMinutes,
            o.Optional("minutes", out JsonElement matrix) ? Matrix(o, matrix) : null);
    }

    public static Rules Rules(ObjectReader file)
    {
        var d = new Rules();
        return file.OptionalObject("rules", "officersPerVisit", "officersPerDepartment", "seats", "keepFraction", "nearestBases", "maxOneWayMinutes", "entryMinutes", "parallel", "maxDepartmentsPerVisit") is not { } o ? d : new Rules(
            o.OptionalWhole("officersPerVisit", 1, Limits.Count) ?? d.OfficersPerVisit,
            o.OptionalWhole("officersPerDepartment", 1, Limits.Count) ?? d.OfficersPerDepartment,
            o.OptionalWhole("seats", 1, Limits.Count) ?? d.Seats,
            o.OptionalNumber("keepFraction", 0, 1) ?? d.KeepFraction,
            o.OptionalWhole("nearestBases", 1, Limits.Count) ?? d.NearestBases,
            o.OptionalWhole("maxOneWayMinutes", 0, Limits.DayMinutes) ?? d.MaxOneWayMinutes,
            o.OptionalWhole("entryMinutes", 0, Limits.DayMinutes) ?? d.EntryMinutes,
            o.OptionalWhole("parallel", 1, Limits.Count) ?? d.Parallel,
            o.OptionalWhole("maxDepartmentsPerVisit", 1, Limits.Departments));
    }

    public static Objective Objective(ObjectReader file)
    {
        var d = new Objective();
        return file.OptionalObject("objective", "served", "mandatory", "officerMinute", "travelMinute", "change") is not { } o ? d : new Objective(
            o.OptionalWhole("served", 0, Limits.Weight) ?? d.Served,
            o.OptionalWhole("mandatory", 0, Limits.Weight) ?? d.Mandatory,
            o.OptionalWhole("officerMinute", 0, Limits.Weight) ?? d.OfficerMinute,
            o.OptionalWhole("travelMinute", 0, Limits.Weight) ?? d.TravelMinute,
            o.OptionalWhole("change", 0, Limits.Weight) ?? d.Change);
    }

    private static List<IReadOnlyList<int>> Matrix(ObjectReader travel, JsonElement matrix)
    {
        const int most = Limits.Bases + Limits.Enterprises;
        var values = new ValueReader(travel.Issues);
        return [.. values.ListOf(matrix, travel.Path["minutes"], 0, most).Select(row => (IReadOnlyList<int>)
            [.. values.ListOf(row.Value, row.Path, 0, most).Select(cell => (int)values.WholeOf(cell.Value, cell.Path, 0, Limits.DriveMinutes))])];
    }
}
