namespace Inspection.Cli;

internal static class Help
{
    public static void Write(TextWriter to, IReadOnlyList<ICommand> commands)
    {
        to.WriteLine("inspection: plans combined inspections (综合查一次).");
        to.WriteLine();
        foreach (ICommand command in commands)
        {
            to.WriteLine($"  {Usage(command.Syntax)}");
            to.WriteLine($"      {command.Syntax.Summary}");
        }

        to.WriteLine();
        to.WriteLine("Add --help to a command for its options. Exit codes: 0 done, 1 check failed, 2 input refused, 3 solver failed.");
    }

    public static void Write(TextWriter to, Syntax syntax)
    {
        to.WriteLine(Usage(syntax));
        to.WriteLine(syntax.Summary);
        foreach (Option option in syntax.Options)
        {
            string standard = option.Default is null ? "" : $" (default {option.Default})";
            to.WriteLine($"  {$"{option.Name} {option.Value}",-18} {option.Meaning}{standard}");
        }
    }

    private static string Usage(Syntax syntax) => string.Join(' ', [
        "inspection", syntax.Name, .. syntax.Operands,
        .. syntax.Options.Select(o => $"[{$"{o.Name} {o.Default ?? o.Value}".TrimEnd()}]")]);
}
