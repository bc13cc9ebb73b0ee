import '../ui/tokens.css';
import '../features/officer/officer.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Config, loadConfig } from '../api/config';
import { Http } from '../api/http';
import { FieldModel } from '../features/officer/model';
import { OfficerPages } from '../features/officer/OfficerPages';
import { prepareScan } from '../features/officer/scan';
import { PhoneStorage } from '../features/officer/storage';
import { SignIn } from '../features/session/signIn';
import { fieldText } from '../i18n/field';
import { language } from '../i18n/language';

const element = document.getElementById('root');
if (element === null) throw new Error('No root element');
const root = createRoot(element);

function say(text: string): void {
  root.render(
    <main id="main">
      <h1>{fieldText('app.failed')}</h1>
      <p role="alert">{text}</p>
      <p>
        <a className="button" href="/officer/">
          {fieldText('app.retry')}
        </a>
      </p>
    </main>,
  );
}

async function open(config: Config, phone: PhoneStorage): Promise<void> {
  const session = new SignIn(config, '/officer/');
  await session.start();
  const http = new Http({
    base: config.api,
    language,
    token: () => session.token(),
    onSignInNeeded: () => session.expire(),
  });
  const model = new FieldModel(phone, http, () => session.person(), fieldText('late.auto'));
  root.render(
    <StrictMode>
      <OfficerPages
        model={model}
        session={{
          signIn: () => session.signIn(),
          signOut: () => session.signOut(),
          failed: session.state() === 'failed',
          demo: config.demoAccounts === true,
        }}
      />
    </StrictMode>,
  );
  whenKept(() => void prepareScan().catch(() => undefined));
  await model.start();
  const look = () => {
    if (document.visibilityState === 'visible') void model.sync();
  };
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
  setInterval(look, 5 * 60_000);
}

/** Once files are kept on the phone as they are loaded. */
function whenKept(work: () => void): void {
  const worker = navigator.serviceWorker;
  if (worker === undefined || worker.controller !== null) work();
  else worker.addEventListener('controllerchange', work, { once: true });
}

Promise.all([loadConfig(), PhoneStorage.open().catch(() => null)]).then(
  ([config, phone]) => {
    if (phone === null) return say(fieldText('app.noStorage'));
    void navigator.storage?.persist?.();
    void navigator.serviceWorker?.register('/officer/sw.js').catch(() => undefined);
    return open(config, phone);
  },
  () => say(fieldText('app.failedDetail')),
);
