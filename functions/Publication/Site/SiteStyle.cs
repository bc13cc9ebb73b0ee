using System.Text;

namespace Inspection.Functions.Publication;

/// <summary>How the pages of the public calendar look; part of the site, so that the pages need nothing from elsewhere.</summary>
internal static class SiteStyle
{
    public const string Path = "calendar.css";
    public const string ContentType = "text/css; charset=utf-8";

    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes("""
        :root{color-scheme:light;--ink:#1b2430;--ink2:#4a5563;--line:#d5dbe3;--strong:#848e9c;--primary:#1f5fa8;--tint:#e8f0fa}
        *{box-sizing:border-box}
        body{margin:0;background:#f4f6f9;color:var(--ink);font:16px/28px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;text-autospace:normal;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
        html[lang=en] body{line-height:24px}
        .skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px}
        header,main,footer{max-width:960px;margin:0 auto;padding:12px 16px}
        header{display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center}
        .brand{margin:0;font-weight:600}
        h1{font-size:24px;line-height:34px;margin:8px 0}
        h2{font-size:20px;line-height:28px;margin:32px 0 8px;border-bottom:2px solid var(--primary);padding-bottom:4px}
        h3{font-size:16px;margin:16px 0 8px;color:var(--ink2)}
        h3::first-letter{text-transform:uppercase}
        a{color:var(--primary)}
        a:focus-visible,summary:focus-visible{outline:3px solid #0b3d91;outline-offset:2px}
        nav ul,.ways{list-style:none;display:flex;flex-wrap:wrap;gap:8px;margin:8px 0;padding:0}
        nav a,.ways a,header a{display:inline-flex;align-items:center;min-height:44px;padding:4px 12px;border:1px solid var(--strong);border-radius:4px;background:#fff;text-decoration:none}
        nav a[aria-current]{background:var(--tint);font-weight:600}
        summary{min-height:44px;display:flex;align-items:center;cursor:pointer;color:var(--primary)}
        summary::before{content:"▸";margin-inline-end:8px}
        details[open]>summary::before{content:"▾"}
        .visits{list-style:none;margin:0;padding:0}
        .visits li{background:#fff;border:1px solid var(--line);border-radius:4px;padding:12px 16px;margin-bottom:8px;min-height:56px}
        .visits p{margin:0}
        .town,.hint,.state,footer{color:var(--ink2)}
        .town{margin-inline-start:12px}
        .department{display:inline-block;border:1px solid var(--strong);border-radius:4px;padding:0 6px;margin-inline-end:8px;font-size:14px;line-height:22px}
        .amended .state,.cancelled .state{font-weight:600;color:var(--ink)}
        .cancelled strong{text-decoration:line-through}
        @media print{body{background:#fff}nav,.ways,header a{display:none}.visits li{break-inside:avoid}}
        """.ReplaceLineEndings("\n"));
}
