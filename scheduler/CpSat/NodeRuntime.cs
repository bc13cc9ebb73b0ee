using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Inspection.Scheduler.CpSat;

/// <summary>
/// The Node that every Node process of the project runs on. The solver needs Node 24 or newer: on older ones
/// it falls back to a build that is two to three times slower.
/// </summary>
/// <param name="Executable">Full path of the binary.</param>
public sealed record NodeRuntime(string Executable)
{
    private const int OldestMajor = 24;

    /// <summary>
    /// Finds Node: the binary pinned in the solver folder's packages, otherwise <c>node</c> on <c>PATH</c>
    /// if it is recent enough.
    /// </summary>
    /// <param name="location">The solver folder.</param>
    /// <exception cref="SolverFailedException">There is none; says what to run.</exception>
    public static NodeRuntime Find(SolverLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return Find(location, Environment.GetEnvironmentVariable("PATH"));
    }

    internal static NodeRuntime Find(SolverLocation location, string? path)
    {
        var pinned = Path.Combine(location.Folder, "node_modules", PinnedPackage, "bin", BinaryName);
        if (File.Exists(pinned))
        {
            return IsExecutable(pinned) ? new NodeRuntime(pinned) : throw new SolverFailedException(
                $"The pinned Node {pinned} has lost its permission to execute. Run \"chmod +x\" on it, or pack the application with a tool that keeps Unix permissions.");
        }
        var onPath = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.GetFullPath(Path.Combine(folder, BinaryName)))
            .FirstOrDefault(File.Exists);
        var found = onPath is null ? "there is no node on PATH" : $"{onPath} reports {VersionOf(onPath) ?? "no version"}";
        return onPath is not null && MajorOf(VersionOf(onPath)) >= OldestMajor ? new NodeRuntime(onPath) : throw new SolverFailedException(
            $"Node {OldestMajor} or newer is missing: the package {PinnedPackage} is not installed in {location.Folder}, and {found}. "
            + $"Run \"npm ci --ignore-scripts\" there, or put Node {OldestMajor} on PATH.");
    }

    private static string PinnedPackage
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"node-{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    private static string BinaryName => OperatingSystem.IsWindows() ? "node.exe" : "node";

    private static bool IsExecutable(string file) =>
        OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;

    private static int MajorOf(string? version) =>
        version is not null && int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;

    private static string? VersionOf(string node)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(node, ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var version = process.StandardOutput.ReadLine()?.Trim();
            process.WaitForExit();
            return version;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
