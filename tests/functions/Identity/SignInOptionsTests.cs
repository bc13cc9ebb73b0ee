using Inspection.Functions.Identity;

namespace Inspection.Functions.Tests.Identity;

public sealed class SignInOptionsTests
{
    [Theory]
    [InlineData("https://issuer.example", true)]
    [InlineData("http://localhost:9400", true)]
    [InlineData("http://127.0.0.1:9400", true)]
    [InlineData("http://issuer.example", false)]
    [InlineData("http://localhost.issuer.example", false)]
    [InlineData("ftp://localhost", false)]
    [InlineData("issuer", false)]
    [InlineData("", false)]
    public void Plain_http_is_for_a_provider_on_this_machine(string authority, bool usable) =>
        Assert.Equal(usable, new SignInOptions { Authority = authority }.IsAuthorityUsable);

    [Theory]
    [InlineData("https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0", true)]
    [InlineData("https://login.partner.microsoftonline.cn/organizations/v2.0", true)]
    [InlineData("https://login.microsoftonline.com.evil.example/v2.0", false)]
    [InlineData("https://issuer.example", false)]
    public void Entra_is_known_by_its_hosts(string authority, bool entra)
    {
        var options = new SignInOptions { Authority = authority };
        Assert.Equal(entra, options.IsEntra);
        Assert.Equal(entra ? ["api://inspection", "inspection"] : ["api://inspection"], options.Audiences);
    }
}
