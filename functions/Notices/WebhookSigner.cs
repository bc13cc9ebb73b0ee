using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inspection.Functions.Hosting;
using Microsoft.Extensions.Options;

namespace Inspection.Functions.Notices;

/// <summary>
/// Secrets and signatures of webhooks, as the Standard Webhooks specification has them: <c>v1,base64(HMAC-SHA256(secret, id.timestamp.body))</c>.
/// A secret is derived from the deployment's key and never stored.
/// </summary>
internal sealed class WebhookSigner(IOptions<SigningOptions> signing)
{
    /// <summary>How long the secret before the present one signs along.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>The secret as its receiver writes it down.</summary>
    public string SecretOf(string jurisdiction, string webhook, int generation) => $"whsec_{Convert.ToBase64String(KeyOf(jurisdiction, webhook, generation))}";

    /// <summary>The value of the header <c>webhook-signature</c>: one signature, or two while the secret is being exchanged.</summary>
    public string Sign(string jurisdiction, string id, Webhook webhook, string eventId, DateTimeOffset now, byte[] body)
    {
        int[] generations = webhook.Generation > 1 && now - webhook.RenewedAt < Overlap ? [webhook.Generation, webhook.Generation - 1] : [webhook.Generation];
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{eventId}.{now.ToUnixTimeSeconds()}.")), .. body];
        return string.Join(' ', generations.Select(generation => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(KeyOf(jurisdiction, id, generation), signed))}"));
    }

    private byte[] KeyOf(string jurisdiction, string webhook, int generation) =>
        HMACSHA256.HashData(signing.Value.Key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"webhook|{jurisdiction}|{webhook}|{generation}")));
}
