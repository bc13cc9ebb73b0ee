namespace Inspection.Scheduler.Generating;

/// <summary>What one district of a generated problem looks like, before chance fills it in.</summary>
/// <param name="Prefix">Before every id; empty when there is one district only.</param>
/// <param name="Lat">Southern edge.</param>
/// <param name="Lon">Western edge.</param>
/// <param name="Kilometres">Side of the square that the towns lie in.</param>
/// <param name="Towns">Names.</param>
/// <param name="Squads">Officers of each town.</param>
/// <param name="Enterprises">Number of enterprises to visit.</param>
/// <param name="Availability">Chance that an officer is free for joint inspections in a session; what makes supply tight.</param>
internal sealed record District(
    string Prefix,
    double Lat,
    double Lon,
    double Kilometres,
    IReadOnlyList<string> Towns,
    IReadOnlyList<int> Squads,
    int Enterprises,
    double Availability)
{
    /// <summary>Degrees from one district of XL to the next: 190 km or more, out of everybody's reach.</summary>
    private const double FarApart = 2.0;

    private static readonly string[] Zhuji = ["店口", "枫桥", "安华", "牌头", "姚江", "山下湖", "次坞", "应店街", "璜山"];
    private static readonly int[] ZhujiSquads = [18, 17, 21, 28, 22, 17, 31, 24, 17];

    private static readonly string[] Xiangshan =
    [
        "丹东", "丹西", "爵溪", "石浦", "西周", "鹤浦", "贤庠", "墙头", "泗洲头",
        "定塘", "涂茨", "大徐", "新桥", "东陈", "晓塘", "黄避岙", "茅洋", "高塘岛",
    ];

    private static readonly int[] XiangshanSquads = [34, 30, 21, 33, 26, 19, 22, 18, 17, 20, 17, 20, 18, 18, 15, 14, 14, 13];

    public static IReadOnlyList<District> Of(InstanceSize size) => size switch
    {
        InstanceSize.S => [new District("", 29.70, 120.20, 18, Zhuji[..3], [11, 9, 10], 40, 0.38)],
        InstanceSize.M => [new District("", 29.55, 120.05, 44, Zhuji, ZhujiSquads, 300, 0.22)],
        InstanceSize.L => [Large("", 29.20, 121.60)],
        InstanceSize.XL => [.. Enumerable.Range(0, 10).Select(i => Large($"d{i + 1}-", 26.0 + i / 5 * FarApart, 112.0 + i % 5 * FarApart))],
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "There are S, M, L and XL."),
    };

    /// <summary>
    /// A week of any size with the density of L: up to 1,000 enterprises one district with as many of its towns as the
    /// share asks for (two at least), beyond that as many districts as are needed, far apart.
    /// </summary>
    public static IReadOnlyList<District> Scaled(int enterprises)
    {
        int districts = (enterprises + 999) / 1000;
        return [.. Enumerable.Range(0, districts).Select(i => Part(
            districts == 1 ? "" : $"d{i + 1}-", 26.0 + i / 5 * FarApart, 112.0 + i % 5 * FarApart,
            (enterprises * (i + 1) / districts) - (enterprises * i / districts)))];
    }

    private static District Part(string prefix, double lat, double lon, int enterprises)
    {
        double share = enterprises / 1000.0;
        int towns = Math.Clamp((int)Math.Round(18 * share), 2, 18);
        int officers = (int)Math.Round(369 * share);
        int squads = XiangshanSquads[..towns].Sum();
        int[] sizes = [.. Enumerable.Range(0, towns).Select(i => (XiangshanSquads[..(i + 1)].Sum() * officers / squads) - (XiangshanSquads[..i].Sum() * officers / squads))];
        return Large(prefix, lat, lon) with { Kilometres = 42 * Math.Sqrt(share), Towns = Xiangshan[..towns], Squads = sizes, Enterprises = enterprises };
    }

    private static District Large(string prefix, double lat, double lon) =>
        new(prefix, lat, lon, 42, Xiangshan, XiangshanSquads, 1000, 0.36);
}
