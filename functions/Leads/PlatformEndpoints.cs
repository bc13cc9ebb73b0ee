using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Leads;

/// <summary>Events of other platforms, and the platforms that may send them.</summary>
internal static partial class PlatformEndpoints
{
    public static void MapPlatforms(this IEndpointRouteBuilder api)
    {
        api.MapPost("/public/{jurisdiction}/events/{platform}", TakeAsync).AllowAnonymous().WithTags("Public").WithName("SendEvent").Accepts<PlatformEvent>("application/json");
        var routes = api.MapGroup("/platforms").WithTags("Leads");
        routes.MapGet("", ListAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("ListPlatforms");
        routes.MapPost("/{platform}/secret", RotateAsync).AllowRoles(Role.Planner).WithName("MakePlatformSecret");
        routes.MapPost("/{platform}/stop", StopAsync).AllowRoles(Role.Planner).WithName("StopPlatform");
    }

    /// <summary>The signature is checked before anything else is looked at; the same event sent again is the same lead.</summary>
    private static async Task<Results<Created<LeadReceipt>, Refusal>> TakeAsync(
        string jurisdiction, string platform, HttpContext context, RegisterStore registers, PlatformBook platforms, LeadBook book, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        var headers = context.Request.Headers;
        var (id, timestamp, signatures) = (headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString());
        var body = await RequestBody.ReadAsync(context.Request, RequestBody.Limit, cancellationToken);
        if (!Key.IsPart(jurisdiction) || !IdPattern().IsMatch(platform) || await platforms.AuthorAsync(jurisdiction, platform, id, timestamp, signatures, body, cancellationToken) is not { } author)
        {
            return LeadRefusals.SignatureInvalid;
        }

        var strict = (JsonTypeInfo<PlatformEvent>)json.Value.SerializerOptions.GetTypeInfo(typeof(PlatformEvent));
        var shape = JsonShape.Read(body, strict, out var reported);
        if (reported is null)
        {
            return Refusals.Invalid(shape);
        }

        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        var (lead, findings) = LeadForms.Check(reported, known);
        if (lead is null)
        {
            return Refusals.Invalid(findings);
        }

        var (receipt, _, refusal) = await book.ReceiveAsync(new Actor($"platform:{author.Id}", author.Name, "platform"), known, lead, "lead.event", id, body, cancellationToken);
        return receipt is null ? refusal! : TypedResults.Created((string?)null, receipt);
    }

    private static async Task<Ok<PlatformList>> ListAsync(Caller caller, PlatformBook platforms, CancellationToken cancellationToken) =>
        TypedResults.Ok(new PlatformList([.. (await platforms.ListAsync(caller.Jurisdiction, cancellationToken)).Select(one => new PlatformView(one.Id, one.Name, one.Generation, one.RotatedAt, one.Active))]));

    private static async Task<Results<Ok<PlatformSecretView>, Refusal>> RotateAsync(
        string platform, Caller caller, Body<PlatformBody> body, PlatformBook platforms, LeadSecrets secrets, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var name = LeadText.Required(findings, body.Value.Name, "$.name", new("平台名称", "The platform's name"), 1, LeadText.MaxName);
        if (!IdPattern().IsMatch(platform))
        {
            findings.Add(new Finding("out-of-range", "platform",
                new("平台编号须为 2 到 32 个小写字母、数字或连字符，以字母开头。", "A platform's id takes 2 to 32 small letters, digits and dashes, a letter first."),
                new("请更正平台编号。", "Correct the id.")));
        }

        if (findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        var (made, refusal) = await platforms.RotateAsync(caller, platform, name, cancellationToken);
        return made is null
            ? refusal!
            : TypedResults.Ok(new PlatformSecretView(
                made.Id, made.Name, made.Generation, $"whsec_{Convert.ToBase64String(secrets.PlatformSecret(caller.Jurisdiction, made.Id, made.Generation))}",
                $"/api/public/{caller.Jurisdiction}/events/{made.Id}"));
    }

    private static async Task<Results<NoContent, Refusal>> StopAsync(string platform, Caller caller, PlatformBook platforms, CancellationToken cancellationToken) =>
        await platforms.StopAsync(caller, platform, cancellationToken) is { } refusal ? refusal : TypedResults.NoContent();

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,31}\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
