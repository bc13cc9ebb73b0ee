namespace Inspection.Local;

/// <summary>Starts a JavaScript program of <c>infra/local/tools</c> on the pinned Node.</summary>
internal static class NodeProgram
{
    public static ChildProcess Start(Toolchain toolchain, string name, string script, IEnumerable<string> arguments, string folder, Action<string> line)
    {
        var preload = new Uri(Path.Combine(toolchain.ToolsFolder, "end-with-parent.mjs")).AbsoluteUri;
        return ChildProcess.Start(name, toolchain.Node, ["--import", preload, Path.Combine(toolchain.ToolsFolder, script), .. arguments], folder, line: line);
    }
}
