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
};

export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return (await response.json()) as Config;
}
