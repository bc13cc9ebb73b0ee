using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>Which requests a caller may touch: clerks those of their own department, everybody else in office all.</summary>
internal static class RequestScope
{
    /// <summary>Null where the caller may deal with requests at all.</summary>
    public static Refusal? Of(Caller caller)
    {
        string? department = null;
        return Narrow(caller, ref department);
    }

    /// <summary>Narrows a question to the clerk's own department.</summary>
    public static Refusal? Narrow(Caller caller, ref string? department)
    {
        if (!caller.IsOnlyClerk)
        {
            return null;
        }

        if (caller.Department is null)
        {
            return Refusals.NoDepartment;
        }

        if (department is not null && department != caller.Department)
        {
            return RequestRefusals.ForeignDepartment;
        }

        department = caller.Department;
        return null;
    }

    /// <summary>The department in charge of the matter at the enterprise in the week; null where one of them is not known.</summary>
    public static string? InCharge(SubmitBody body, Registers registers, Week week) =>
        registers.Enterprise(CreditCode.Normalise(body.Enterprise)) is { } enterprise ? registers.MatterFor(enterprise, body.Matter, week.Monday)?.Department : null;

    /// <summary>A request that the caller may see; a foreign department's is as if it were not there.</summary>
    public static (InspectionRequest? Request, Refusal? Refusal) Find(Caller caller, Pool pool, string id)
    {
        if (Of(caller) is { } refusal)
        {
            return (null, refusal);
        }

        var request = pool.Find(id);
        return request is null || (caller.IsOnlyClerk && request.Department != caller.Department) ? (null, Refusals.NotFound) : (request, null);
    }
}
