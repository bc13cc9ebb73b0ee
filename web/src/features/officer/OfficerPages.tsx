import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type FieldText, useFieldText } from '../../i18n/field';
import { setLanguage } from '../../i18n/language';
import { DayPage, SyncBar } from './DayPage';
import type { FieldModel, FieldView } from './model';
import { OutboxPage } from './OutboxPage';
import { type Place, usePlace } from './place';
import { VisitPage, visitAt } from './VisitPage';

type Session = {
  signIn: () => Promise<void>;
  signOut: () => Promise<void>;
  failed: boolean;
  demo: boolean;
};

/** The officer's pages: from the copy on the phone, with the sign-in where it is needed. */
export function OfficerPages({ model, session }: { model: FieldModel; session: Session }) {
  const t = useFieldText();
  const view = useSyncExternalStore(model.subscribe, model.state);
  const place = usePlace();
  const frame = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState(false);
  const at = JSON.stringify(place);
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    window.scrollTo(0, 0);
    frame.current?.querySelector<HTMLElement>('#main')?.focus();
  }, [at]);
  const title = titleOf(t, place, view);
  useEffect(() => {
    document.title = `${title} · ${t('app.product')}`;
  }, [t, title]);
  if (!view.ready) return <p className="lonely">{t('app.starting')}</p>;
  if (view.kept === null) {
    return (
      <>
        <Top />
        <SignInCard
          session={session}
          needed={view.signInNeeded}
          forbidden={view.forbidden}
          offline={view.offline}
          retry={() => void model.sync()}
        />
      </>
    );
  }
  const own = view.entries.filter((entry) => entry.person === model.owner).length;
  return (
    <div ref={frame}>
      <Top who={view.kept.days.officer.name} signOut={() => setLeaving(true)} />
      {leaving ? (
        <Leaving
          pending={own}
          stay={() => setLeaving(false)}
          leave={() => void model.forget().then(() => session.signOut())}
        />
      ) : null}
      <SyncBar model={model} view={view} />
      {view.signInNeeded ? <SignInAgain session={session} /> : null}
      {place.page === 'visit' ? (
        <VisitPage key={at} model={model} view={view} at={place.visit} />
      ) : place.page === 'outbox' ? (
        <OutboxPage model={model} view={view} />
      ) : (
        <DayPage model={model} view={view} />
      )}
    </div>
  );
}

/** What the tab of the browser says: on the page of a visit, whose it is. */
function titleOf(t: FieldText, place: Place, view: FieldView): string {
  if (place.page === 'outbox') return t('outbox.title');
  const visit = place.page === 'visit' ? visitAt(view, place.visit) : undefined;
  return visit?.enterprise.name ?? t('app.title');
}

function Top({ who, signOut }: { who?: string; signOut?: () => void }) {
  const t = useFieldText();
  return (
    <header className="top">
      <p className="who">{who ?? t('app.product')}</p>
      <button
        type="button"
        className="quiet"
        lang={t.language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(t.language === 'zh' ? 'en' : 'zh')}
      >
        {t('app.other')}
      </button>
      {signOut === undefined ? null : (
        <button type="button" className="quiet" onClick={signOut}>
          {t('app.signOut')}
        </button>
      )}
    </header>
  );
}

function SignInCard({
  session,
  needed,
  forbidden,
  offline,
  retry,
}: {
  session: Session;
  needed: boolean;
  forbidden: string | null;
  offline: boolean;
  retry: () => void;
}) {
  const t = useFieldText();
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t('app.title')}</h1>
      {forbidden !== null ? (
        <Alert>
          <p>{forbidden}</p>
          <p>{t('app.notYours')}</p>
          <a className="button" href="/console/">
            {t('app.console')}
          </a>
          <button type="button" className="button" onClick={() => void session.signOut()}>
            {t('app.signOut')}
          </button>
        </Alert>
      ) : needed ? (
        <div className="box">
          <p>{t('signIn.lead')}</p>
          {session.failed ? <p role="alert">{t('signIn.failed')}</p> : null}
          <button type="button" className="main-action" onClick={() => void session.signIn()}>
            {t('signIn.button')}
          </button>
          {session.demo ? <p className="hint">{t('signIn.demo')}</p> : null}
        </div>
      ) : offline ? (
        <Alert>
          <p>{t('app.failedDetail')}</p>
          <button type="button" className="button" onClick={retry}>
            {t('app.retry')}
          </button>
        </Alert>
      ) : (
        <p>{t('app.starting')}</p>
      )}
    </main>
  );
}

function Alert({ children }: { children: ReactNode }) {
  return (
    <div className="box refusal" role="alert">
      {children}
    </div>
  );
}

/** The list of the phone is shown, but nothing can be sent before the person signs in. */
function SignInAgain({ session }: { session: Session }) {
  const t = useFieldText();
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  return (
    <div className="box again" role="status">
      <p>{t(online ? 'signIn.again' : 'signIn.againOffline')}</p>
      {online ? (
        <button type="button" className="button strong" onClick={() => void session.signIn()}>
          {t('signIn.button')}
        </button>
      ) : null}
    </div>
  );
}

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

function Leaving({ pending, stay, leave }: { pending: number; stay: () => void; leave: () => void }) {
  const t = useFieldText();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className="box again" aria-labelledby="leaving">
      <h2 id="leaving">{t('out.title')}</h2>
      {pending === 0 ? null : <p>{t('out.pending', { n: pending })}</p>}
      <p>{t('out.wipe')}</p>
      <div className="actions">
        <button ref={first} type="button" className="button" onClick={stay}>
          {t('out.stay')}
        </button>
        <button type="button" className="button strong" onClick={leave}>
          {t('out.leave')}
        </button>
      </div>
    </section>
  );
}
