using System.Globalization;
using System.Text;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Sizes;

/// <summary>An invented city of a given size, as the files that its office would upload. The same size gives the same city.</summary>
internal sealed record City(int Departments, int Towns, int Officers, int Enterprises, int Matters, int Requests, int Visits)
{
    /// <summary>A city as large as the largest that the platform is made for.</summary>
    public static readonly City Large = new(600, 150, 30_000, 200_000, 5_000, 20_000, 200_000);

    /// <summary>A jurisdiction with the number of enterprises for which the time of a page is promised.</summary>
    public static readonly City Promised = Large with { Enterprises = 100_000 };

    /// <summary>One to try the program with.</summary>
    public static readonly City Small = new(60, 15, 500, 2_000, 200, 600, 2_000);

    private static readonly string[] Trades = ["五金", "餐饮", "袜业", "珍珠", "机械", "纺织", "化工", "食品", "药业", "建材", "物流", "家具"];
    private static readonly string[] Places = ["店口", "枫桥", "大唐", "山下湖", "次坞", "牌头", "安华", "暨阳", "璜山", "陈宅"];
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙"];

    public const int Certificates = 40;

    public IEnumerable<(string Kind, byte[] File)> Files =>
    [
        ("departments", File("id,name,short", Rows(Departments, n => $"{Department(n)},第{n}执法单位,执{n}"))),
        ("bases", File("id,name,lat,lon,vehicles", Rows(Towns, n => $"b{n:D3},{Town(n)},{29 + (n % 80 / 100.0):F2},{120 + (n % 90 / 100.0):F2},5"))),
        ("matters", File("code,name,department,legalBasis,certificate,minutes,weight,visibility,annualCap", Rows(Matters, n =>
            $"{Matter(n)},{Trades[n % Trades.Length]}第{n}项检查,{Department(n % Departments)},《行政检查条例》第{(n % 90) + 1}条,{Certificate(n)},{30 + (n % 6 * 10)},{20 + (n % 60)},{(n % 20 == 0 ? "不公开" : "公开到日")},{(n % 5 == 0 ? "2" : "")}"))),
        ("officers", File("id,name,department,bases,certificates,mayLead,phone", Rows(Officers, n =>
            $"o{n:D5},{Surnames[n % Surnames.Length]}{Trades[n / 7 % Trades.Length]}{n % 100},{Department(n % Departments)},b{n % Towns:D3},{Certificate(n)}:C{n:D6}:{2027 + (n % 6)}-0{1 + (n % 9)}-15;{Certificate(n + 7)},是,1380000{n % 10_000:D4}"))),
        ("enterprises", File("creditCode,name,address,town,lat,lon,tier,industry,contacts", Rows(Enterprises, n =>
            $"{Code(n)},{Name(n)},示例路{n}号{n % 30}幢,{Town(n % Towns)},{29 + (n % 80 / 100.0):F2},{120 + (n % 90 / 100.0):F2},{(n % 3 == 0 ? "黄" : n % 17 == 0 ? "红" : "绿")},{Trades[n % Trades.Length]},{Surnames[n % Surnames.Length]}经理:1390000{n % 10_000:D4}"))),
    ];

    /// <summary>The requests of a week: three at each of two enterprises of three, one at the third.</summary>
    public IEnumerable<IReadOnlyList<string>> WeekOfRequests => Enumerable.Range(0, Requests).Select(n =>
        (IReadOnlyList<string>)[Code(n / 2 * 17 % Enterprises), Matter(n * 31 % Matters), $"第{n}号"]);

    public string NameOfTown(int n) => Town(n % Towns);

    public static string Trade(int n) => Trades[n % Trades.Length];

    public string Name(int n) => $"{Places[n % Places.Length]}{Trades[n % Trades.Length]}{n * 7919L % Enterprises}号有限公司";

    public static string Department(int n) => string.Create(CultureInfo.InvariantCulture, $"d{n:D3}");

    public static string Matter(int n) => string.Create(CultureInfo.InvariantCulture, $"M{n:D4}");

    public static string Certificate(int n) => string.Create(CultureInfo.InvariantCulture, $"证{n % Certificates}");

    /// <summary>The n-th credit code, with its right check character.</summary>
    public static string Code(int n)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"91330681DEM{n:D6}");
        return body + CreditCode.CheckCharacter(body);
    }

    private static string Town(int n) => string.Create(CultureInfo.InvariantCulture, $"{Places[n % Places.Length]}{n}镇");

    private static IEnumerable<string> Rows(int count, Func<int, FormattableString> row) => Enumerable.Range(0, count).Select(n => row(n).ToString(CultureInfo.InvariantCulture));

    private static byte[] File(string header, IEnumerable<string> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
        {
            text.Append(row).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
