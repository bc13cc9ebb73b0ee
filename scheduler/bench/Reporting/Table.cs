using System.Text;

namespace Inspection.Bench.Reporting;

/// <summary>A table in Markdown.</summary>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells)
    {
        if (cells.Length != head.Length)
        {
            throw new ArgumentException($"{cells.Length} cells under {head.Length} headings.", nameof(cells));
        }

        _rows.Add(cells);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (string[] row in (string[][])[head, [.. head.Select(_ => "---")], .. _rows])
        {
            text.Append("| ").AppendJoin(" | ", row.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))).Append(" |\n");
        }

        return text.ToString();
    }
}
