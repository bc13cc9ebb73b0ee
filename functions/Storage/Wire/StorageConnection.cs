using Azure.Core;
using Azure.Identity;

namespace Inspection.Functions.Storage;

/// <summary>Where the storage account is, and how to prove that we may use it: by its key, or by an identity.</summary>
internal sealed class StorageConnection
{
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private StorageConnection(string account, byte[]? key, TokenCredential? credential, Uri blobs, Uri queues, Uri tables)
    {
        Account = account;
        Key = key;
        Credential = credential;
        Blobs = Endpoint(blobs);
        Queues = Endpoint(queues);
        Tables = Endpoint(tables);
    }

    public string Account { get; }

    /// <summary>The account key, or null where <see cref="Credential"/> is used.</summary>
    public byte[]? Key { get; }

    public TokenCredential? Credential { get; }

    /// <summary>Endpoints, each with a trailing slash.</summary>
    public Uri Blobs { get; }

    public Uri Queues { get; }

    public Uri Tables { get; }

    /// <summary>True where every service is the emulator's, on this machine.</summary>
    public bool IsEmulatorHere => Account == DevelopmentAccount && Blobs.IsLoopback && Queues.IsLoopback && Tables.IsLoopback;

    /// <summary>Reads a connection string: <c>UseDevelopmentStorage=true</c>, or an account name and key with or without explicit endpoints.</summary>
    public static StorageConnection Parse(string connectionString)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = part.IndexOf('=', StringComparison.Ordinal) is var at and > 0
                ? (part[..at], part[(at + 1)..])
                : throw new FormatException("The storage connection string has a part without '='.");
            parts[name] = value;
        }

        if (parts.TryGetValue("UseDevelopmentStorage", out var development) && bool.TryParse(development, out var use) && use)
        {
            return new StorageConnection(
                DevelopmentAccount,
                Convert.FromBase64String(DevelopmentKey),
                null,
                new Uri($"http://127.0.0.1:10000/{DevelopmentAccount}"),
                new Uri($"http://127.0.0.1:10001/{DevelopmentAccount}"),
                new Uri($"http://127.0.0.1:10002/{DevelopmentAccount}"));
        }

        var account = Required(parts, "AccountName");
        var key = Convert.FromBase64String(Required(parts, "AccountKey"));
        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        Uri At(string name, string service) =>
            new(parts.GetValueOrDefault(name) ?? $"{protocol}://{account}.{service}.{suffix}", UriKind.Absolute);
        return new StorageConnection(account, key, null, At("BlobEndpoint", "blob"), At("QueueEndpoint", "queue"), At("TableEndpoint", "table"));
    }

    /// <summary>The account's public endpoints (or the given ones), with tokens of an identity.</summary>
    public static StorageConnection For(string account, TokenCredential credential, Uri? blobs = null, Uri? queues = null, Uri? tables = null) =>
        new(
            account,
            null,
            credential,
            blobs ?? new Uri($"https://{account}.blob.core.windows.net"),
            queues ?? new Uri($"https://{account}.queue.core.windows.net"),
            tables ?? new Uri($"https://{account}.table.core.windows.net"));

    /// <summary>
    /// Reads the setting <c>AzureWebJobsStorage</c> as the Functions host does: a connection string, or
    /// <c>__accountName</c> (or <c>__blobServiceUri</c> …) with <c>__credential</c> and <c>__clientId</c>.
    /// </summary>
    public static StorageConnection From(IConfiguration configuration)
    {
        var section = configuration.GetSection("AzureWebJobsStorage");
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            return Parse(section.Value);
        }

        var blobs = section["blobServiceUri"] is { Length: > 0 } b ? new Uri(b) : null;
        var queues = section["queueServiceUri"] is { Length: > 0 } q ? new Uri(q) : null;
        var tables = section["tableServiceUri"] is { Length: > 0 } t ? new Uri(t) : null;
        var account = section["accountName"] is { Length: > 0 } name
            ? name
            : tables?.Host.Split('.')[0] ?? throw new InvalidOperationException(
                "Set AzureWebJobsStorage to a connection string, or AzureWebJobsStorage__accountName to a storage account's name.");
        return For(account, Identity(section["credential"], section["clientId"]), blobs, queues, tables);
    }

    private static TokenCredential Identity(string? credential, string? clientId) =>
        string.Equals(credential, "managedidentity", StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(
                string.IsNullOrEmpty(clientId) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"The storage connection string lacks {name}.");

    private static Uri Endpoint(Uri uri) => uri.AbsoluteUri.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
}
