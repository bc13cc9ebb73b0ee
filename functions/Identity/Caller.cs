using System.Security.Claims;
using System.Text.RegularExpressions;

namespace Inspection.Functions.Identity;

/// <summary>Who is calling, from the token and nothing else.</summary>
/// <param name="Person">Stable id of the person: issuer and subject.</param>
/// <param name="Name">For people to read; never a key.</param>
/// <param name="Roles">Known roles only.</param>
/// <param name="Jurisdiction">The only jurisdiction whose data the caller may touch; empty where the token names none.</param>
/// <param name="Department">The clerk's department; null where the token names none.</param>
/// <param name="Officer">Id in the registry of the officer who is calling; null where the token names none.</param>
/// <param name="Enterprise">Credit code of the enterprise that is calling; null where the token names none.</param>
internal sealed partial record Caller(string Person, string Name, IReadOnlySet<string> Roles, string Jurisdiction, string? Department, string? Officer = null, string? Enterprise = null)
{
    private const int MaxOfficer = 64;

    public bool Is(string role) => Roles.Contains(role);

    /// <summary>The first of the roles that the caller has, for the audit trail.</summary>
    public string RoleAmong(params string[] roles) => roles.First(Is);

    /// <summary>True where the caller sees one department's requests only.</summary>
    public bool IsOnlyClerk => Is(Role.Clerk) && !Is(Role.Planner) && !Is(Role.Approver) && !Is(Role.Auditor);

    /// <summary>An auditor learns of unannounced checks when they are over, whatever department the token names; planners and approvers work with them.</summary>
    public Sight Sight => Is(Role.Auditor) && !Is(Role.Planner) && !Is(Role.Approver) ? Sight.Announced : Sight.Everything;

    public static Caller From(ClaimsPrincipal user)
    {
        var issuer = user.FindFirstValue("iss") ?? "";
        var subject = user.FindFirstValue("oid") ?? user.FindFirstValue("sub") ?? "";
        var roles = user.FindAll("roles").Select(claim => claim.Value).Where(Role.All.Contains).ToHashSet(StringComparer.Ordinal);
        return new(
            $"{issuer}|{subject}",
            user.FindFirstValue("name") ?? subject,
            roles,
            Id(user.FindFirstValue("jurisdiction")) ?? "",
            Id(user.FindFirstValue("department")),
            user.FindFirstValue("officer") is { Length: > 0 and <= MaxOfficer } officer ? officer : null,
            user.FindFirstValue("credit_code") is { } code && CreditCodePattern().IsMatch(code) ? code : null);
    }

    /// <summary>Lets handlers take the caller as a parameter.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(From(context.User));

    private static string? Id(string? claim) => claim is not null && IdPattern().IsMatch(claim) ? claim : null;

    [GeneratedRegex("^[0-9A-Z]{18}$", RegexOptions.NonBacktracking)]
    private static partial Regex CreditCodePattern();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,31}$", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
