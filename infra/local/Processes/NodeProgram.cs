namespace Inspection.Local;

/// <summary>Starts a JavaScript program of <c>infra/local/tools</c> on the pinned Node.</summary>
internal static class NodeProgram
{
    /// <summary>Starts a program that is not ours, such as the Functions app, so that it ends with this process all the same.</summary>
    public static ChildProcess StartGuarded(Toolchain toolchain, string name, string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, Action<string> line, Action<string> errorLine) =>
        ChildProcess.Start(name, toolchain.Node, [Path.Combine(toolchain.ToolsFolder, "guard.mjs"), program, .. arguments], folder, environment, line, errorLine);

    public static ChildProcess Start(Toolchain toolchain, string name, string script, IEnumerable<string> arguments, string folder, Action<string> line)
    {
        var preload = new Uri(Path.Combine(toolchain.ToolsFolder, "end-with-parent.mjs")).AbsoluteUri;
        return ChildProcess.Start(name, toolchain.Node, ["--import", preload, Path.Combine(toolchain.ToolsFolder, script), .. arguments], folder, line: line);
    }
}
