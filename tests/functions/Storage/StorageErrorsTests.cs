using Inspection.Functions.Storage;

namespace Inspection.Functions.Tests.Storage;

public class StorageErrorsTests
{
    [Theory]
    [InlineData(409, "EntityAlreadyExists", nameof(StorageFault.Conflict), nameof(StorageFault.Conflict))]
    [InlineData(409, "TableBeingDeleted", nameof(StorageFault.Unavailable), nameof(StorageFault.Unavailable))]
    [InlineData(412, "UpdateConditionNotSatisfied", nameof(StorageFault.Precondition), nameof(StorageFault.Precondition))]
    [InlineData(404, "ResourceNotFound", nameof(StorageFault.NotFound), nameof(StorageFault.NotFound))]
    [InlineData(404, "TableNotFound", nameof(StorageFault.Unavailable), nameof(StorageFault.Unavailable))]
    [InlineData(400, "InvalidInput", nameof(StorageFault.Rejected), nameof(StorageFault.Rejected))]
    [InlineData(403, "AuthenticationFailed", nameof(StorageFault.Rejected), nameof(StorageFault.Rejected))]
    [InlineData(413, "RequestBodyTooLarge", nameof(StorageFault.Rejected), nameof(StorageFault.Rejected))]
    [InlineData(501, "NotImplemented", nameof(StorageFault.Rejected), nameof(StorageFault.Rejected))]
    [InlineData(429, "TooManyRequests", nameof(StorageFault.Unavailable), nameof(StorageFault.Unavailable))]
    [InlineData(408, "RequestTimeout", nameof(StorageFault.Ambiguous), nameof(StorageFault.Unavailable))]
    [InlineData(500, "OperationTimedOut", nameof(StorageFault.Ambiguous), nameof(StorageFault.Unavailable))]
    [InlineData(503, "ServerBusy", nameof(StorageFault.Ambiguous), nameof(StorageFault.Unavailable))]
    public void An_answer_means_the_same_everywhere(int status, string code, string whenWriting, string whenReading)
    {
        var json = "{\"odata.error\":{\"code\":\"" + code + "\",\"message\":{\"lang\":\"en-US\",\"value\":\"Why.\\nRequestId:1\"}}}";
        var write = StorageErrors.From(status, null, json, isWrite: true);
        Assert.Equal((whenWriting, code, status), (write.Fault.ToString(), write.Code, write.Status));
        Assert.StartsWith("Why. (", write.Message, StringComparison.Ordinal);
        Assert.Equal(whenReading, StorageErrors.From(status, null, json, isWrite: false).Fault.ToString());
    }

    [Theory]
    [InlineData("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>AuthenticationFailed</Code><Message>Server failed</Message></Error>", "AuthenticationFailed")]
    [InlineData("<m:error xmlns:m=\"x\"><m:code>AuthenticationFailed</m:code><m:message>no</m:message></m:error>", "AuthenticationFailed")]
    [InlineData("{\"odata.error\":{\"code\":\"X\",\"message\":\"plain\"}}", "X")]
    [InlineData("{\"other\":1}", "Http403")]
    [InlineData("{broken", "Http403")]
    [InlineData("<broken", "Http403")]
    [InlineData("Forbidden", "Http403")]
    [InlineData("", "Http403")]
    public void Any_body_can_be_read(string body, string code) =>
        Assert.Equal(code, StorageErrors.From(403, null, body, isWrite: true).Code);

    [Fact]
    public void The_header_knows_the_code_best() =>
        Assert.Equal("FromHeader", StorageErrors.From(409, "FromHeader", "", isWrite: true).Code);
}
