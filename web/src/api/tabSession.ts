import type { Config } from './config';

type Kept = { access_token?: string; id_token?: string; expires_at?: number };

/** The session of who has signed in at the console in this tab, for pages that do without the sign-in's library. */
export class TabSession {
  private readonly key: string;

  constructor(private readonly config: Config) {
    this.key = `oidc.user:${config.authority}:${config.clientId}`;
  }

  /** The access token; null where nobody has signed in, or no longer. */
  token(): string | null {
    const { access_token: token, expires_at: until = 0 } = this.kept();
    return token !== undefined && until * 1000 > Date.now() ? token : null;
  }

  /** Forgets the token here, and has the identity provider end its session, too. */
  async signOut(): Promise<void> {
    const { id_token: hint } = this.kept();
    sessionStorage.removeItem(this.key);
    const home = `${location.origin}/console/`;
    const end = await this.endOfSession().catch(() => undefined);
    if (end === undefined) return location.assign(home);
    const asked = new URLSearchParams({ client_id: this.config.clientId, post_logout_redirect_uri: home });
    if (hint !== undefined) asked.set('id_token_hint', hint);
    location.assign(`${end}?${asked.toString()}`);
  }

  private async endOfSession(): Promise<string | undefined> {
    const answer = await fetch(`${this.config.authority}/.well-known/openid-configuration`);
    return ((await answer.json()) as { end_session_endpoint?: string }).end_session_endpoint;
  }

  private kept(): Kept {
    return JSON.parse(sessionStorage.getItem(this.key) ?? '{}') as Kept;
  }
}
