import { loadConfig } from '../api/config';
import { Http } from '../api/http';
import { words } from '../i18n/citizen';
import { language } from '../i18n/language';
import { citizenFailure } from '../ui/citizenFrame';

/** Opens a public page for the jurisdiction that the address or else this server names. */
export function openCitizenPage(start: (root: HTMLElement, http: Http, jurisdiction: string) => void): void {
  const root = document.getElementById('root');
  if (root === null) return;
  loadConfig().then(
    (config) => {
      const http = new Http({ base: config.api, language, token: () => Promise.resolve(null) });
      const asked = new URLSearchParams(location.search).get('jurisdiction');
      start(root, http, asked ?? config.jurisdiction);
    },
    () => root.replaceChildren(citizenFailure(words('frame.failedDetail'), () => location.reload())),
  );
}
