using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Inspection.Audit;

/// <summary>Reads trails from the storage account itself, by its REST interface: whatever the platform says of them, this is what is stored.</summary>
internal sealed class TrailStorage : IDisposable
{
    private const string Table = "inspection";
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly Uri endpoint;
    private readonly string account;
    private readonly byte[] key;

    /// <param name="connection">A connection string with <c>AccountName</c>, <c>AccountKey</c> and perhaps <c>TableEndpoint</c>.</param>
    public TrailStorage(string connection)
    {
        var parts = connection.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        if (!parts.TryGetValue("AccountName", out string? name) || !parts.TryGetValue("AccountKey", out string? secret))
        {
            throw new TrailException("The connection string has no AccountName or no AccountKey.");
        }

        account = name;
        key = Convert.FromBase64String(secret);
        endpoint = new Uri((parts.GetValueOrDefault("TableEndpoint") ?? $"https://{name}.table.core.windows.net").TrimEnd('/') + "/");
    }

    public void Dispose() => http.Dispose();

    /// <summary>The trail of a partition. Read again where somebody wrote meanwhile.</summary>
    public async Task<Trail> ReadAsync(string partition, CancellationToken cancellationToken)
    {
        for (int reading = 0; reading < 10; reading++)
        {
            (long seq, string hash) = await HeadAsync(partition, cancellationToken);
            List<TrailRecord> records = await RecordsAsync(partition, cancellationToken);
            if (await HeadAsync(partition, cancellationToken) == (seq, hash))
            {
                return new Trail(partition, records, seq, hash);
            }
        }

        throw new TrailException($"{partition} changes all the time; try again when less is going on.");
    }

    private async Task<(long Seq, string Hash)> HeadAsync(string partition, CancellationToken cancellationToken)
    {
        using JsonDocument? head = await GetAsync($"{Table}(PartitionKey='{Escaped(partition)}',RowKey='head')", "", null, cancellationToken);
        return head is null ? (0, "") : (Number(head.RootElement, "Seq"), Text(head.RootElement, "Hash"));
    }

    private async Task<List<TrailRecord>> RecordsAsync(string partition, CancellationToken cancellationToken)
    {
        string filter = $"PartitionKey eq '{partition.Replace("'", "''", StringComparison.Ordinal)}' and RowKey ge 'aud|' and RowKey lt 'aud}}'";
        var records = new List<TrailRecord>();
        var next = new Dictionary<string, string>();
        do
        {
            string query = $"?$filter={Uri.EscapeDataString(filter)}" + string.Concat(next.Select(pair => $"&{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
            using JsonDocument page = await GetAsync($"{Table}()", query, next, cancellationToken) ?? throw new TrailException($"The account has no table '{Table}'.");
            records.AddRange(page.RootElement.GetProperty("value").EnumerateArray().Select(RecordOf));
        }
        while (next.Count > 0);
        return records;
    }

    private static TrailRecord RecordOf(JsonElement row) => new(
        Number(row, "Seq"),
        row.TryGetProperty("At", out JsonElement at) && DateTimeOffset.TryParse(at.GetString(), CultureInfo.InvariantCulture, out DateTimeOffset time) ? time : default,
        Text(row, "By"),
        Text(row, "ByName"),
        Text(row, "Role"),
        Text(row, "Action"),
        Text(row, "Subject"),
        Text(row, "Detail"),
        Text(row, "Operation"),
        Text(row, "Algorithm"),
        Text(row, "Hash"));

    /// <summary>What is missing or of another type reads as empty, which the chain then does not bear out.</summary>
    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Numbers of 64 bits are written as texts.</summary>
    private static long Number(JsonElement row, string name) => long.TryParse(Text(row, name), CultureInfo.InvariantCulture, out long number) ? number : 0;

    private static string Escaped(string value) => Uri.EscapeDataString(value.Replace("'", "''", StringComparison.Ordinal));

    /// <param name="continuation">Filled with what the next page has to be asked for with; null where there is one answer only.</param>
    private async Task<JsonDocument?> GetAsync(string path, string query, Dictionary<string, string>? continuation, CancellationToken cancellationToken)
    {
        var address = new Uri(endpoint, path + query);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        string date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        string signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n/{account}{address.AbsolutePath}")));
        request.Headers.TryAddWithoutValidation("x-ms-date", date);
        request.Headers.TryAddWithoutValidation("x-ms-version", "2019-02-02");
        request.Headers.TryAddWithoutValidation("Accept", "application/json;odata=nometadata");
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKeyLite {account}:{signature}");
        try
        {
            using HttpResponseMessage answer = await http.SendAsync(request, cancellationToken);
            if (answer.StatusCode is System.Net.HttpStatusCode.NotFound)
            {
                return null;
            }

            answer.EnsureSuccessStatusCode();
            continuation?.Clear();
            foreach (string name in (ReadOnlySpan<string>)["NextPartitionKey", "NextRowKey"])
            {
                if (continuation is not null && answer.Headers.TryGetValues($"x-ms-continuation-{name}", out var values))
                {
                    continuation[name] = values.First();
                }
            }

            return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (HttpRequestException e)
        {
            throw new TrailException($"The account does not answer: {e.Message}");
        }
    }
}
