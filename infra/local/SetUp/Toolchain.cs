using System.Reflection;
using Inspection.Scheduler.CpSat;

namespace Inspection.Local;

/// <summary>
/// Makes ready what the local platform runs on: npm packages, the built web app, the built Functions app.
/// Every step is skipped when its inputs have not changed, and several processes may ask at once.
/// </summary>
/// <param name="root">The repository's folder.</param>
/// <param name="searchPath">Where tools are looked for, in the form of the PATH variable.</param>
/// <param name="say">Receives one line per step that takes time.</param>
public sealed class Toolchain(string root, string searchPath, Action<string> say)
{
    private static readonly string[] WrittenByTools = ["node_modules", "dist", "bin", "obj", "test-results"];

    public string Root => root;

    public string ToolsFolder => Path.Combine(root, "infra", "local", "tools");

    public string WebFolder => Path.Combine(root, "web");

    public string WebDist => Path.Combine(WebFolder, "dist");

    /// <summary>The Functions app as the Functions host sees it: host.json, one folder per function, and the program.</summary>
    public string FunctionsAppRoot => Path.Combine(root, "functions", "bin", Configuration, "net10.0");

    /// <summary>The pinned Node of the solver package, on which every Node process of the project runs.</summary>
    public string Node
    {
        get
        {
            try
            {
                return NodeRuntime.Find(new SolverLocation(Path.Combine(root, "scheduler", "solver"))).Executable;
            }
            catch (SolverFailedException missing)
            {
                throw new SetUpException(missing.Message, missing);
            }
        }
    }

    private static string Configuration =>
        typeof(Toolchain).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    /// <summary>The toolchain of the repository that this program was built in.</summary>
    public static Toolchain Find(Action<string>? say = null)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Inspection.sln")))
            {
                return new(folder.FullName, Environment.GetEnvironmentVariable("PATH") ?? "", say ?? Console.WriteLine);
            }
        }

        throw new SetUpException($"No folder above {AppContext.BaseDirectory} holds Inspection.sln: run this program from inside a clone of the repository.");
    }

    /// <summary>Installs Azurite and the sign-in provider.</summary>
    public Task InstallToolsAsync(CancellationToken cancel = default) =>
        InstallAsync(ToolsFolder, "the local storage and sign-in provider", cancel);

    /// <summary>Installs the web app's packages and builds it.</summary>
    public async Task BuildWebAsync(CancellationToken cancel = default)
    {
        await InstallAsync(WebFolder, "the web app's packages", cancel);
        var stampFile = Path.Combine(WebFolder, "node_modules", ".built");
        using var held = await LockAsync("web", cancel);
        var stamp = Stamp.Of(Stamp.Sources(WebFolder, WrittenByTools));
        if (Stamp.Matches(stampFile, stamp) && File.Exists(Path.Combine(WebDist, "index.html")))
        {
            return;
        }

        say("Building the web app (npm run build in web) …");
        await Tool.RunAsync(Tool.Find("npm", searchPath), ["run", "build"], WebFolder, OnPinnedNode(), cancel);
        await File.WriteAllTextAsync(stampFile, stamp, cancel);
    }

    /// <summary>Runs a script of the web app's package on the pinned Node; its output is the message of what is thrown when it fails.</summary>
    public async Task RunWebScriptAsync(string script, IReadOnlyList<string> arguments, CancellationToken cancel = default)
    {
        await InstallAsync(WebFolder, "the web app's packages", cancel);
        await Tool.RunAsync(Tool.Find("npm", searchPath), ["run", script, "--", .. arguments], WebFolder, OnPinnedNode(), cancel);
    }

    /// <summary>Builds the Functions app with the SDK that runs this program.</summary>
    public async Task BuildFunctionsAsync(CancellationToken cancel = default)
    {
        var stampFile = Path.Combine(root, ".local", "stamps", $"functions-{Configuration}");
        using var held = await LockAsync("functions", cancel);
        List<string> sources =
        [
            .. Stamp.Sources(Path.Combine(root, "functions"), WrittenByTools),
            .. Stamp.Sources(Path.Combine(root, "scheduler"), WrittenByTools),
            .. Directory.EnumerateFiles(root),
        ];
        var stamp = Stamp.Of(sources);
        if (File.Exists(Path.Combine(FunctionsAppRoot, "host.json")) && (Stamp.Matches(stampFile, stamp) || IsNewer(FunctionsProgram, sources)))
        {
            return;
        }

        say("Building the Functions app (dotnet build functions) …");
        await Tool.RunAsync(Tool.Find("dotnet", searchPath), ["build", "functions", "-c", Configuration, "-v", "q", "-nologo", "-clp:NoSummary"], root, new Dictionary<string, string>(), cancel);
        Directory.CreateDirectory(Path.GetDirectoryName(stampFile)!);
        await File.WriteAllTextAsync(stampFile, stamp, cancel);
    }

    /// <summary>Somebody has just built it, such as the build that these tests are part of.</summary>
    private static bool IsNewer(string program, IEnumerable<string> sources) =>
        File.Exists(program) && sources.All(source => File.GetLastWriteTimeUtc(source) <= File.GetLastWriteTimeUtc(program));

    private async Task InstallAsync(string folder, string what, CancellationToken cancel)
    {
        var stampFile = Path.Combine(folder, "node_modules", ".installed");
        using var held = await LockAsync(Path.GetFileName(folder), cancel);
        var stamp = Stamp.Of([Path.Combine(folder, "package-lock.json")]);
        if (Stamp.Matches(stampFile, stamp))
        {
            return;
        }

        say($"Installing {what} (npm ci in {Path.GetRelativePath(root, folder)}) …");
        await Tool.RunAsync(Tool.Find("npm", searchPath), ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder, new Dictionary<string, string>(), cancel);
        await File.WriteAllTextAsync(stampFile, stamp, cancel);
    }

    private string FunctionsProgram => Path.Combine(FunctionsAppRoot, "Inspection.Functions.dll");

    private Task<FileStream> LockAsync(string name, CancellationToken cancel) =>
        FileLock.TakeAsync(Path.Combine(root, ".local", "locks", name), cancel);

    private Dictionary<string, string> OnPinnedNode() =>
        new() { ["PATH"] = Path.GetDirectoryName(Node) + Path.PathSeparator + searchPath };
}
