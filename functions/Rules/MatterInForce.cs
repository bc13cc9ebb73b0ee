using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>
/// Only what the catalogue has in force is inspected. The version of a week's Monday holds for the whole week, so a matter that is archived, or begins, in the
/// middle of a week changes from the next one on.
/// </summary>
internal sealed class MatterInForce(RuleFacts facts) : IProtection
{
    public static RuleDefinition<bool> Rule { get; } = new()
    {
        Id = "matter-not-in-force",
        Name = new("事项在有效期内", "The matter is in force"),
        Effect = RuleEffect.Holds,
        Fixed = true,
        Of = new Switch(),
        Default = true,
        Sentence = _ => new("事项清单以外、已停用或尚未生效的事项不得检查。", "A matter that is not in the catalogue, is archived or is not yet in force is not inspected."),
        Sources =
        [
            RuleSource.Unverified("国务院办公厅关于严格规范涉企行政检查的意见（凭记忆）", "State Council office, on inspections of enterprises (from memory)",
                new("行政检查事项须有依据并公布，未公布的不得实施。", "Matters of inspection have a legal basis and are published; what is not published is not carried out.")),
        ],
        Lift = new("由主管部门在事项清单中恢复或更正该事项，或撤回该需求。", "The department in charge brings the matter back into force in the catalogue, or withdraws the request."),
    };

    RuleDefinition IProtection.Rule => Rule;

    public DateOnly? FirstFrom(InspectionRequest request, DateOnly day)
    {
        DateOnly monday = Week.Of(day).Monday;
        if (facts.Registers.MatterEntry(request.Matter) is not { } entry)
        {
            return null;
        }

        return entry.InForce(monday) is not null
            ? day
            : entry.Versions.Where(version => version.ValidFrom > monday).Select(version => FirstMonday(version.ValidFrom)).Where(first => entry.InForce(first) is not null)
                .Select(first => (DateOnly?)first).FirstOrDefault();
    }

    public Reason Explain(InspectionRequest request, DateOnly day)
    {
        DateOnly monday = Week.Of(day).Monday;
        MatterVersion? version = facts.Registers.MatterEntry(request.Matter)?.On(monday);
        return new Reason(
            [],
            version is { Archived: true }
                ? new($"事项“{request.MatterName}”自 {Words.Day(version.ValidFrom)} 起停用。", $"The matter “{request.MatterName}” is archived since {Words.Day(version.ValidFrom)}.")
                : new($"事项“{request.MatterName}”在 {Words.Day(monday)} 尚未生效，或不在事项清单中。", $"The matter “{request.MatterName}” is not yet in force on {Words.Day(monday)}, or is not in the catalogue."),
            new("其他需求照常安排。", "The other requests are planned as usual."));
    }

    private static DateOnly FirstMonday(DateOnly day) => Week.Of(day).Monday == day ? day : Week.Of(day).Add(1).Monday;
}
