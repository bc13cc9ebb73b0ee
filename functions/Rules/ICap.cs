using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>A yearly cap on visits to an enterprise: what it counts, and how many there may be.</summary>
internal interface ICap
{
    /// <summary>The caps, in the order in which they are named where several are used up.</summary>
    static IReadOnlyList<ICap> All { get; } = [new CapPerDepartment(), new CapPerMatter(), new CapOverLevels()];

    RuleDefinition Rule { get; }

    /// <summary>What the visits are counted over: a department, a matter, or a field in which departments of several levels work. Null where nothing is counted.</summary>
    string? PartOf(Registers registers, string department, string matter);

    /// <summary>Most visits in the year; null for no cap.</summary>
    int? Limit(RuleBook rules, Registers registers, string department, string matter, DateOnly on);

    /// <summary>How much of the cap one visit uses up.</summary>
    /// <param name="counting">The items of the visit that count.</param>
    /// <param name="part">Of <see cref="PartOf"/>.</param>
    /// <param name="jointOnce">Value of <see cref="JointVisitCountsOnce"/>.</param>
    int Units(Registers registers, IEnumerable<(string Department, string Matter)> counting, string part, bool jointOnce);

    /// <summary>What is counted, for the beginning of a sentence.</summary>
    Text NameOf(Registers registers, string department, string matter);
}
