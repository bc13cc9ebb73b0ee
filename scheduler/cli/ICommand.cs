namespace Inspection.Cli;

/// <summary>One thing that <c>inspection</c> does.</summary>
internal interface ICommand
{
    Syntax Syntax { get; }

    /// <summary>Runs with arguments that fit the syntax.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    Task<int> RunAsync(Arguments arguments);
}

/// <summary>How a command is called.</summary>
/// <param name="Name">First word.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Operands">Names of the files that have to be given, in order.</param>
/// <param name="Options">What may be given.</param>
internal sealed record Syntax(string Name, string Summary, IReadOnlyList<string> Operands, IReadOnlyList<Option> Options);

/// <summary>A named value.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">What stands after it, for people; empty when nothing does.</param>
/// <param name="Meaning">What it does, with bounds.</param>
/// <param name="Default">Used when absent; null when there is none.</param>
/// <param name="Parse">Null, or what is wrong with the text.</param>
internal sealed record Option(string Name, string Value, string Meaning, string? Default, Func<string, string?> Parse)
{
    /// <summary>A whole number.</summary>
    public static Option Whole(string name, string meaning, int standard, int least, int most) => new(
        name, "N", $"{meaning}, {least} to {most}", $"{standard}",
        text => int.TryParse(text, out int n) && n >= least && n <= most ? null : $"It is a whole number from {least} to {most}.");

    /// <summary>True when it is given by its name alone.</summary>
    public bool IsFlag => Value.Length == 0;

    /// <summary>Something that is done when the name is given.</summary>
    public static Option Flag(string name, string meaning) => new(name, "", meaning, null, _ => null);

    /// <summary>Where the result goes.</summary>
    public static Option Output(string what) => new(
        "-o", what, "file for the result; standard output when absent", null,
        path => Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) && !Directory.Exists(path) ? null : "It is a file in an existing folder.");
}
