using System.Globalization;
using Inspection.Scheduler;

namespace Inspection.Cli;

/// <summary>What stands after the command, split by its syntax.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _operands = [];
    private readonly List<Issue> _issues = [];
    private readonly Syntax _syntax;

    private Arguments(Syntax syntax) => _syntax = syntax;

    /// <summary>Everything wrong with the arguments.</summary>
    public IReadOnlyList<Issue> Issues => _issues;

    public static Arguments Parse(Syntax syntax, IReadOnlyList<string> words)
    {
        var arguments = new Arguments(syntax);
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].StartsWith('-') && words[i].Length > 1)
            {
                (string name, string? value) = Split(words[i]);
                bool takesNext = value is null && syntax.Options.Any(o => o.Name == name && !o.IsFlag) && i + 1 < words.Count;
                arguments.Take(name, takesNext ? words[++i] : value);
            }
            else
            {
                arguments._operands.Add(words[i]);
            }
        }

        arguments.CheckOperands();
        return arguments;
    }

    public string Operand(int index) => _operands[index];

    public string? Text(string option) => _options.GetValueOrDefault(option) ?? _syntax.Options.First(o => o.Name == option).Default;

    public bool Has(string flag) => _options.ContainsKey(flag);

    public int Whole(string option) => int.Parse(Text(option)!, CultureInfo.InvariantCulture);

    private static (string Name, string? Value) Split(string word) =>
        word.IndexOf('=') is > 0 and var at && word.StartsWith("--", StringComparison.Ordinal) ? (word[..at], word[(at + 1)..]) : (word, null);

    private void Take(string name, string? value)
    {
        if (_syntax.Options.FirstOrDefault(o => o.Name == name) is not { } option)
        {
            Add("unknown-option", name, $"'{_syntax.Name}' has no option '{name}'.", $"Use {(_syntax.Options.Count == 0 ? "none" : string.Join(", ", _syntax.Options.Select(o => o.Name)))}; --help explains.");
        }
        else if (option.IsFlag && value is not null)
        {
            Add("bad-value", name, $"'{value}' stands after it, and it takes nothing.", $"Write {name} alone.");
        }
        else if (value is null && !option.IsFlag)
        {
            Add("missing-value", name, "No value stands after it.", $"Write {name} {option.Value}.");
        }
        else if (option.Parse(value ?? "") is { } cause)
        {
            Add("bad-value", name, $"'{value}' does not fit. {cause}", $"Write {name} {option.Value}.");
        }
        else if (!_options.TryAdd(name, value ?? ""))
        {
            Add("duplicate-option", name, "It is given twice.", "Give it once.");
        }
    }

    private void CheckOperands()
    {
        foreach (string missing in _syntax.Operands.Skip(_operands.Count))
        {
            Add("missing-argument", missing, "It is not given.", $"Write inspection {_syntax.Name} {string.Join(' ', _syntax.Operands)}.");
        }

        foreach (string extra in _operands.Skip(_syntax.Operands.Count))
        {
            Add("unknown-argument", extra, $"'{_syntax.Name}' takes {(_syntax.Operands.Count == 0 ? "nothing but options" : string.Join(' ', _syntax.Operands))}.", "Take it out.");
        }
    }

    private void Add(string code, string place, string cause, string action) => _issues.Add(new Issue(code, place, cause, action));
}
