using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Inspection.Local;

/// <summary>The provider refused a step of the sign-in.</summary>
public sealed class SignInRefusedException(string message) : Exception(message);

/// <summary>
/// Signs a demo account in exactly as a browser would: authorization request with PKCE, the sign-in page, redirects
/// with cookies, code for token. There is no other way to a token.
/// </summary>
public static class DemoSignIn
{
    private const int MaxRedirects = 10;

    /// <summary>An access token for the API.</summary>
    /// <param name="authority">The provider's address.</param>
    /// <param name="account">The demo account's id.</param>
    /// <param name="password">Its password.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SignInRefusedException">The provider refused; the message holds its answer.</exception>
    public static Task<string> TokenAsync(string authority, string account, string password = DemoAccount.Password, CancellationToken cancel = default) =>
        TokenAsync(authority, account, password, new SignInClient("inspection-local", "http://127.0.0.1/signed-in"), verifierSent: null, new CookieContainer(), cancel);

    /// <summary>The same with every choice open, for trying what the provider refuses.</summary>
    internal static async Task<string> TokenAsync(string authority, string account, string password, SignInClient client, string? verifierSent, CookieContainer cookies, CancellationToken cancel)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(authority) };
        var verifier = Base64Url(RandomNumberGenerator.GetBytes(32));
        var challenge = Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var state = Base64Url(RandomNumberGenerator.GetBytes(16));
        var ask = $"/auth?response_type=code&scope=openid%20profile%20api&resource={Uri.EscapeDataString("api://inspection")}&code_challenge_method=S256"
            + $"&client_id={Uri.EscapeDataString(client.Id)}&redirect_uri={Uri.EscapeDataString(client.Redirect)}&code_challenge={challenge}&state={state}";

        using var signInPage = await FollowAsync(http, await http.GetAsync(new Uri(ask, UriKind.Relative), cancel), client.Redirect, cancel);
        if (signInPage.StatusCode != HttpStatusCode.OK)
        {
            throw await RefusedAsync("the authorization request", signInPage, cancel);
        }

        using var form = new FormUrlEncodedContent([new("account", account), new("password", password)]);
        using var back = await FollowAsync(http, await http.PostAsync(signInPage.RequestMessage!.RequestUri, form, cancel), client.Redirect, cancel);
        if (back.Headers.Location is not { } location)
        {
            throw await RefusedAsync("the sign-in form", back, cancel);
        }

        var answer = System.Web.HttpUtility.ParseQueryString(location.Query);
        if (answer["state"] != state || answer["code"] is not { } code)
        {
            throw new SignInRefusedException($"the provider sent the browser back without a code: {answer["error"]} {answer["error_description"]}");
        }

        using var exchange = new FormUrlEncodedContent(
        [
            new("grant_type", "authorization_code"), new("code", code), new("client_id", client.Id),
            new("redirect_uri", client.Redirect), new("code_verifier", verifierSent ?? verifier),
        ]);
        using var token = await http.PostAsync(new Uri("/token", UriKind.Relative), exchange, cancel);
        if (!token.IsSuccessStatusCode)
        {
            throw await RefusedAsync("the code", token, cancel);
        }

        using var json = JsonDocument.Parse(await token.Content.ReadAsStreamAsync(cancel));
        return json.RootElement.GetProperty("access_token").GetString()!;
    }

    /// <summary>Follows redirects inside the provider; stops at a page, or at the redirect back to the client.</summary>
    private static async Task<HttpResponseMessage> FollowAsync(HttpClient http, HttpResponseMessage answer, string redirect, CancellationToken cancel)
    {
        for (var step = 0; step < MaxRedirects; step++)
        {
            if (answer.Headers.Location is not { } next || next.OriginalString.StartsWith(redirect, StringComparison.Ordinal))
            {
                return answer;
            }

            answer.Dispose();
            answer = await http.GetAsync(next, cancel);
        }

        answer.Dispose();
        throw new SignInRefusedException($"the provider redirected more than {MaxRedirects} times");
    }

    private static async Task<SignInRefusedException> RefusedAsync(string what, HttpResponseMessage answer, CancellationToken cancel) =>
        new($"the provider refused {what} with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

/// <summary>A client as the provider knows it.</summary>
internal sealed record SignInClient(string Id, string Redirect);
