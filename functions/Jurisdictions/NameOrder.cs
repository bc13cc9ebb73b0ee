using System.Text;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// The order in which people look names up: Chinese characters by their sound (pinyin), as the character set GB 2312 lists the 3,755 most common;
/// rarer ones behind them by radical, Latin letters before, upper and lower case alike. The same on every machine: the app runs without the system's collations.
/// </summary>
internal static class NameOrder
{
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    /// <summary>Behind every character of GB 2312.</summary>
    private const char Rare = LastHan;

    /// <summary>Characters in a row of GB 2312.</summary>
    private const int Row = 94;

    /// <summary>Characters that GB 2312 lists by radical though names have them often, each with a common one of the same sound, whose place it takes.</summary>
    private const string SoundsLike =
        "鑫新 馨新 歆新 昕新 炘新 睿锐 芮锐 昊浩 皓浩 灏浩 晟圣 嵊圣 炜伟 玮伟 暐伟 淼秒 钰玉 煜玉 昱玉 彧玉 珏觉 琦奇 琪棋 祺棋 淇棋 骐棋 璟景 菁精 婧静 靓亮 "
        + "煊宣 萱宣 瑄宣 翾宣 曦西 茜欠 瑾紧 缙进 烨叶 晔叶 焱验 垚摇 犇奔 喆哲 骁消 筱小 泓洪 茗名 祯真 桢真 铖成 隽俊 珺军 俪力 溧力 郦力 鹂离 骊离 漪衣 翊义 "
        + "熠义 懿义 奕义 弈义 羿义 嵘荣 榕荣 镕荣 珈家 瀚汉 晗含 邗含 恺凯 铠凯 锴凯 珂科 轲科 玥月 钺月 岚兰 璐路 鹭路 暨记 浔寻 衢渠 瓯欧 婺务 鄞银 沣风 沅元 "
        + "蓓贝 薇威 瑛英 璎英 滢迎 潆迎 翎灵 翀冲 赟晕 沄云 芸云 昀云 珩横 蘅横 芃朋 茉末 荟会 湉田 珑龙 泷龙 胧龙 宸陈 谌陈 旸阳 飏扬 钊招 昶厂 斐匪 霏飞";

    private static readonly Lazy<char[]> Ranks = new(Read);

    /// <summary>A text for a name; texts compare, character code by character code, as their names are ordered.</summary>
    public static string KeyOf(string name) => string.Create(name.Length, name, static (key, text) =>
    {
        var ranks = Ranks.Value;
        for (var place = 0; place < text.Length; place++)
        {
            key[place] = ranks[text[place]];
        }
    });

    public static int Compare(string one, string other)
    {
        var ranks = Ranks.Value;
        for (var place = 0; place < Math.Min(one.Length, other.Length); place++)
        {
            if (one[place] != other[place] && ranks[one[place]] - ranks[other[place]] is var difference and not 0)
            {
                return difference;
            }
        }

        return one.Length - other.Length;
    }

    /// <summary>For each character its rank: Latin and other letters before the Chinese ones, these by their place in GB 2312, what it does not have behind them.</summary>
    private static char[] Read()
    {
        var ranks = new char[char.MaxValue + 1];
        Array.Fill(ranks, Rare);
        for (var letter = '\0'; letter < FirstHan; letter++)
        {
            ranks[letter] = char.ToUpperInvariant(letter);
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var chinese = Encoding.GetEncoding("gb2312");
        Span<byte> bytes = stackalloc byte[2];
        Span<char> characters = stackalloc char[2];
        for (var high = 0xB0; high <= 0xF7; high++)
        {
            for (var low = 0xA1; low <= 0xFE; low++)
            {
                (bytes[0], bytes[1]) = ((byte)high, (byte)low);
                if (chinese.GetChars(bytes, characters) == 1 && characters[0] is >= FirstHan and <= LastHan)
                {
                    ranks[characters[0]] = (char)(FirstHan + ((high - 0xB0) * Row) + low - 0xA1);
                }
            }
        }

        foreach (var pair in SoundsLike.Split(' '))
        {
            ranks[pair[0]] = ranks[pair[1]];
        }

        return ranks;
    }
}
