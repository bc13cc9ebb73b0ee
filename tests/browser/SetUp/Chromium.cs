using Inspection.Local;

namespace Inspection.Browser.Tests;

/// <summary>
/// Finds the Chromium that the tests drive: the one named by <c>INSPECTION_CHROMIUM</c>, one on the PATH, one where
/// systems usually keep it. Where apt-get may be used, Debian's is installed; elsewhere the message says what to install.
/// </summary>
/// <param name="named">The value of <c>INSPECTION_CHROMIUM</c>.</param>
/// <param name="searchPath">The value of <c>PATH</c>.</param>
/// <param name="usualPlaces">Where systems keep a Chromium that is not on the PATH.</param>
internal sealed class Chromium(string? named, string searchPath, IReadOnlyList<string> usualPlaces)
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];

    private static readonly string[] Places =
    [
        "/usr/lib/chromium/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static Chromium OfThisMachine { get; } =
        new(Environment.GetEnvironmentVariable("INSPECTION_CHROMIUM"), Environment.GetEnvironmentVariable("PATH") ?? "", Places);

    /// <summary>The browser's program, or null where there is none.</summary>
    /// <exception cref="SetUpException">The variable names something that does not exist.</exception>
    public string? Find()
    {
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? named : throw new SetUpException($"INSPECTION_CHROMIUM names {named}, which does not exist.");
        }

        return searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .Concat(usualPlaces)
            .FirstOrDefault(File.Exists);
    }

    /// <summary>The browser's program, installed first where that can be done.</summary>
    /// <exception cref="SetUpException">There is none and it could not be installed; the message says what to do.</exception>
    public async Task<string> FindOrInstallAsync(Action<string> say, CancellationToken cancel)
    {
        if (Find() is { } there)
        {
            return there;
        }

        if (await InstallerAsync(cancel) is { } installer)
        {
            say("Installing Chromium and a Chinese font (apt-get install chromium fonts-noto-cjk) …");
            await AptAsync(installer, ["update"], cancel);
            await AptAsync(installer, ["install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk"], cancel);
        }

        return Find() ?? throw new SetUpException(
            "The browser tests need Chromium, Chrome or Edge, and none was found on the PATH or in the usual places. "
            + "Install one (on Debian: apt-get install chromium fonts-noto-cjk), or name its program in the variable INSPECTION_CHROMIUM. Then run the tests again.");
    }

    /// <summary>The command that installs packages without asking for a password; null where there is none.</summary>
    private async Task<string[]?> InstallerAsync(CancellationToken cancel)
    {
        if (!TryTool("apt-get", out var apt))
        {
            return null;
        }

        if (Environment.IsPrivilegedProcess)
        {
            return [apt];
        }

        if (!TryTool("sudo", out var sudo))
        {
            return null;
        }

        try
        {
            await Tool.RunAsync(sudo, ["-n", "true"], Path.GetTempPath(), new Dictionary<string, string>(), cancel);
            return [sudo, "-n", "DEBIAN_FRONTEND=noninteractive", apt];
        }
        catch (SetUpException)
        {
            return null;
        }
    }

    private static Task AptAsync(string[] installer, string[] arguments, CancellationToken cancel) =>
        Tool.RunAsync(installer[0], [.. installer[1..], .. arguments], Path.GetTempPath(), new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" }, cancel);

    private bool TryTool(string name, out string path)
    {
        path = searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? "";
        return path.Length > 0;
    }
}
