namespace Inspection.Scheduler.CpSat;

/// <summary>The folder that holds the solver process: <c>worker.mjs</c> and its <c>node_modules</c>.</summary>
/// <param name="Folder">Full path.</param>
public sealed record SolverLocation(string Folder)
{
    /// <summary>The script that the solver process runs.</summary>
    public string Worker => Path.Combine(Folder, "worker.mjs");

    /// <summary>
    /// Finds the folder: <c>solver/</c> next to the application where it was published, otherwise
    /// <c>scheduler/solver/</c> of the source tree that the application runs from.
    /// </summary>
    /// <exception cref="SolverFailedException">It is nowhere, or its packages are not installed; says what to run.</exception>
    public static SolverLocation Find() => Find(AppContext.BaseDirectory);

    internal static SolverLocation Find(string application)
    {
        var places = new List<string> { Path.Combine(application, "solver") };
        for (var folder = new DirectoryInfo(application); folder is not null; folder = folder.Parent)
        {
            places.Add(Path.Combine(folder.FullName, "scheduler", "solver"));
        }
        var found = places.Select(place => new SolverLocation(place)).FirstOrDefault(place => File.Exists(place.Worker))
            ?? throw new SolverFailedException(
                $"The solver process is missing: neither {places[0]} nor a folder scheduler/solver above {application} holds worker.mjs. "
                + "Publish the application again (dotnet publish carries the solver folder), or run it from the source tree.");
        if (!File.Exists(Path.Combine(found.Folder, "node_modules", "or-tools-wasm", "package.json")))
        {
            throw new SolverFailedException(
                $"The packages of the solver process are missing in {found.Folder}. Run \"npm ci --ignore-scripts\" there, or build the scheduler project, which does.");
        }
        return found;
    }
}
