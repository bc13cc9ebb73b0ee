import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config } from '../../api/config';
import { language } from '../../i18n/language';

export type SessionState = 'starting' | 'signed-out' | 'expired' | 'failed' | 'signed-in';

type ReturnTo = { returnTo: string };

/** The sign-in at the identity provider: authorization code with PKCE; the token lives in this tab only. */
export class SignIn {
  private readonly manager: UserManager;
  private readonly listeners = new Set<() => void>();
  private current: SessionState = 'starting';

  /** @param home where the pages of this sign-in begin: the console, or another entry of the app. */
  constructor(
    config: Config,
    private readonly home = '/console/',
  ) {
    const start = location.origin + home;
    this.manager = new UserManager({
      authority: config.authority,
      client_id: config.clientId,
      redirect_uri: `${start}signed-in`,
      post_logout_redirect_uri: start,
      response_type: 'code',
      scope: config.scope,
      resource: config.resource,
      automaticSilentRenew: false,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
    });
  }

  readonly state = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Finishes a sign-in that is coming back, or takes up the one this tab already has. */
  async start(): Promise<void> {
    if (location.pathname === `${this.home}signed-in`) {
      const user = await this.manager.signinCallback().catch(() => undefined);
      const state = user?.state as ReturnTo | undefined;
      history.replaceState(null, '', state?.returnTo ?? this.home);
      this.set(user ? 'signed-in' : (await this.token()) === null ? 'failed' : 'signed-in');
      return;
    }
    const user = await this.manager.getUser();
    if (user === null) this.set('signed-out');
    else this.set(user.expired === true ? 'expired' : 'signed-in');
  }

  async token(): Promise<string | null> {
    const user = await this.manager.getUser();
    return user === null || user.expired === true ? null : user.access_token;
  }

  /** Who is signed in, as the provider names the person; null where nobody is. */
  async person(): Promise<string | null> {
    const user = await this.manager.getUser();
    return user === null || user.expired === true ? null : `${user.profile.iss}|${user.profile.sub}`;
  }

  /** Leaves for the identity provider, which is asked to speak the same language, and comes back to the address of now. */
  async signIn(): Promise<void> {
    const state: ReturnTo = { returnTo: location.pathname + location.search + location.hash };
    const ui_locales = language() === 'zh' ? 'zh-CN' : 'en';
    await this.manager.signinRedirect({ state, ui_locales }).catch(() => this.set('failed'));
  }

  async signOut(): Promise<void> {
    await this.manager.signoutRedirect().catch(async () => {
      await this.manager.removeUser();
      this.set('signed-out');
    });
  }

  /** The server no longer takes the token. The page stays in the address, drafts stay in the tab. */
  expire(): void {
    if (this.current !== 'signed-in') return;
    void this.manager.removeUser();
    this.set('expired');
  }

  private set(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
