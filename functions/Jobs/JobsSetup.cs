using Inspection.Functions.Hosting;
using Inspection.Functions.Storage;
using Inspection.Scheduler;
using Inspection.Scheduler.CpSat;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Jobs;

internal static class JobsSetup
{
    /// <summary>Registers the background work: signed messages, the solver and the sweep.</summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<JobsOptions>().BindConfiguration("Jobs")
            .Validate(o => o.LeaseSeconds is >= 5 and <= 600, "Jobs__LeaseSeconds is 5 to 600.")
            .ValidateOnStart();
        services.AddOptions<PlannerSettings>().BindConfiguration("Planner")
            .Validate(o => o.Workers is >= 1 and <= 64, "Planner__Workers is 1 to 64.")
            .Validate(o => o.MaxSeconds is >= 5 and <= 3600, "Planner__MaxSeconds is 5 to 3600.")
            .Validate(o => o.LargestWhole is >= 1 and <= 100_000, "Planner__LargestWhole is 1 to 100000.")
            .Validate(o => o.PartsPerProcess is >= 0 and <= 64, "Planner__PartsPerProcess is 0 to 64.")
            .Validate(o => o.Instances is >= 1 and <= 1000, "Planner__Instances is 1 to 1000.")
            .ValidateOnStart();
        services.AddSingleton(p => p.GetRequiredService<IOptions<JobsOptions>>().Value);
        services.AddSingleton(p => p.GetRequiredService<IOptions<PlannerSettings>>().Value);
        services.AddSingleton(p => new JobMessages(p.GetRequiredService<IOptions<SigningOptions>>().Value.Key));
        services.AddSingleton(p => new CpSolver(p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICpSolver>(p => p.GetRequiredService<CpSolver>());
        services.AddSingleton<Planner>();
        services.AddSingleton<MakePlan>(p => p.GetRequiredService<Planner>().PlanAsync);
        services.AddSingleton<Nudges>();
        services.AddSingleton<WaitingDrafts>();
        services.AddSingleton<Claims>();
        services.AddSingleton<Divisions>();
        services.AddSingleton<SolveJob>();
        services.AddSingleton<PartClaims>();
        services.AddSingleton<PartJob>();
        services.AddSingleton<SweepLease>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<IEffect, NudgeEffect>();
        services.AddSingleton<IEffect, DispatchNudgeEffect>();
        services.AddSingleton<IEffect, DueNudgeEffect>();
        services.AddSingleton<ISweeping, DueNudges>();
    }
}
