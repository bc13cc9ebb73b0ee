import { randomBytes } from 'node:crypto';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (value) => String(value).replace(/[&<>"']/g, (sign) => entities[sign]);

/** Chinese unless the page was asked for in English. */
export function languageOf(ctx, locales = '') {
  return (ctx.query.lang ?? String(locales).split(' ')[0] ?? '').startsWith('en') ? 'en' : 'zh';
}

/**
 * Answers with one page in the product's look.
 * @param {string[]} origins where forms may lead (browsers check redirects after a form, too)
 * @param {(text: ((one: {zh: string, en: string}) => string) & {safe: typeof safe, language: string}) => string} body
 */
export function page(ctx, origins, title, body, language = languageOf(ctx)) {
  const nonce = randomBytes(16).toString('base64');
  const text = Object.assign((one) => safe(one[language]), { safe, language });
  ctx.type = 'html';
  ctx.set('Content-Security-Policy', `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; form-action 'self' ${origins.join(' ')}; base-uri 'none'; frame-ancestors 'none'`);
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.body = `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)} · ${text({ zh: '综合查一次', en: 'Inspect Once' })}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<p class="brand">${text({ zh: '综合查一次', en: 'Inspect Once' })}<span>${text({ zh: '演示登录', en: 'Demo sign-in' })}</span></p>
<h1>${text(title)}</h1>
${body(text)}
</main>
</body>
</html>`;
}

const style = `
*{box-sizing:border-box}
body{margin:0;background:#F4F6F9;color:#1B2430;font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:480px;margin:0 auto;padding:24px 16px 48px}
.brand{margin:0 0 24px;font-weight:600;display:flex;gap:8px;align-items:center}
.brand span{font-size:12px;font-weight:400;line-height:18px;padding:0 8px;border:1px solid #848E9C;border-radius:4px;background:#fff;color:#4A5563}
h1{font-size:24px;line-height:34px;margin:0 0 8px}
p{margin:0 0 16px}
a{color:#1F5FA8}
.top a{flex:none;padding:8px 0}
.hint{color:#4A5563;font-size:14px;line-height:22px}
.top{display:flex;justify-content:space-between;gap:16px;align-items:baseline}
fieldset{border:0;margin:0 0 24px;padding:0;min-width:0}
legend{font-weight:600;padding:0;margin-bottom:8px}
.account{display:flex;gap:12px;align-items:flex-start;padding:12px;margin-bottom:8px;background:#fff;border:1px solid #D5DBE3;border-radius:4px;cursor:pointer}
.account:hover{border-color:#848E9C}
.account:has(:checked){border-color:#1F5FA8;background:#E8F0FA}
.account input{flex:none;width:20px;height:20px;margin:2px 0 0;accent-color:#1F5FA8}
.account strong{font-weight:600}
.account .role{margin-left:8px;color:#1B2430}
.account .may{display:block;color:#4A5563;font-size:14px;line-height:22px}
label.field{display:block;font-weight:600;margin-bottom:4px}
input[type=password]{width:100%;height:44px;padding:0 12px;font:inherit;border:1px solid #848E9C;border-radius:4px;background:#fff;color:inherit}
input[aria-invalid=true]{border-color:#B3261E;border-width:2px}
.error{color:#A61B1B;margin:4px 0 0;font-weight:600}
button{display:block;width:100%;min-height:48px;margin-top:24px;border:0;border-radius:4px;background:#1F5FA8;color:#fff;font:inherit;font-weight:600;cursor:pointer}
button:hover{background:#174A86}
:focus-visible{outline:3px solid #0B3D91;outline-offset:2px}
.account:has(:focus-visible){outline:3px solid #0B3D91;outline-offset:2px}
.account input:focus-visible{outline:0}
`;
