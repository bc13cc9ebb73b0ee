using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inspection.Functions.Rules;

/// <summary>What all features read of the rules. Whoever keeps a ledger of visits registers it as <see cref="IPastVisits"/>.</summary>
internal static class RulesSetup
{
    public static void AddRules(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<IPastVisits, NoPastVisits>();
        builder.Services.AddSingleton<RuleStore>();
        builder.Services.AddSingleton<WeekRulings>();
    }
}
