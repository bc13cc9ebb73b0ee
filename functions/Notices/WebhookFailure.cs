using System.Globalization;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Notices;

/// <summary>Why a receiver did not take an event: a code that is kept, and its words.</summary>
internal static class WebhookFailure
{
    public const string AddressRefused = "address-refused";
    public const string NoSuchName = "no-such-name";
    public const string NoSecureConnection = "no-secure-connection";
    public const string NoConnection = "no-connection";
    public const string NoAnswer = "no-answer";

    private const string AnsweredPrefix = "answered-";

    /// <summary>The receiver answered with a status that is no success.</summary>
    public static string Answered(int status) => string.Create(CultureInfo.InvariantCulture, $"{AnsweredPrefix}{status}");

    public static Text Words(string failure) => failure switch
    {
        AddressRefused => new("对方地址不在公网上", "the address is not on the public internet"),
        NoSuchName => new("找不到对方的域名", "the name of the address is not known"),
        NoSecureConnection => new("无法建立安全连接，请核对对方的证书", "no secure connection; the receiver's certificate may be wrong"),
        NoConnection => new("连接不上对方系统", "the receiver cannot be reached"),
        NoAnswer => new("对方系统 10 秒内没有应答", "no answer within 10 seconds"),
        _ when failure.StartsWith(AnsweredPrefix, StringComparison.Ordinal) => new($"对方系统应答 {failure[AnsweredPrefix.Length..]}", $"the receiver answered {failure[AnsweredPrefix.Length..]}"),
        _ => new("平台没有发出，会再试", "the platform did not send it, and will try again"),
    };
}
