import '../ui/tokens.css';
import '../features/calendar/calendar.css';
import { type Config, loadConfig } from '../api/config';
import { PublicFiles } from '../api/publicFiles';
import { CalendarPage } from '../features/calendar/page';
import { notice, text } from '../features/calendar/view';
import { today } from '../time/shanghai';

const root = document.getElementById('root');

function open(config: Config): void {
  if (root === null) return;
  const asked = new URLSearchParams(location.search).get('jurisdiction');
  new CalendarPage(root, new PublicFiles(config.calendar, asked ?? config.jurisdiction), today()).start();
}

loadConfig().then(open, () => {
  root?.replaceChildren(notice('error', text('calendar.failed'), text('calendar.failedDetail'), null));
});
