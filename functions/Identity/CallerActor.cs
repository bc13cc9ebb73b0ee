using Inspection.Functions.Storage;

namespace Inspection.Functions.Identity;

internal static class CallerActor
{
    /// <summary>The caller as the audit trail names him, in the first of these roles that he has.</summary>
    public static Actor As(this Caller caller, params string[] roles) => new(caller.Person, caller.Name, caller.RoleAmong(roles));
}
