using System.Globalization;
using System.Net;
using Inspection.Functions.Drafts;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Tests.Visits;

namespace Inspection.Functions.Tests.FieldWork;

/// <summary>A jurisdiction whose published plan of this week sends officers o1 and o2 to an enterprise on Monday, which is today or over.</summary>
internal sealed class GivenField
{
    private readonly AppFixture _app;

    private GivenField(AppFixture app, TestJurisdiction home) => (_app, Home) = (app, home);

    public static Week ThisWeek { get; } = Week.Current(TimeProvider.System);

    public static string Enterprise => GivenFiles.Code(1);

    public TestJurisdiction Home { get; }

    public static async Task<GivenField> OpenAsync(AppFixture app, params string[] matters)
    {
        var field = new GivenField(app, await app.NewJurisdiction().WithRegistryAsync());
        await field.PublishAsync(ThisWeek, matters);
        return field;
    }

    public async Task PublishAsync(Week week, params string[] matters)
    {
        Draft draft = await new GivenPublication(_app, Home).PublishAsync(week, (Enterprise, "mon-am", matters.Length == 0 ? ["SJ-01", "XF-01"] : matters));
        Assert.Equal(DraftState.Published, draft.State);
    }

    public string CodeOf(Week week, string? enterprise = null) => _app.Codes.Of(Home.Id, week.ToString(), enterprise ?? Enterprise);

    public static string Path(string step, Week? week = null) => $"/api/my/visits/{week ?? ThisWeek}/{Enterprise}/{step}";

    /// <summary>The time as a phone writes it, some minutes ago, but not before the week began.</summary>
    public static string Ago(int minutes)
    {
        var (then, first) = (TimeProvider.System.GetUtcNow().AddMinutes(-minutes), Week.Instant(ThisWeek.Monday.ToDateTime(TimeOnly.MinValue)));
        return (then < first ? first : then).ToString("O", CultureInfo.InvariantCulture);
    }

    public object Arrival(Week? week = null, string? code = null, int ago = 0) => new { at = Ago(ago), code = code ?? CodeOf(week ?? ThisWeek) };

    public static object Result(string matter, string result = "pass", DateOnly? rectifyBy = null, long? seen = null, int ago = 0) => new
    {
        at = Ago(ago),
        request = GivenPublication.RequestOf(Enterprise, matter),
        result,
        rectifyBy,
        note = result == "pass" ? null : "灭火器过期",
        photos = result == "pass" ? null : new[] { "IMG-2031" },
        seen,
    };

    /// <summary>One officer comes, finds these results and leaves: the visit is closed.</summary>
    public async Task<Reply> CloseAsync(Week week, params (string Matter, string Result, DateOnly? RectifyBy)[] results)
    {
        Api officer = await Home.AsAsync("officer");
        (await officer.PostAsync(Path("arrival", week), Arrival(week))).Is(HttpStatusCode.OK);
        foreach (var (matter, result, rectifyBy) in results)
        {
            (await officer.PostAsync(Path("results", week), Result(matter, result, rectifyBy))).Is(HttpStatusCode.OK);
        }

        return (await officer.PostAsync(Path("departure", week), new { at = Ago(0) })).Is(HttpStatusCode.OK);
    }
}
