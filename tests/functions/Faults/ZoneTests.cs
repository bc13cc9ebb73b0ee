using System.Net;
using Inspection.Functions.Tests.Plans;

namespace Inspection.Functions.Tests.Faults;

/// <summary>Days are those of China, wherever the server stands and whether or not clocks are changed there.</summary>
[Collection(TimerSuite.Name)]
public sealed class ZoneTests(AppFixture app)
{
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Auckland")]
    public async Task A_week_is_planned_and_read_byte_for_byte_the_same_under_another_zone(string zone)
    {
        Office office = await Office.OpenAsync(app);
        await using AppProcess abroad = await app.StartAppAsync(app.Authority, ("TZ", zone));
        Office away = office.Through(abroad);
        string there = await away.SolvedAsync();
        string here = await office.SolvedAsync();
        Assert.Equal(await BytesAsync(office, $"{Office.Drafts}/{here}/problem.json"), await BytesAsync(office, $"{Office.Drafts}/{there}/problem.json"));

        (await away.ActAsync("planner", there, "submit")).Is(HttpStatusCode.OK);
        (await away.ActAsync("approver", there, "approve")).Is(HttpStatusCode.OK);
        (await away.ActAsync("approver", there, "publish")).Is(HttpStatusCode.OK);
        foreach (string path in (string[])["/api/weeks", TestJurisdiction.NextWeekPath, $"{TestJurisdiction.NextWeekPath}/requests", $"{Office.Drafts}/{there}/plan", $"{office.PublicPath}/calendar/{Office.Week}"])
        {
            Assert.Equal(await BytesAsync(office, path), await BytesAsync(away, path));
        }
    }

    private static async Task<byte[]> BytesAsync(Office office, string path) => (await (await office.AsAsync("planner")).GetAsync(path)).Is(HttpStatusCode.OK).Bytes;
}
