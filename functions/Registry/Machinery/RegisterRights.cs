using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;

namespace Inspection.Functions.Registry;

/// <summary>Who may change what: the office everything, a clerk what belongs to the own department, nobody else anything.</summary>
internal static class RegisterRights
{
    /// <summary>True where the caller sees sensitive columns masked.</summary>
    public static bool SeesMasked(Caller caller) => !caller.Is(Role.Planner) && !caller.Is(Role.Clerk);

    /// <summary>Why the caller may change nothing of this register, or null.</summary>
    public static Refusal? Refuse<T>(RegisterDefinition<T> definition, Caller caller)
        where T : class =>
        caller.Is(Role.Planner) ? null
        : definition.DepartmentColumn is null ? Refusals.ForbiddenRole
        : caller.Department is null ? Refusals.NoDepartment
        : null;

    /// <summary>Whether the caller may make <paramref name="after"/> of what was there before.</summary>
    public static bool May<T>(RegisterDefinition<T> definition, Caller caller, T? before, T after)
        where T : class =>
        caller.Is(Role.Planner)
        || (definition.DepartmentOf(after) == caller.Department && (before is null || definition.DepartmentOf(before) == caller.Department));
}
