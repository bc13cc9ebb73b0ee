using System.Globalization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Hosting;

/// <summary>Sensible calls of the endpoints of annual plans and themes, for the table of who may call what.</summary>
internal static class PlanAndThemeBodies
{
    public static readonly string Year = Week.Parse(Office.Week, null).PlanYear().ToString(CultureInfo.InvariantCulture);

    public static object Theme { get; } = new { name = "食品", place = "食品厂", matters = new[] { "SJ-01" } };

    public static object Plan { get; } = new
    {
        lines = new[] { new { title = "食品", kind = "planned", matters = new[] { "SJ-01" }, frequency = 1, months = Enumerable.Range(1, 12), ratio = 50 } },
    };

    /// <summary>Null for the endpoints of others.</summary>
    public static object? Of(string method, string route)
    {
        var action = route[(route.LastIndexOf('/') + 1)..];
        return (route.Split('/').ElementAtOrDefault(2), action) switch
        {
            _ when method == "GET" => null,
            ("themes", "preview" or "requests") => new { week = Office.Week, enterprises = new[] { GivenFiles.Code(0) } },
            ("themes", "archive" or "restore") => new { },
            ("themes", _) => Theme,
            ("annual-plans", "{department}") => Plan,
            ("annual-plans", "draws") => new { week = Office.Week, number = 1 },
            ("annual-plans", "return") => new { comment = "请补充" },
            ("annual-plans", _) => new { },
            _ => null,
        };
    }
}
