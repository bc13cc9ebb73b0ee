import '../ui/tokens.css';
import '../features/calendar/calendar.css';
import '../ui/citizen.css';
import '../ui/noticeSheet.css';
import '../features/enterprise/enterprise.css';
import { loadConfig } from '../api/config';
import { Http } from '../api/http';
import { TabSession } from '../api/tabSession';
import { EnterprisePage } from '../features/enterprise/page';
import { failureView } from '../features/enterprise/view';
import { language } from '../i18n/language';

const root = document.getElementById('root');

function open(): void {
  if (root === null) return;
  loadConfig().then(
    (config) => {
      const session = new TabSession(config);
      // What stands behind # is never sent to a server with the address; the page alone reads it.
      const link = () => location.hash.slice(1);
      const connect = (text: string) =>
        new Http(
          text === ''
            ? { base: config.api, language, token: () => Promise.resolve(session.token()) }
            : { base: config.api, language, token: () => Promise.resolve(text), scheme: 'Link' },
        );
      new EnterprisePage(root, config.api, link, connect, session).start();
    },
    () => root.replaceChildren(failureView(open)),
  );
}

open();
