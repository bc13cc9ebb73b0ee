using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.Letters;

/// <summary>Supervision letters (提示单、督办函、建议书、风险提示单): raised by hand or by rule, answered by the department, settled by the office.</summary>
internal static class LetterEndpoints
{
    private static readonly TimeSpan InlineBudget = TimeSpan.FromSeconds(5);

    public static void AddLetters(this WebApplicationBuilder builder)
    {
        builder.AddJson(LettersJson.Default);
        builder.Services.AddSingleton<LetterBook>();
        builder.Services.AddSingleton<ISweeping, LetterSweep>();
    }

    public static void MapLetters(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/letters").WithTags("Letters");
        routes.MapGet("", ListAsync).AllowRoles(Role.Office).WithName("ListLetters");
        routes.MapPost("", RaiseAsync).AllowRoles(Role.Planner).WithName("RaiseLetter");
        routes.MapGet("/export", ExportAsync).AllowRoles(Role.Office).WithName("ExportLetters").Produces(200, contentType: "text/csv", additionalContentTypes: Template.XlsxType);
        routes.MapGet("/{id}", GetAsync).AllowRoles(Role.Office).WithName("GetLetter");
        routes.MapPost("/{id}/answer", AnswerAsync).AllowRoles(Role.Clerk).WithName("AnswerLetter");
        routes.MapPost("/{id}/return", ReturnAsync).AllowRoles(Role.Planner).WithName("ReturnLetter");
        routes.MapPost("/{id}/close", CloseAsync).AllowRoles(Role.Planner).WithName("CloseLetter");
    }

    private static async Task<Results<Ok<LetterPage>, Refusal>> ListAsync(
        Caller caller, LetterBook book, HttpContext context, CancellationToken cancellationToken,
        int? year = null, string? state = null, string? kind = null, string? department = null, bool? overdue = null, string? after = null, int limit = 50)
    {
        if (limit is < 1 or > 200 || year is < 2020 or > 2100)
        {
            return LetterRefusals.Range(limit is < 1 or > 200 ? "limit" : "year", limit is < 1 or > 200 ? "1–200" : "2020–2100");
        }

        var (wantedState, badState) = QueryEnum.Read<LetterState>(state, "state");
        var (wantedKind, badKind) = QueryEnum.Read<LetterKind>(kind, "kind");
        if ((badState ?? badKind) is { } bad)
        {
            return bad;
        }

        if (caller.IsOnlyClerk && (caller.Department is null || (!string.IsNullOrEmpty(department) && department != caller.Department)))
        {
            return caller.Department is null ? Refusals.NoDepartment : LetterRefusals.ForeignDepartment;
        }

        var today = book.Today;
        string? whose = caller.IsOnlyClerk ? caller.Department : string.IsNullOrEmpty(department) ? null : department;
        var all = (await book.ReadAsync(caller.Jurisdiction, year ?? today.Year, cancellationToken)).Entries.Values
            .Where(entry => (whose is null || entry.Value.Department == whose)
                && (wantedState is null || entry.Value.State == wantedState)
                && (wantedKind is null || entry.Value.Kind == wantedKind)
                && (overdue is null || overdue == entry.Value.IsOverdue(today)))
            .OrderByDescending(entry => entry.Value.Steps[0].At).ThenByDescending(entry => entry.Id, StringComparer.Ordinal).ToList();
        int start = after is null ? 0 : all.FindIndex(entry => entry.Id == after) + 1;
        var language = context.Speak();
        return TypedResults.Ok(new LetterPage(
            [.. all.Skip(start).Take(limit).Select(entry => LetterView.Of(entry, caller, today, language))],
            start + limit < all.Count ? all[start + limit - 1].Id : null,
            all.Count,
            all.Count(entry => entry.Value.State is LetterState.Open),
            all.Count(entry => entry.Value.IsOverdue(today))));
    }

    /// <summary>The letters of a year that the caller may see, oldest first.</summary>
    private static async Task<Results<FileContentHttpResult, Refusal>> ExportAsync(
        Caller caller, LetterBook book, HttpContext context, CancellationToken cancellationToken, int? year = null, string format = "xlsx")
    {
        if (year is < 2020 or > 2100)
        {
            return LetterRefusals.Range("year", "2020–2100");
        }

        if (caller is { IsOnlyClerk: true, Department: null })
        {
            return Refusals.NoDepartment;
        }

        int of = year ?? book.Today.Year;
        var letters = (await book.ReadAsync(caller.Jurisdiction, of, cancellationToken)).Entries.Values
            .Where(entry => !caller.IsOnlyClerk || entry.Value.Department == caller.Department).OrderBy(entry => entry.Value.Steps[0].At);
        return LetterFile.Write(letters, book.Today, format, context.Speak()) is { } file
            ? TypedResults.File(file, format == "csv" ? "text/csv; charset=utf-8" : Template.XlsxType, $"letters-{of}.{format}")
            : LetterRefusals.Range("format", "csv, xlsx");
    }

    private static async Task<Results<Ok<LetterView>, Refusal>> GetAsync(string id, Caller caller, LetterBook book, HttpContext context, CancellationToken cancellationToken)
    {
        var (letter, refusal) = await FindAsync(id, caller, book, cancellationToken);
        return letter is null ? refusal! : TypedResults.Ok(Show(letter, caller, book, context));
    }

    private static async Task<Results<Created<LetterView>, Refusal>> RaiseAsync(
        Caller caller, Body<LetterBody> body, LetterBook book, RegisterStore registers, Dispatcher dispatcher, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, badKey) = context.Request.IdempotencyKey();
        if (badKey is not null)
        {
            return badKey;
        }

        var today = book.Today;
        var (letter, findings) = LetterForm.Check(body.Value, await registers.ReadAsync(caller.Jurisdiction, cancellationToken), today);
        if (letter is null)
        {
            return Refusals.Invalid(findings);
        }

        var partition = Partition.Letters(caller.Jurisdiction, today.Year);
        var change = Change.For(partition, caller.As(Role.Planner), "letter.raise", key, JsonSerializer.SerializeToUtf8Bytes(body.Value, LettersJson.Default.LetterBody));
        var outcome = await book.RaiseAsync(change, today.Year, letter, cancellationToken);
        if (outcome.Refusal(LetterRefusals.Of) is { } refusal)
        {
            return refusal;
        }

        await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
        string id = ((Outcome.Done)outcome).Answer.Body;
        var raised = await book.FindAsync(caller.Jurisdiction, id, cancellationToken);
        return TypedResults.Created($"/api/letters/{id}", Show(raised!, caller, book, context));
    }

    private static async Task<Results<Ok<LetterView>, Refusal>> AnswerAsync(
        string id, Caller caller, Body<LetterAnswerBody> body, LetterBook book, Dispatcher dispatcher, HttpContext context, CancellationToken cancellationToken)
    {
        var (text, findings) = LetterForm.Answer(body.Value.Text);
        return findings.Count > 0
            ? Refusals.Invalid(findings)
            : await StepAsync(
                id, new Step(Role.Clerk, "letter.answer", NoticeKind.LetterAnswered, text, letter => letter.Department == caller.Department ? LetterLife.Answer(letter, new(book.Now, caller.Name, "answer", text)) : null),
                caller, book, dispatcher, context, cancellationToken);
    }

    private static async Task<Results<Ok<LetterView>, Refusal>> ReturnAsync(
        string id, Caller caller, Body<LetterReturnBody> body, LetterBook book, Dispatcher dispatcher, HttpContext context, CancellationToken cancellationToken)
    {
        var (text, findings) = LetterForm.Return(body.Value, book.Today);
        return findings.Count > 0
            ? Refusals.Invalid(findings)
            : await StepAsync(
                id, new Step(Role.Planner, "letter.return", NoticeKind.LetterReturned, $"{text} {body.Value.Due:O}", letter => LetterLife.Return(letter, new(book.Now, caller.Name, "return", text, body.Value.Due))),
                caller, book, dispatcher, context, cancellationToken);
    }

    private static async Task<Results<Ok<LetterView>, Refusal>> CloseAsync(
        string id, Caller caller, Body<LetterCloseBody> body, LetterBook book, Dispatcher dispatcher, HttpContext context, CancellationToken cancellationToken)
    {
        var (text, findings) = LetterForm.Close(body.Value.Text);
        return findings.Count > 0
            ? Refusals.Invalid(findings)
            : await StepAsync(
                id, new Step(Role.Planner, "letter.close", NoticeKind.LetterClosed, text ?? "", letter => LetterLife.Close(letter, new(book.Now, caller.Name, "close", text))),
                caller, book, dispatcher, context, cancellationToken);
    }

    private sealed record Step(string Role, string Action, NoticeKind Told, string Said, Func<Letter, Letter?> Next);

    private static async Task<Results<Ok<LetterView>, Refusal>> StepAsync(
        string id, Step step, Caller caller, LetterBook book, Dispatcher dispatcher, HttpContext context, CancellationToken cancellationToken)
    {
        var (letter, refusal) = await FindAsync(id, caller, book, cancellationToken);
        if (letter is null)
        {
            return refusal!;
        }

        var (etag, missing) = context.Request.IfMatch();
        var (key, badKey) = context.Request.IdempotencyKey();
        if ((missing ?? badKey) is { } no)
        {
            return no;
        }

        var partition = Partition.Letters(caller.Jurisdiction, letter.Value.Year);
        var change = Change.For(partition, caller.As(step.Role), $"{step.Action} {id} {etag}", key ?? Change.OperationOf(step.Said), System.Text.Encoding.UTF8.GetBytes(step.Said));
        var outcome = await book.StepAsync(change, id, etag, step.Action, step.Next, step.Told, cancellationToken);
        if (outcome.Refusal(LetterRefusals.Of) is { } refused)
        {
            return refused;
        }

        await dispatcher.RunAsync(partition, InlineBudget, cancellationToken);
        return TypedResults.Ok(Show((await book.FindAsync(caller.Jurisdiction, id, cancellationToken))!, caller, book, context));
    }

    private static LetterView Show(Entry<Letter> letter, Caller caller, LetterBook book, HttpContext context)
    {
        context.Response.Headers.ETag = letter.ETag;
        return LetterView.Of(letter, caller, book.Today, context.Speak());
    }

    /// <summary>A letter that the caller may see; a foreign department's is as if it were not there.</summary>
    private static async Task<(Entry<Letter>? Letter, Refusal? Refusal)> FindAsync(string id, Caller caller, LetterBook book, CancellationToken cancellationToken)
    {
        if (caller is { IsOnlyClerk: true, Department: null })
        {
            return (null, Refusals.NoDepartment);
        }

        return await book.FindAsync(caller.Jurisdiction, id, cancellationToken) is { } letter && (!caller.IsOnlyClerk || letter.Value.Department == caller.Department)
            ? (letter, null)
            : (null, Refusals.NotFound);
    }
}
