using Inspection.Functions.AnnualPlans;
using Inspection.Functions.Disputes;
using Inspection.Functions.Enterprises;
using Inspection.Functions.FieldWork;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jobs;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Leads;
using Inspection.Functions.Ledger;
using Inspection.Functions.Letters;
using Inspection.Functions.Metrics;
using Inspection.Functions.Notices;
using Inspection.Functions.Operations;
using Inspection.Functions.Plans;
using Inspection.Functions.Pooling;
using Inspection.Functions.Publication;
using Inspection.Functions.Registry;
using Inspection.Functions.Requests;
using Inspection.Functions.Rules;
using Inspection.Functions.RuleValues;
using Inspection.Functions.Storage;
using Inspection.Functions.Themes;
using Inspection.Functions.Visits;

InspectionApp.Build(args).Run();

/// <summary>The app: what it is made of, and what it answers.</summary>
internal static class InspectionApp
{
    /// <param name="args">Settings, as the command line takes them.</param>
    /// <param name="then">Puts other parts in, such as another clock.</param>
    internal static WebApplication Build(string[] args, Action<WebApplicationBuilder>? then = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.AddHosting();
        builder.AddIdentity();
        builder.AddOpenApiDocument();
        builder.AddSigning();
        builder.Services.AddStorage(builder.Configuration);
        builder.AddJurisdictions();
        builder.AddRules();
        builder.AddRuleValues();
        builder.AddLedger();
        builder.AddRegistry();
        builder.AddRequests();
        builder.AddThemes();
        builder.AddAnnualPlans();
        builder.AddPlans();
        builder.AddJobs();
        builder.AddPublication();
        builder.AddPooling();
        builder.AddNotices();
        builder.AddVisits();
        builder.AddFieldWork();
        builder.AddMetrics();
        builder.AddLetters();
        builder.AddOperations();
        builder.AddLeads();
        builder.AddDisputes();
        builder.AddEnterprises();

        then?.Invoke(builder);
        var app = builder.Build();
        app.UseHosting();
        app.UseIdentity();

        var api = app.MapApi();
        api.MapHealth();
        api.MapRegistry();
        api.MapRules();
        api.MapWeeks();
        api.MapRequests();
        api.MapThemes();
        api.MapAnnualPlans();
        api.MapPlans();
        api.MapPublication();
        api.MapPooling();
        api.MapNotices();
        api.MapVisits();
        api.MapFieldWork();
        api.MapMetrics();
        api.MapLetters();
        api.MapOperations();
        api.MapAllLeads();
        api.MapDisputes();
        api.MapEnterprises();
        app.MapOpenApiDocument();
        app.MapJobs();
        return app;
    }
}
