using Azure.Core;
using Azure.Core.Pipeline;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public class SigningTests
{
    private const string Date = "Sat, 21 Nov 2026 23:00:00 GMT";
    private readonly StorageConnection account = StorageConnection.Parse("UseDevelopmentStorage=true");

    [Theory]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/jobs", "oi2YIgI5ERUIzCwvEugXtb/WsMPY4tjV0O4F1yB4tMo=")]
    [InlineData("https://devstoreaccount1.table.core.windows.net/jobs(PartitionKey='p',RowKey='r%201')", "fhZifR9JzcTf4FPGyJeSuXL5etk2/d47S1qUNMzfHPk=")]
    public void A_table_request_is_signed_over_its_date_and_its_encoded_path(string uri, string signature) =>
        Assert.Equal(signature, new TableSharedKeyLitePolicy(account.Account, account.Key!).Sign(Date, new Uri(uri)));

    [Fact]
    public void A_table_signature_leaves_out_every_query_part_but_comp()
    {
        var policy = new TableSharedKeyLitePolicy(account.Account, account.Key!);
        var plain = policy.Sign(Date, new Uri("http://127.0.0.1:10002/devstoreaccount1/jobs()"));
        Assert.Equal(plain, policy.Sign(Date, new Uri("http://127.0.0.1:10002/devstoreaccount1/jobs()?$top=1&$filter=x")));
        Assert.NotEqual(plain, policy.Sign(Date, new Uri("http://127.0.0.1:10002/devstoreaccount1/jobs()?comp=acl")));
    }

    [Fact]
    public void A_blob_request_is_signed_over_its_headers_and_its_sorted_query()
    {
        var request = HttpPipelineBuilder.Build(new StorageClientOptions()).CreateRequest();
        request.Method = RequestMethod.Put;
        request.Uri.Reset(new Uri("http://127.0.0.1:10000/devstoreaccount1/box/a%20b?timeout=30&comp=block"));
        request.Headers.Add("x-ms-version", "2021-12-02");
        request.Headers.Add("x-ms-date", Date);
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        request.Headers.Add("If-None-Match", "*");
        request.Headers.Add("Content-Type", "application/json");
        request.Content = RequestContent.Create("{}"u8.ToArray());
        var expected = string.Join(
            '\n',
            "PUT", "", "", "2", "", "application/json", "", "", "", "*", "", "",
            "x-ms-blob-type:BlockBlob", $"x-ms-date:{Date}", "x-ms-version:2021-12-02",
            "/devstoreaccount1/devstoreaccount1/box/a%20b", "comp:block", "timeout:30");
        Assert.Equal(expected, new BlobSharedKeyPolicy(account.Account, account.Key!).StringToSign(request));
    }
}
