using Azure.Identity;
using Inspection.Functions.Storage;
using Microsoft.Extensions.Configuration;

namespace Inspection.Functions.Tests.Storage;

public class StorageConnectionTests
{
    [Fact]
    public void Development_storage_means_the_emulator_on_its_own_ports()
    {
        var connection = StorageConnection.Parse("UseDevelopmentStorage=true");
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1/", connection.Tables.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:10000/devstoreaccount1/", connection.Blobs.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:10001/devstoreaccount1/", connection.Queues.AbsoluteUri);
    }

    [Fact]
    public void Explicit_endpoints_win_over_the_accounts_own()
    {
        var connection = StorageConnection.Parse("AccountName=a1;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:5555/a1;EndpointSuffix=core.chinacloudapi.cn");
        Assert.Equal("http://127.0.0.1:5555/a1/", connection.Tables.AbsoluteUri);
        Assert.Equal("https://a1.blob.core.chinacloudapi.cn/", connection.Blobs.AbsoluteUri);
    }

    [Theory]
    [InlineData("AccountKey=AAAA", "AccountName")]
    [InlineData("AccountName=a", "AccountKey")]
    [InlineData("nonsense", "'='")]
    [InlineData("AccountName=a;AccountKey=!", "base")]
    public void A_broken_connection_string_says_what_is_wrong_without_showing_it(string text, string says)
    {
        var error = Assert.Throws<FormatException>(() => StorageConnection.Parse(text));
        Assert.Contains(says, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AAAA", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_name_alone_means_an_identity()
    {
        var connection = From(("AzureWebJobsStorage:accountName", "store1"), ("AzureWebJobsStorage:credential", "managedidentity"), ("AzureWebJobsStorage:clientId", "11111111-1111-1111-1111-111111111111"));
        Assert.IsType<ManagedIdentityCredential>(connection.Credential);
        Assert.Null(connection.Key);
        Assert.Equal("https://store1.table.core.windows.net/", connection.Tables.AbsoluteUri);
    }

    [Fact]
    public void Without_any_setting_the_message_names_the_setting()
    {
        var error = Assert.Throws<InvalidOperationException>(() => From());
        Assert.Contains("AzureWebJobsStorage__accountName", error.Message, StringComparison.Ordinal);
    }

    private static StorageConnection From(params (string Name, string Value)[] settings) =>
        StorageConnection.From(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value))
            .Build());
}
