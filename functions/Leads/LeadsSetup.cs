using Inspection.Functions.Hosting;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Leads;

/// <summary>Leads (线索): complaints, findings of rounds, events of other platforms; each triaged, answered, and where needed turned into a request.</summary>
internal static class LeadsSetup
{
    public static void AddLeads(this WebApplicationBuilder builder)
    {
        builder.AddJson(LeadJson.Default);
        builder.Services.AddOptions<LeadsOptions>().BindConfiguration("Leads")
            .Validate(leads => leads.AreInRange, "The limits of Leads are positive.")
            .ValidateOnStart();
        builder.Services.AddSingleton(p => new LeadSecrets(p.GetRequiredService<IOptions<SigningOptions>>().Value.Key));
        builder.Services.AddSingleton<LeadBook>();
        builder.Services.AddSingleton<PlatformBook>();
        builder.Services.AddSingleton<IEffect, LeadRequested>();
    }

    public static void MapAllLeads(this IEndpointRouteBuilder api)
    {
        api.MapPublicLeads();
        api.MapPlatforms();
        api.MapLeads();
        api.MapLeadTrail();
    }
}
