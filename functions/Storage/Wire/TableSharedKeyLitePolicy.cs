using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Inspection.Functions.Storage;

/// <summary>
/// Signs table requests with the account key: <c>SharedKeyLite account:base64(HMAC-SHA256(key, date \n /account/path))</c>.
/// It runs for every try, because the date is part of what is signed.
/// </summary>
internal sealed class TableSharedKeyLitePolicy(string account, byte[] key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = SigningDate.Now();
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {account}:{Sign(date, message.Request.Uri.ToUri())}");
    }

    /// <summary>The signature over a date and the path exactly as it goes over the wire.</summary>
    internal string Sign(string date, Uri uri)
    {
        var component = System.Web.HttpUtility.ParseQueryString(uri.Query)["comp"];
        var resource = $"/{account}{uri.AbsolutePath}{(component is null ? "" : $"?comp={component}")}";
        return Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n{resource}")));
    }
}
