import { languageOf, page } from './provider-html.mjs';

const password = 'demo';
const title = { zh: '选择演示账号', en: 'Choose a demo account' };

/** The sign-in page (GET) and its answer (POST), at the address that the provider sends the browser to. */
export function signInRoutes(provider, accounts, origins) {
  return async (ctx, next) => {
    if (!/^\/sign-in\/[\w-]+$/.test(ctx.path) || !['GET', 'POST'].includes(ctx.method)) {
      return next();
    }

    const interaction = await provider.interactionDetails(ctx.req, ctx.res);
    const language = languageOf(ctx, interaction.params.ui_locales);
    if (ctx.method === 'GET') {
      return page(ctx, origins, title, form(accounts, {}), language);
    }

    const sent = new URLSearchParams(await bodyOf(ctx.req));
    const account = accounts.find((one) => one.id === sent.get('account'));
    if (!account || sent.get('password') !== password) {
      ctx.status = 422;
      return page(ctx, origins, title, form(accounts, { chosen: account?.id, noAccount: !account, wrong: !!account }), language);
    }

    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: account.id } }, { mergeWithLastSubmission: false });
    ctx.respond = false;
  };
}

const form = (accounts, { chosen = accounts[0].id, noAccount, wrong }) => (text) => `
<div class="top">
<p class="hint">${text({ zh: '仅供本机演示：不是真实身份，账号均为虚构。', en: 'For demonstrations on this machine only: not a real identity, all accounts are invented.' })}</p>
<a href="?lang=${text.language === 'en' ? 'zh' : 'en'}" lang="${text.language === 'en' ? 'zh-CN' : 'en'}">${text.language === 'en' ? '中文' : 'English'}</a>
</div>
<form method="post" novalidate>
<fieldset>
<legend>${text({ zh: '账号', en: 'Account' })}</legend>
${accounts.map((one) => `<label class="account"><input type="radio" name="account" value="${text.safe(one.id)}"${one.id === chosen ? ' checked' : ''}>
<span><strong>${text({ zh: one.name, en: one.nameEn })}</strong><span class="role">${text(one.role)}</span><span class="may">${text(one.may)}</span></span></label>`).join('\n')}
${noAccount ? `<p class="error" role="alert">${text({ zh: '请选择一个账号。', en: 'Choose an account.' })}</p>` : ''}
</fieldset>
<label class="field" for="password">${text({ zh: '密码', en: 'Password' })}</label>
<p class="hint" id="password-hint">${text({ zh: '所有演示账号的密码都是 demo，已为你填好。', en: 'The password of every demo account is demo; it is filled in for you.' })}</p>
<input type="password" id="password" name="password" value="${wrong ? '' : password}" autocomplete="off" aria-describedby="password-hint${wrong ? ' password-error' : ''}"${wrong ? ' aria-invalid="true" autofocus' : ''}>
${wrong ? `<p class="error" id="password-error" role="alert">${text({ zh: '密码不对，请输入 demo。', en: 'That password is wrong: enter demo.' })}</p>` : ''}
<button type="submit">${text({ zh: '登录', en: 'Sign in' })}</button>
</form>`;

async function bodyOf(request) {
  const limit = 4096;
  let text = '';
  for await (const part of request) {
    text += part;
    if (text.length > limit) {
      throw new Error('the sign-in form is too large');
    }
  }

  return text;
}
