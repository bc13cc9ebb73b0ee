import '../ui/tokens.css';
import '../ui/console.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConfig } from '../api/config';
import { ApiError } from '../api/problem';
import { SignIn } from '../features/session/signIn';
import { language, onLanguage } from '../i18n/language';
import { textIn } from '../i18n/text';
import { Console } from './Console';

const element = document.getElementById('root');
if (element === null) throw new Error('No root element');
const root = createRoot(element);

/** Set by the web server for each answer; Ant Design puts it on the styles it makes. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
    },
  },
});
// The server words its answers in the language asked for.
onLanguage(() => void queries.invalidateQueries());

loadConfig().then(
  (config) => {
    const session = new SignIn(config);
    root.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <Console config={config} session={session} nonce={nonce} />
        </QueryClientProvider>
      </StrictMode>,
    );
    return session.start();
  },
  () => {
    const t = textIn(language());
    root.render(
      <main className="lonely">
        <h1>{t('shell.product')}</h1>
        <p role="alert">{t('states.offlineDetail')}</p>
        <p>
          <a href={location.href}>{t('states.retry')}</a>
        </p>
      </main>,
    );
  },
);
