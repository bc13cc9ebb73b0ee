using System.Text.Json.Serialization;

namespace Inspection.Local;

/// <summary>What the web app reads from <c>/config.json</c>.</summary>
/// <param name="Api">The API's address with its prefix.</param>
/// <param name="Authority">The OpenID Connect provider.</param>
/// <param name="ClientId">The web app as the provider knows it.</param>
/// <param name="Scope">What the web app asks for at sign-in.</param>
/// <param name="Resource">For whom the access token is.</param>
/// <param name="Jurisdiction">Whose calendar the public page shows.</param>
/// <param name="Calendar">Where the files of the public calendar are.</param>
/// <param name="DemoAccounts">True where the sign-in has demo accounts, so that the app may say so.</param>
/// <param name="ClockAhead">Seconds by which the app lives ahead of the true time; only on a developer's machine.</param>
public sealed record WebConfig(string Api, string Authority, string ClientId, string Scope, string Resource, string Jurisdiction, string Calendar, bool DemoAccounts, double ClockAhead)
{
    /// <summary>The origins that the web app may talk to.</summary>
    [JsonIgnore]
    public string Origins => $"{new Uri(Api).GetLeftPart(UriPartial.Authority)} {Authority}";

    /// <summary>The web app beside a local API and the demo sign-in.</summary>
    public static WebConfig Local(string api, string authority, TimeSpan clockAhead = default) =>
        new(api, authority, "inspection-console", "openid profile api", "api://inspection", LocalPlatform.Jurisdiction, WebServer.CalendarPath, DemoAccounts: true, clockAhead.TotalSeconds);
}
