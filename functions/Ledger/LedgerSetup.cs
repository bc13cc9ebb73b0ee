using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inspection.Functions.Ledger;

/// <summary>What plans, rules and visits need of the cap ledger.</summary>
internal static class LedgerSetup
{
    public static void AddLedger(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LedgerStore>();
        builder.Services.AddSingleton<SightedLedgers>();
        builder.Services.AddSingleton<CapLedger>();
        builder.Services.AddSingleton<VisitRecords>();
        builder.Services.AddSingleton<VisitCodes>();
        builder.Services.AddSingleton<PublishedVisits>();
        builder.Services.AddSingleton<IEffect, MovedVisit>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IPastVisits, LedgerPastVisits>());
    }
}
