using System.Net;

namespace Inspection.Functions.Tests.Leads;

/// <summary>A complaint that the market department handles, and a dispute in which it is a side.</summary>
internal sealed record GivenComplaint(string Number, string Lead, string Dispute)
{
    public static async Task<GivenComplaint> MakeAsync(Api open, string jurisdiction, Api clerk, Api planner)
    {
        var told = (await open.PostAsync($"/api/public/{jurisdiction}/leads", new { target = "某店", text = "后厨很脏。", phone = "13911112222" })).Is(HttpStatusCode.Created);
        var lead = (await planner.GetAsync("/api/leads")).Is(HttpStatusCode.OK).Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        var shown = (await planner.GetAsync($"/api/leads/{lead}")).Is(HttpStatusCode.OK);
        (await planner.PostAsync($"/api/leads/{lead}/assign", new { department = "market" }, ("If-Match", shown.ETag))).Is(HttpStatusCode.OK);
        var dispute = (await clerk.PostAsync("/api/disputes", new { matter = "SJ-01", parties = new[] { "market", "fire" }, statement = "应由消防负责。" })).Is(HttpStatusCode.Created);
        return new GivenComplaint(told.Text("number"), lead, dispute.Text("id"));
    }
}
