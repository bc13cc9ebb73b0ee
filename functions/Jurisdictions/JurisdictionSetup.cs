using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>What all features read of a jurisdiction: its registers and the pool of a week.</summary>
internal static class JurisdictionSetup
{
    public static void AddJurisdictions(this WebApplicationBuilder builder)
    {
        builder.Services.AddRouting(routing => routing.SetParameterPolicy<WeekConstraint>("week"));
        builder.Services.AddSingleton<RegisterStore>();
        builder.Services.AddSingleton<WeekPool>();
        builder.Services.AddSingleton<SecretReaders>();
        builder.Services.AddSingleton<DisputeStore>();
        builder.Services.AddSingleton<AnnualPlanStore>();
        builder.Services.AddSingleton<LineReservations>();
        builder.Services.AddSingleton<PlanDraws>();
        builder.Services.AddSingleton<PoolAdditions>();
        builder.Services.AddSingleton<IEffect, SettleDraws>();
        builder.Services.AddSingleton<ReleaseDraw>();
        builder.Services.AddSingleton<IEffect>(services => services.GetRequiredService<ReleaseDraw>());
        builder.Services.AddSingleton<IEffect, MoveDraws>();
    }
}
