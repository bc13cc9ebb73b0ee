using System.Text.Json;

namespace Inspection.Local;

/// <summary>A text in the two languages of the product.</summary>
public sealed record BothLanguages(string Zh, string En);

/// <summary>One invented person of the demo sign-in.</summary>
/// <param name="Id">What one signs in as.</param>
/// <param name="Name">The person's name.</param>
/// <param name="NameEn">The same in Latin letters.</param>
/// <param name="Roles">The roles in the access token.</param>
/// <param name="Jurisdiction">The jurisdiction in the access token.</param>
/// <param name="Department">The clerk's department; null for others.</param>
/// <param name="Role">The role in words.</param>
/// <param name="May">What the role allows, in words.</param>
public sealed record DemoAccount(string Id, string Name, string NameEn, IReadOnlyList<string> Roles, string Jurisdiction, string? Department, BothLanguages Role, BothLanguages May)
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "demo";

    internal static string FileOf(Toolchain toolchain) => Path.Combine(toolchain.Root, "infra", "local", "accounts.json");

    /// <summary>The accounts of <c>infra/local/accounts.json</c>.</summary>
    public static IReadOnlyList<DemoAccount> Read(Toolchain toolchain) =>
        JsonSerializer.Deserialize<List<DemoAccount>>(File.ReadAllText(FileOf(toolchain)), JsonSerializerOptions.Web)!;
}
