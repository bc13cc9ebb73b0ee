using System.Net;
using System.Net.Sockets;

namespace Inspection.Local;

/// <summary>TCP ports of this machine.</summary>
internal static class Ports
{
    /// <summary>A port that nobody listens on at this moment.</summary>
    public static int Free()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Says, before anything is started, that a port is in use, by what it is wanted and how to choose another.</summary>
    /// <exception cref="SetUpException">Another program listens on the port.</exception>
    public static void Require(int port, string wantedBy, string option)
    {
        if (port == 0)
        {
            return;
        }

        // A program on ::1 alone would answer browsers that try IPv6 first, so both addresses must be free.
        foreach (var address in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
        {
            try
            {
                using var probe = new TcpListener(address, port);
                probe.Start();
            }
            catch (SocketException refused) when (refused.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                var why = refused.SocketErrorCode == SocketError.AddressAlreadyInUse ? "is already in use by another program" : "may not be used by this account";
                throw new SetUpException($"Port {port} {why}, but {wantedBy} needs it. Stop that program, or choose another port with {option} NUMBER.", refused);
            }
            catch (SocketException)
            {
                // This machine does not have that address.
            }
        }
    }
}
