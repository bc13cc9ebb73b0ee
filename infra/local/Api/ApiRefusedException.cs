using System.Net;
using System.Text.Json;

namespace Inspection.Local;

/// <summary>The API refused a call; the message holds what it said.</summary>
internal sealed class ApiRefusedException(string message, HttpStatusCode status, string code) : Exception(message)
{
    private const int IssuesShown = 5;

    public HttpStatusCode Status => status;

    /// <summary>The problem's stable code; empty where the answer was no problem document.</summary>
    public string Code => code;

    public static async Task<ApiRefusedException> FromAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var what = $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.PathAndQuery} was refused with {(int)answer.StatusCode}";
        var body = await answer.Content.ReadAsStringAsync(cancel);
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return new($"{what}: {body}", answer.StatusCode, "");
        }

        var problem = JsonElement.Parse(body);
        var issues = problem.At("issues") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Take(IssuesShown).Select(issue => $"{Environment.NewLine}  {issue.Text("place")}: {issue.Text("cause")} {issue.Text("action")}")
            : [];
        return new($"{what} ({problem.Text("code")}): {problem.Text("title")} {problem.Text("detail")}{string.Concat(issues)}", answer.StatusCode, problem.Text("code") ?? "");
    }
}
