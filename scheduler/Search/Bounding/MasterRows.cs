using System.Numerics;

namespace Inspection.Scheduler.Search.Bounding;

/// <summary>
/// The rows that columns share: a visit at most once; the vehicles of a cell; its officers; and, for each certificate,
/// no more teams that need it than its holders can man. Rows that can never bind are left out.
/// </summary>
internal sealed class MasterRows
{
    private readonly Instance _instance;
    private readonly int[] _visit;
    private readonly int[] _vehicles;
    private readonly int[] _officers;
    private readonly int[] _holders;
    private readonly bool[] _isVehicles;
    private readonly List<long> _limits = [];

    public MasterRows(Instance instance)
    {
        _instance = instance;
        var kinds = instance.Indices.CertificateKinds;
        _visit = [.. instance.Visits.Select(v => v.Places.Length > 0 ? Row(1) : -1)];
        _vehicles = new int[instance.Cells.Length];
        _officers = new int[instance.Cells.Length];
        _holders = new int[instance.Cells.Length * kinds];
        var vehicleRows = new HashSet<int>();
        foreach (var cell in instance.Cells)
        {
            var (c, teams) = (cell.Index, cell.Vehicles);
            _vehicles[c] = teams > 0 ? Row(teams) : -1;
            vehicleRows.Add(_vehicles[c]);
            _officers[c] = teams > 1 && cell.Officers.Length < (long)teams * instance.Seats ? Row(cell.Officers.Length) : -1;
            for (var q = 0; q < kinds; q++)
            {
                var most = BitOperations.PopCount(cell.Holders[q]) / instance.HoldersNeeded;
                _holders[(c * kinds) + q] = most > 0 && most < teams ? Row(most) : -1;
            }
        }

        _isVehicles = [.. Enumerable.Range(0, _limits.Count).Select(vehicleRows.Contains)];
    }

    public IReadOnlyList<long> Limits => _limits;

    public bool IsVehicles(int row) => _isVehicles[row];

    /// <summary>First prices: what a visit is worth beyond its share of a team's time.</summary>
    public void Guess(double[] prices)
    {
        for (var v = 0; v < _visit.Length; v++)
        {
            if (_visit[v] < 0)
            {
                continue;
            }

            double best = 0;
            var visit = _instance.Visits[v];
            foreach (var place in visit.Places)
            {
                var cell = _instance.Cells[place.Cell];
                var option = visit.Options[place.Options[0]];
                var drive = _instance.Travel.Between(cell.Base, visit.Location);
                var share = (option.Minutes + drive) / (double)cell.Minutes;
                best = Math.Max(best, option.Value + place.Bonus - (_instance.TravelCost * drive) - (share * _instance.LeastOfficers * cell.OfficerCost));
            }

            prices[_visit[v]] = best;
        }
    }

    public (int[] Rows, double[] Values) Of(Column column)
    {
        var rows = new List<int>();
        var values = new List<double>();
        foreach (var v in column.Visits)
        {
            Add(_visit[v], 1);
        }

        Add(_vehicles[column.Cell], 1);
        Add(_officers[column.Cell], column.Officers);
        for (var rest = column.Certificates; rest != 0; rest &= rest - 1)
        {
            Add(_holders[(column.Cell * _instance.Indices.CertificateKinds) + BitOperations.TrailingZeroCount(rest)], 1);
        }

        return ([.. rows], [.. values]);

        void Add(int row, double value)
        {
            if (row >= 0)
            {
                rows.Add(row);
                values.Add(value);
            }
        }
    }

    /// <summary>Reads prices, mixed with the present ones: <paramref name="share"/> of the new.</summary>
    public void Read(ReadOnlySpan<double> prices, Duals duals, double share)
    {
        for (var v = 0; v < _visit.Length; v++)
        {
            duals.Visit[v] = Mixed(_visit[v], duals.Visit[v], prices, share);
        }

        for (var c = 0; c < _officers.Length; c++)
        {
            duals.Officer[c] = Mixed(_officers[c], duals.Officer[c], prices, share);
        }

        for (var i = 0; i < _holders.Length; i++)
        {
            duals.Holder[i] = Mixed(_holders[i], duals.Holder[i], prices, share);
        }
    }

    /// <summary>Value of a column less the prices of its rows, without vehicles, in thousandths.</summary>
    public long Reduced(Column column, Duals duals)
    {
        var reduced = (column.Value * Duals.Scale) - (column.Officers * duals.Officer[column.Cell]);
        foreach (var v in column.Visits)
        {
            reduced -= duals.Visit[v];
        }

        for (var rest = column.Certificates; rest != 0; rest &= rest - 1)
        {
            reduced -= duals.Holder[(column.Cell * _instance.Indices.CertificateKinds) + BitOperations.TrailingZeroCount(rest)];
        }

        return reduced;
    }

    /// <summary>What the prices of the rows add to the Lagrangian bound, in thousandths; without vehicles.</summary>
    public long Constant(Duals duals)
    {
        var sum = duals.Visit.Sum();
        for (var c = 0; c < _officers.Length; c++)
        {
            sum += _officers[c] < 0 ? 0 : _limits[_officers[c]] * duals.Officer[c];
        }

        for (var i = 0; i < _holders.Length; i++)
        {
            sum += _holders[i] < 0 ? 0 : _limits[_holders[i]] * duals.Holder[i];
        }

        return sum;
    }

    private static long Mixed(int row, long old, ReadOnlySpan<double> prices, double share) =>
        row < 0 ? 0 : Math.Max(0, (long)Math.Round((share * prices[row] * Duals.Scale) + ((1 - share) * old)));

    private int Row(long limit)
    {
        _limits.Add(limit);
        return _limits.Count - 1;
    }
}
