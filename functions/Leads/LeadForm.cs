using System.Text.Json.Serialization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Leads;

/// <summary>What anybody may tell without signing in.</summary>
/// <param name="Target">Whom or what it is about: the name of a shop or factory, or a description; at most 100 characters.</param>
/// <param name="Text">What is wrong; 5 to 2,000 characters.</param>
/// <param name="Town">Name of the town, one of those that the public catalogue lists.</param>
/// <param name="Place">Where exactly; at most 200 characters.</param>
/// <param name="Name">Of who tells it, if that person wishes to say; shown to nobody but the person who handles the lead.</param>
/// <param name="Phone">The same for a telephone number.</param>
internal sealed record PublicLeadBody(string Target, string Text, string? Town = null, string? Place = null, string? Name = null, string? Phone = null);

/// <summary>What an officer has found on a round.</summary>
/// <param name="Grid">Name of the grid cell; at most 40 characters.</param>
/// <param name="Enterprise">Credit code, where the target is registered.</param>
/// <param name="Matter">Code of the matter it falls under.</param>
internal sealed record PatrolBody(string Target, string Text, string Town, string? Grid = null, string? Place = null, string? Enterprise = null, string? Matter = null);

/// <summary>What another platform reports. The event's id travels in the header <c>webhook-id</c>.</summary>
internal sealed record PlatformEvent(
    string Target,
    string Text,
    string? Town = null,
    string? Place = null,
    string? Enterprise = null,
    string? Matter = null,
    string? Name = null,
    string? Phone = null);

/// <summary>A lead that was checked, before it has a number.</summary>
internal sealed record NewLead(
    LeadSource Source,
    string Target,
    string Text,
    string? Town,
    string? Place,
    string? Grid,
    string? Enterprise,
    string? Matter,
    LeadIdentity? Identity);

/// <summary>Turns what was sent into a checked lead. Pure; lists everything that is wrong.</summary>
internal static class LeadForms
{
    public static (NewLead? Lead, IReadOnlyList<Finding> Findings) Check(PublicLeadBody body, Registers registers) =>
        Check(LeadSource.Public, new PlatformEvent(body.Target, body.Text, body.Town, body.Place, Name: body.Name, Phone: body.Phone), null, registers);

    public static (NewLead? Lead, IReadOnlyList<Finding> Findings) Check(PatrolBody body, Registers registers) =>
        Check(LeadSource.Patrol, new PlatformEvent(body.Target, body.Text, body.Town, body.Place, body.Enterprise, body.Matter), body.Grid, registers);

    public static (NewLead? Lead, IReadOnlyList<Finding> Findings) Check(PlatformEvent body, Registers registers) =>
        Check(LeadSource.Platform, body, null, registers);

    private static (NewLead?, IReadOnlyList<Finding>) Check(LeadSource source, PlatformEvent body, string? grid, Registers registers)
    {
        var findings = new List<Finding>();
        var target = LeadText.Required(findings, body.Target, "$.target", new("反映对象", "What it is about"), 1, LeadText.MaxTarget);
        var text = LeadText.Required(findings, body.Text, "$.text", new("情况说明", "The description"), LeadText.MinText, LeadText.MaxText);
        var place = LeadText.Optional(findings, body.Place, "$.place", new("地点", "The place"), LeadText.MaxPlace);
        var cell = LeadText.Optional(findings, grid, "$.grid", new("网格", "The grid cell"), 40);
        var name = LeadText.Optional(findings, body.Name, "$.name", new("姓名", "The name"), LeadText.MaxName);
        var phone = LeadText.Phone(findings, body.Phone, "$.phone");
        var town = PlainText.Clean(body.Town);
        if (town is not null && !registers.Towns.Contains(town))
        {
            findings.Add(new Finding("unknown-town", "$.town",
                new("没有这个乡镇（街道）。", "There is no such town."),
                new("请从列表中选择，或留空。", "Choose one from the list, or leave it empty.")));
        }

        var enterprise = PlainText.Clean(body.Enterprise) is { } given ? CreditCode.Normalise(given) : null;
        if (enterprise is not null && registers.Enterprise(enterprise) is null)
        {
            findings.Add(new Finding("unknown-enterprise", "$.enterprise",
                new("登记中没有这家企业。", "No such enterprise is registered."),
                new("请核对统一社会信用代码，或留空。", "Check the credit code, or leave it empty.")));
        }

        var matter = PlainText.Clean(body.Matter);
        if (matter is not null && registers.Matter(matter) is null)
        {
            findings.Add(LeadRefusals.UnknownMatter);
        }

        return findings.Count > 0
            ? (null, findings)
            : (new NewLead(source, target, text, town, place, cell, enterprise, matter, name is null && phone is null ? null : new LeadIdentity(name, phone)), findings);
    }
}
