using System.Globalization;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Tests;

/// <summary>Small files of a jurisdiction, as a department would upload them.</summary>
internal static class GivenFiles
{
    public const string Departments = "部门编号,部门名称,简称\nmarket,市场监督管理局,市监\nfire,消防救援大队,消防\n";

    public const string Bases = "id,name,lat,lon,vehicles,central\ndiankou,店口镇,29.93,120.27,3,否\nfengqiao,枫桥镇,29.795,120.39,2,是\n";

    public const string Matters = "事项编码,事项名称,部门编号,法律依据,证件类别,时长分钟,权重,公开方式,赋权乡镇\n"
        + "SJ-01,食品生产检查,market,《食品安全法》第一百一十条,市场监管,60,40,公开到日,全部\n"
        + "XF-01,消防监督检查,fire,《消防法》第五十三条,消防,50,45,公开到周,全部\n"
        + "SJ-09,突击检查,market,《食品安全法》第一百一十条,市场监管,30,20,不公开,全部\n";

    public const string Officers = "人员编号,姓名,驻地,证件,可用时段,每周最多半天,部门编号\n"
        + "o1,朱庚,diankou、fengqiao,市场监管:2030-07-28;消防:2030-01-01,周一上午;周三下午,3,market\n"
        + "o2,罗辛,diankou,消防:2034-05-28,,,\n";

    public static string Enterprises(int count) => "统一社会信用代码,企业名称,地址,乡镇,纬度,经度,等级,可检时段,回避人员\n"
        + string.Concat(Enumerable.Range(0, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{Code(n)},企业{n}（虚构）,示例路{n}号,店口镇,29.94,120.28,绿,,{(n == 0 ? "o1" : "")}\n")));

    /// <summary>The n-th credit code, with its right check character.</summary>
    public static string Code(int n)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"91330681DEM{n:D6}");
        return body + CreditCode.CheckCharacter(body);
    }

    /// <summary>Registers everything above as the planner.</summary>
    public static async Task<TestJurisdiction> WithRegistryAsync(this TestJurisdiction jurisdiction, int enterprises = 3)
    {
        var planner = await jurisdiction.AsAsync("planner");
        foreach (var (kind, content) in (IEnumerable<(string, string)>)
        [
            ("departments", Departments), ("bases", Bases), ("matters", Matters), ("officers", Officers), ("enterprises", Enterprises(enterprises)),
        ])
        {
            var report = (await planner.UploadAsync($"/api/registry/{kind}/import", $"{kind}.csv", content)).Is(System.Net.HttpStatusCode.OK);
            Assert.Equal("stored", report.Text("state"));
        }

        return jurisdiction;
    }
}
