using System.Text;
using Azure;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public class TableBatchTests
{
    private const string ContentType = "multipart/mixed; boundary=batchresponse_1";
    private static readonly Partition Week = Partition.Week("zhuji", "2026-W48");
    private static readonly Guid One = new(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    private static readonly Guid Two = new(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);

    [Fact]
    public void A_transaction_is_one_changeset_with_a_part_for_each_operation()
    {
        var add = new TableEntity(Week, Key.Of("req", "it's")) { ["Note"] = "消防", ["Minutes"] = 45, ["Seq"] = 7L };
        var read = new TableEntity(Week, Key.Of("ob", "1")) { ETag = new ETag("W/\"x\"") };
        var (type, body) = TableBatch.Build(
            new Uri("https://acct.table.core.windows.net/"),
            "jobs",
            [TableTransactionAction.Add(add), TableTransactionAction.Replace(add, new ETag("W/\"a\"")), TableTransactionAction.Delete(read)],
            One,
            Two);
        Assert.Equal("multipart/mixed; boundary=batch_00000001-0000-0000-0000-000000000001", type);
        const string Golden = """
            --batch_00000001-0000-0000-0000-000000000001
            Content-Type: multipart/mixed; boundary=changeset_00000002-0000-0000-0000-000000000002

            --changeset_00000002-0000-0000-0000-000000000002
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST https://acct.table.core.windows.net/jobs HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            Prefer: return-no-content
            Content-Type: application/json

            {"PartitionKey":"W|zhuji|2026-W48","RowKey":"req|it's","Minutes":45,"Note":"消防","Seq@odata.type":"Edm.Int64","Seq":"7"}
            --changeset_00000002-0000-0000-0000-000000000002
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            PUT https://acct.table.core.windows.net/jobs(PartitionKey='W%7Czhuji%7C2026-W48',RowKey='req%7Cit%27%27s') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: W/"a"
            Prefer: return-no-content
            Content-Type: application/json

            {"PartitionKey":"W|zhuji|2026-W48","RowKey":"req|it's","Minutes":45,"Note":"消防","Seq@odata.type":"Edm.Int64","Seq":"7"}
            --changeset_00000002-0000-0000-0000-000000000002
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            DELETE https://acct.table.core.windows.net/jobs(PartitionKey='W%7Czhuji%7C2026-W48',RowKey='ob%7C1') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: W/"x"


            --changeset_00000002-0000-0000-0000-000000000002--
            --batch_00000001-0000-0000-0000-000000000001--

            """;
        Assert.Equal(Golden.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(body));
    }

    [Fact]
    public void The_new_versions_are_read_in_order()
    {
        var etags = TableBatch.Read(ContentType, Bytes("""
            --batchresponse_1
            Content-Type: multipart/mixed; boundary=changesetresponse_2

            --changesetresponse_2
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            HTTP/1.1 204 No Content
            DataServiceVersion: 1.0;
            ETag: W/"datetime'1'"


            --changesetresponse_2
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            HTTP/1.1 204 No Content
            ETag: W/"datetime'2'"


            --changesetresponse_2--
            --batchresponse_1--
            """), 2);
        Assert.Equal([new ETag("W/\"datetime'1'\""), new ETag("W/\"datetime'2'\"")], etags);
    }

    [Theory]
    [InlineData("409 Conflict", "EntityAlreadyExists", "0:The specified entity already exists.", nameof(StorageFault.Conflict), 0)]
    [InlineData("412 Precondition Failed", "UpdateConditionNotSatisfied", "17:The update condition specified in the request was not satisfied.", nameof(StorageFault.Precondition), 17)]
    [InlineData("404 Not Found", "ResourceNotFound", "2:The specified resource does not exist.", nameof(StorageFault.NotFound), 2)]
    [InlineData("500 Internal Server Error", "OperationTimedOut", "0:Operation could not be completed within the specified time.", nameof(StorageFault.Ambiguous), 0)]
    [InlineData("503 Service Unavailable", "ServerBusy", "The server is busy.", nameof(StorageFault.Ambiguous), null)]
    [InlineData("400 Bad Request", "InvalidInput", "99:One of the request inputs is not valid.", nameof(StorageFault.Rejected), 99)]
    public void An_answer_of_202_may_hold_a_failure_and_its_place(string status, string code, string message, string expected, int? index)
    {
        var error = Assert.Throws<StorageException>(() => TableBatch.Read(ContentType, Bytes($$$"""
            --batchresponse_1
            Content-Type: multipart/mixed; boundary=changesetresponse_2

            --changesetresponse_2
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            HTTP/1.1 {{{status}}}
            DataServiceVersion: 3.0;
            Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8

            {"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"{{{message}}}\nRequestId:1\nTime:2026-11-21T23:00:00Z"} } }
            --changesetresponse_2--
            --batchresponse_1--
            """), 3));
        Assert.Equal(expected, error.Fault.ToString());
        Assert.Equal(code, error.Code);
        Assert.Equal(index, error.Index);
    }

    [Fact]
    public void An_answer_cut_short_leaves_the_outcome_unknown()
    {
        var error = Assert.Throws<StorageException>(() => TableBatch.Read(ContentType, Bytes("--batchresponse_1"), 1));
        Assert.Equal(StorageFault.Ambiguous, error.Fault);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
}
