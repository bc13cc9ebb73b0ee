// The local OpenID Connect provider: a real authorization code flow with PKCE, and one demo account per role.
// It is for demonstrations and tests on one machine; its accounts all have the same, public password.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import Provider from 'oidc-provider';
import { keysOf } from './provider-keys.mjs';
import { signInRoutes } from './provider-pages.mjs';
import { page } from './provider-html.mjs';

/** @type {{port:number, accounts:string, keys:string|null, origins:string[], redirects:string[], afterSignOut:string[]}} */
const options = JSON.parse(process.argv[2]);
const accounts = JSON.parse(readFileSync(options.accounts, 'utf8'));
const resource = 'api://inspection';
const hour = 3600;

const server = createServer();
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(options.port, '127.0.0.1', () => {
  const issuer = `http://localhost:${server.address().port}`;
  const provider = create(issuer);
  server.on('request', provider.callback());
  console.log(`sign-in is ready at ${issuer}`);
});
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});

function claimsOf(id) {
  const account = accounts.find((one) => one.id === id);
  if (!account) return undefined;
  const { name, roles, jurisdiction, department, officer, credit_code } = account;
  return { name, roles, jurisdiction, department, officer, credit_code };
}

function create(issuer) {
  const client = (id, redirects, afterSignOut) => ({
    client_id: id,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: redirects,
    post_logout_redirect_uris: afterSignOut,
  });
  const console_ = options.redirects.length > 0 ? [client('inspection-console', options.redirects, options.afterSignOut)] : [];
  const { jwks, cookieKeys } = keysOf(options.keys);
  const provider = new Provider(issuer, {
    jwks,
    cookies: { keys: cookieKeys },
    // The second client is the command line of the local host; nothing listens on its redirect address.
    clients: [...console_, client('inspection-local', ['http://127.0.0.1/signed-in'], [])],
    clientBasedCORS: (_ctx, origin) => options.origins.includes(origin),
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'jurisdiction', 'department', 'officer', 'credit_code'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, id) => {
      const claims = claimsOf(id);
      return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) };
    },
    extraTokenClaims: (_ctx, token) => claimsOf(token.accountId),
    ttl: { AuthorizationCode: 60, IdToken: hour, Interaction: hour, Session: 12 * hour, Grant: 12 * hour },
    interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: signOut, postLogoutSuccessSource: signedOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, indicator) => {
          if (indicator !== resource) throw new Provider.errors.InvalidTarget();
          return { scope: 'api', audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: hour, jwt: { sign: { alg: 'RS256' } } };
        },
      },
    },
    loadExistingGrant: consent,
    renderError: (ctx, out) => {
      ctx.type = 'html';
      page(ctx, options.origins, { zh: '登录没有完成', en: 'Sign-in was not completed' }, (text) => `
        <p>${text({ zh: '请回到应用重新登录。', en: 'Go back to the application and sign in again.' })}</p>
        <p class="hint">${text.safe(`${out.error}: ${out.error_description ?? ''}`)}</p>`);
    },
  });
  provider.use(signInRoutes(provider, accounts, options.origins));
  return provider;
}

/** Signing in is the consent: the only clients are the platform's own. */
async function consent(ctx) {
  const { client, session, provider } = ctx.oidc;
  const known = session.grantIdFor(client.clientId);
  const found = known && (await provider.Grant.find(known));
  if (found) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(resource, 'api');
  await grant.save();
  return grant;
}

function signOut(ctx, form) {
  page(ctx, options.origins, { zh: '退出登录', en: 'Sign out' }, (text) => `
    ${form}
    <p>${text({ zh: '要退出演示登录吗？', en: 'Sign out of the demo sign-in?' })}</p>
    <button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${text({ zh: '退出', en: 'Sign out' })}</button>`);
}

function signedOut(ctx) {
  page(ctx, options.origins, { zh: '已退出', en: 'Signed out' }, (text) => `
    <p>${text({ zh: '可以关闭此页。', en: 'You can close this page.' })}</p>`);
}
