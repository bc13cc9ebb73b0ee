using System.Globalization;
using System.Text;
using Inspection.Local;

namespace Inspection.Browser.Tests;

/// <summary>
/// A jurisdiction small enough to be planned in seconds: three towns, three departments, twenty officers, twelve
/// enterprises and a crowd of sixty more (all invented). It is loaded through the import that departments use.
/// </summary>
internal sealed class SmallJurisdiction(ApiClient api, string folder)
{
    public const string Name = "试验市（虚构）";

    /// <summary>Nobody holds the certificate for this matter, so its requests always wait.</summary>
    public const string MatterWithoutOfficers = "辐射安全检查";

    public const string RequestsHeader = "统一社会信用代码,企业名称,事项编码,权重,必检,可检时段,备注";

    private const string Departments = """
        部门编号,部门名称,简称
        market,市场监督管理局,市监
        fire,消防救援大队,消防
        ecology,生态环境分局,生态
        """;

    private const string Bases = """
        驻地编号,驻地名称,纬度,经度,车辆数,中心驻地
        diankou,店口镇,29.93,120.27,2,否
        fengqiao,枫桥镇,29.795,120.39,2,否
        anhua,安华镇,29.52,120.12,2,否
        """;

    /// <summary>Nobody asks for SC-03 and SC-04: who is in charge of them may be disputed. SC-05 is always held back, since its cap is none; SC-06 needs no visit.</summary>
    private const string Matters = """
        事项编码,事项名称,部门编号,法律依据,证件类别,时长分钟,权重,公开方式,年度上限,检查方式
        SC-01,食品经营日常检查,market,《中华人民共和国食品安全法》,市场监管,40,40,公开到日,,
        SC-02,计量器具检查,market,《中华人民共和国计量法》,市场监管,30,20,公开到周,,
        SC-03,广告监督检查,market,《中华人民共和国广告法》,市场监管,30,20,公开到日,,
        SC-04,价格监督检查,market,《中华人民共和国价格法》,市场监管,30,20,公开到日,,
        SC-05,户外招牌入企核对,market,《中华人民共和国广告法》,市场监管,30,20,公开到日,0,
        SC-06,网络交易台账核查,market,《中华人民共和国电子商务法》,市场监管,30,20,公开到日,,非现场
        XF-01,消防监督抽查,fire,《中华人民共和国消防法》,消防,45,50,公开到日,,
        XF-02,重点单位夜查,fire,《中华人民共和国消防法》,消防,30,30,不公开,,
        ST-01,排污单位现场检查,ecology,《中华人民共和国环境保护法》,生态环境,60,45,公开到日,,
        ST-09,辐射安全检查,ecology,《中华人民共和国放射性污染防治法》,辐射安全,45,60,公开到日,,
        """;

    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";

    private static readonly string[] Certificates = ["市场监管", "消防", "生态环境"];

    private static readonly (string Id, string Name, double Lat, double Lon)[] Towns =
        [("diankou", "店口", 29.93, 120.27), ("fengqiao", "枫桥", 29.795, 120.39), ("anhua", "安华", 29.52, 120.12)];

    /// <summary>Credit code and name of the twelve enterprises, four in each town in turn.</summary>
    public static IReadOnlyList<(string Code, string Name)> Enterprises { get; } =
    [
        ("91330681DEM000014D", "店口达兴管业有限公司（虚构）"), ("91330681DEM0000228", "店口荣朗五金厂（虚构）"),
        ("91330681DEM0000303", "店口丰嘉五金厂（虚构）"), ("91330681DEM0000490", "店口荣兴五金厂（虚构）"),
        ("91330681DEM000057T", "枫桥兴源货运站（虚构）"), ("91330681DEM000065M", "枫桥盈荣商贸有限公司（虚构）"),
        ("91330681DEM000073G", "枫桥新祥货运站（虚构）"), ("91330681DEM000081B", "枫桥荣华五金厂（虚构）"),
        ("91330681DEM00009X3", "安华益永铜业有限公司（虚构）"), ("91330681DEM000102U", "安华盛永五金厂（虚构）"),
        ("91330681DEM000110N", "安华泰源铜业有限公司（虚构）"), ("91330681DEM000129K", "安华祥永铜业有限公司（虚构）"),
    ];

    /// <summary>Twenty-six requests; at most enterprises several departments ask, and one cannot be served by anybody.</summary>
    public static string Requests { get; } = RequestsFile();

    /// <summary>Enterprises without which a plan is proven best at once, so that nobody could watch it being improved.</summary>
    private static IReadOnlyList<(string Code, string Name)> Crowd { get; } =
        [.. Enumerable.Range(1, 60).Select(i => (CreditCode(string.Create(CultureInfo.InvariantCulture, $"91330681DEM9{i:D5}")), $"第{i}示例厂（虚构）"))];

    /// <param name="officers">Who works there; the twenty where it is null.</param>
    /// <param name="cancel">Gives the load up.</param>
    public async Task LoadAsync(string? officers, CancellationToken cancel)
    {
        var registry = await api.GetVersionedAsync("planner", "/registry", cancel);
        await api.PostAsync("planner", "/registry/name", new { name = Name }, registry.ETag, cancel);
        await ImportAsync("departments", Departments, cancel);
        await ImportAsync("bases", Bases, cancel);
        await ImportAsync("matters", Matters, cancel);
        await ImportAsync("officers", officers ?? OfficersFile(), cancel);
        await ImportAsync("enterprises", EnterprisesFile(), cancel);
        await RaiseCapAsync(cancel);
    }

    /// <summary>Tests publish weeks with the same enterprises, in any order: none of them may use up what another asks for.</summary>
    private async Task RaiseCapAsync(CancellationToken cancel)
    {
        var week = (await api.GetAsync("planner", "/weeks", cancel)).Text("current")!.Split("-W");
        var monday = ISOWeek.ToDateTime(int.Parse(week[0], CultureInfo.InvariantCulture), int.Parse(week[1], CultureInfo.InvariantCulture), DayOfWeek.Monday).AddDays(7);
        var day = monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var proposed = await api.PostAsync("planner", "/rules/cap-per-department/values", new { validFrom = day, value = 50, source = "浏览器测试" }, null, cancel);
        await api.PostAsync("approver", $"/rules/cap-per-department/values/{day}/activate", new { }, proposed.ETag, cancel);
    }

    /// <summary>Puts the twenty-six requests into the pool of a week.</summary>
    public Task RequestAsync(string week, CancellationToken cancel) =>
        SendAsync($"/weeks/{week}/requests/import?take=all", "requests.csv", Requests, cancel);

    /// <summary>Puts requests for the crowd into the pool of a week: more than the officers can do.</summary>
    public async Task RequestForCrowdAsync(string week, CancellationToken cancel)
    {
        string[] matters = ["SC-01", "XF-01", "ST-01"];
        var rows = Crowd.SelectMany((one, i) => matters.Skip(i % 3).Select(matter => $"{one.Code},,{matter},{20 + (i * 7 % 60)},否,,"));
        await SendAsync($"/weeks/{week}/requests/import?take=all", "crowd.csv", Lines(RequestsHeader, rows), cancel);
    }

    /// <summary>Puts requests of the caller's own into the pool of a week.</summary>
    public Task RequestAsync(string week, IEnumerable<string> rows, CancellationToken cancel) =>
        SendAsync($"/weeks/{week}/requests/import?take=all", "own.csv", Lines(RequestsHeader, rows), cancel);

    private Task ImportAsync(string kind, string text, CancellationToken cancel) =>
        SendAsync($"/registry/{kind}/import?dryRun=false", kind + ".csv", text, cancel);

    /// <summary>A request that waited in the week before has moved on and is there already.</summary>
    private async Task SendAsync(string path, string name, string text, CancellationToken cancel)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, text, Encoding.UTF8, cancel);
        var report = await api.PostFileAsync("planner", path, file, cancel);
        Assert.True(report.Number("bad", 0) == 0 && report.Number("stored", 0) + report.Number("duplicates", 0) == report.Number("rows", 0), $"{name} was not stored whole: {report}");
    }

    private static string OfficersFile() => Lines(
        "人员编号,姓名,驻地,证件,可用时段,每周最多半天",
        Enumerable.Range(0, Surnames.Length).Select(i =>
            $"O{i + 1:D2},{Surnames[i]}{"甲乙丙丁"[i % 4]},{Towns[i % 3].Id},{Certificates[i / 3 % 3]}:2029-06-30;{Certificates[(i / 3 + 1) % 3]}:2029-06-30,,"));

    private static string EnterprisesFile() => Lines(
        "统一社会信用代码,企业名称,地址,乡镇,纬度,经度,等级,可检时段,回避人员",
        Enterprises.Concat(Crowd).Select((one, i) =>
        {
            var town = Towns[i / 4 % 3];
            return string.Create(CultureInfo.InvariantCulture, $"{one.Code},{one.Name},{town.Name}镇示例路{i + 1}号,{town.Name}镇,{town.Lat + (i % 4 * 0.01)},{town.Lon + 0.01},{"绿黄红绿"[i % 4]},,");
        }));

    private static string RequestsFile()
    {
        static string Row((string Code, string Name) one, string matter, bool mandatory) => $"{one.Code},{one.Name},{matter},,{(mandatory ? '是' : '否')},,";
        return Lines(
            RequestsHeader,
            [
                .. Enterprises.Select((one, i) => Row(one, "SC-01", i % 6 == 0)),
                .. Enterprises.Where((_, i) => i % 2 == 0).Select(one => Row(one, "XF-01", false)),
                .. Enterprises.Where((_, i) => i % 3 == 0).Select(one => Row(one, "ST-01", false)),
                Row(Enterprises[1], "SC-02", false), Row(Enterprises[5], "SC-02", false),
                Row(Enterprises[3], "XF-02", false),
                Row(Enterprises[7], "ST-09", false),
            ]);
    }

    /// <summary>Adds the check character (GB 32100-2015) to seventeen characters.</summary>
    public static string CreditCode(string body)
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var (sum, weight) = (0, 1);
        foreach (var character in body)
        {
            (sum, weight) = (sum + (Alphabet.IndexOf(character, StringComparison.Ordinal) * weight), weight * 3 % 31);
        }

        return body + Alphabet[(31 - (sum % 31)) % 31];
    }

    private static string Lines(string header, IEnumerable<string> rows) => string.Join("\r\n", [header, .. rows, ""]);
}
