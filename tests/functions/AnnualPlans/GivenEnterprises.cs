using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Tests.AnnualPlans;

internal static class GivenEnterprises
{
    public static EnterpriseEntry One(int n, Tier tier = Tier.Green) =>
        new(GivenFiles.Code(n), $"企业{n}（虚构）", $"示例路{n}号", "店口镇", 29.94, 120.28, tier, null, []);
}
