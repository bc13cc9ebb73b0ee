using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>What a department is told when somebody else has changed a request of theirs.</summary>
internal static class RequestNotices
{
    /// <summary>Nothing where the department's own clerk did it.</summary>
    public static IReadOnlyList<Fact> Owed(NoticeKind kind, InspectionRequest request, Caller caller) => caller.Is(Role.Clerk) && caller.Department == request.Department
        ? []
        : [new NoticeFact(kind, request.Id, request.Department, $"{request.EnterpriseName} · {request.MatterName}").Owed()];
}
