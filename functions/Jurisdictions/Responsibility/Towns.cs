using System.Runtime.CompilerServices;

namespace Inspection.Functions.Jurisdictions;

/// <summary>The towns (乡镇、街道) of a jurisdiction: those where its enterprises are.</summary>
internal static class Towns
{
    private static readonly ConditionalWeakTable<Registers, IReadOnlyList<string>> Known = [];

    /// <summary>Their names in order. Gone through once for each state of the registers.</summary>
    public static IReadOnlyList<string> Of(Registers registers) => Known.GetValue(registers, Read);

    private static IReadOnlyList<string> Read(Registers registers) =>
        [.. registers.Enterprises.Select(enterprise => enterprise.Town).Where(town => town.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
