namespace Inspection.Sizes;

/// <summary>The command that was typed, as the system has it: that of <c>dotnet run</c> where this process was started by one, otherwise its own.</summary>
internal static class CommandLine
{
    public static string Typed()
    {
        var parent = Of(ParentOf("self"));
        return string.Join(' ', (parent is [_, "run", ..] ? parent : Of("self")).Select(Quoted));
    }

    private static string ParentOf(string process) =>
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal))["PPid:".Length..].Trim();

    private static string[] Of(string process) => File.ReadAllText($"/proc/{process}/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static string Quoted(string word) => word.Any(char.IsWhiteSpace) ? $"'{word}'" : word;
}
