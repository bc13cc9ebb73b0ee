import '../ui/tokens.css';
import '../features/calendar/calendar.css';
import { type Config, loadConfig } from '../api/config';
import { Http } from '../api/http';
import { CalendarPage } from '../features/calendar/page';
import { notice, text } from '../features/calendar/view';
import { language } from '../i18n/language';
import { addDays, wallTimeOf } from '../time/shanghai';

const root = document.getElementById('root');

function today(): string {
  const at = wallTimeOf(Date.now());
  return addDays(`${at.year}-${String(at.month).padStart(2, '0')}-${String(at.day).padStart(2, '0')}`, 0);
}

function open(config: Config): void {
  if (root === null) return;
  const http = new Http({ base: config.api, language, token: () => Promise.resolve(null) });
  const asked = new URLSearchParams(location.search).get('jurisdiction');
  new CalendarPage(root, http, asked ?? config.jurisdiction, today()).start();
}

loadConfig().then(open, () => {
  root?.replaceChildren(notice('error', text('calendar.failed'), text('calendar.failedDetail'), null));
});
