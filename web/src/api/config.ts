import { setAhead } from '../time/now';

/** What the web server says about its surroundings (`/config.json`). */
export type Config = {
  api: string;
  authority: string;
  clientId: string;
  scope: string;
  resource: string;
  jurisdiction: string;
  /** Where the files of the public calendar are. */
  calendar: string;
  demoAccounts?: boolean;
  /** Seconds by which the platform lives ahead of the true time; only on a developer's machine. */
  clockAhead?: number;
};

export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const config = (await response.json()) as Config;
  setAhead(config.clockAhead ?? 0);
  return config;
}
