using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Inspection.Functions.Hosting;

/// <summary>
/// Counts how often an address has come within the hour; of an address of version 6 the network, since who has one has 2^64 of them. Addresses are kept as hashes under a key of this process, in memory, for
/// the hour. Each instance counts for itself; the limit of a day, which storage holds, is for all together.
/// </summary>
internal sealed class Doorkeeper(TimeProvider time)
{
    private const int MostKept = 50_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private readonly Lock _gate = new();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    /// <summary>False where the address has come too often for this purpose.</summary>
    public bool LetIn(HttpContext context, string purpose, int most)
    {
        var who = Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose} {AddressOf(context)}")))[..16];
        lock (_gate)
        {
            if (time.GetUtcNow() >= _until || _seen.Count >= MostKept)
            {
                _seen.Clear();
                _until = time.GetUtcNow() + Window;
            }

            return (_seen[who] = _seen.GetValueOrDefault(who) + 1) <= most;
        }
    }

    /// <summary>The last address that a front end has noted, which callers cannot make up; without one, that of the connection.</summary>
    private static string AddressOf(HttpContext context)
    {
        var noted = context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        // Azure's front end notes the port, too, which differs each time.
        return IPEndPoint.TryParse(noted, out var point) ? NetworkOf(point.Address) : NetworkOf(context.Connection.RemoteIpAddress ?? IPAddress.None);
    }

    private static string NetworkOf(IPAddress address) => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
}
