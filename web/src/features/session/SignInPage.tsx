import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Config } from '../../api/config';
import { Http } from '../../api/http';
import type { PublicCalendar, PublishedWeeks } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp, weekFull } from '../../time/format';
import { useNarrow } from '../../ui/media';
import { LanguageSwitch } from './LanguageSwitch';
import { publishedFacts } from './publishedFacts';
import type { SessionState } from './signIn';

const notices = { expired: 'session.expired', failed: 'session.failed' } as const;

export function SignInPage({
  config,
  state,
  signIn,
}: {
  config: Config;
  state: SessionState;
  signIn: () => Promise<void>;
}) {
  const t = useText();
  const narrow = useNarrow();
  const [leaving, setLeaving] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${t('session.title')} · ${t('shell.product')}`;
  }, [t]);
  const notice = state === 'expired' || state === 'failed' ? notices[state] : null;
  return (
    <div className="sign-in">
      <aside className="sign-in-about">
        <p className="sign-in-product">{t('shell.product')}</p>
        <p className="sign-in-sentence">{t('session.about')}</p>
        <ol className="sign-in-way">
          <li>{t('session.wayAsk')}</li>
          <li>{t('session.wayPlan')}</li>
          <li>{t('session.wayPublish')}</li>
        </ol>
        {narrow ? null : <LatestWeek config={config} />}
      </aside>
      <main className="sign-in-main" id="main">
        <div className="sign-in-language">
          <LanguageSwitch />
        </div>
        <div className="sign-in-card">
          <h1>{t('session.title')}</h1>
          <p>{t('session.lead')}</p>
          {notice === null ? null : (
            <p className="stale-bar" role="alert">
              {t(notice)}
            </p>
          )}
          <Button
            ref={button}
            type="primary"
            size="large"
            block
            loading={leaving}
            onClick={async () => {
              setLeaving(true);
              await signIn();
              setLeaving(false);
            }}
          >
            {t('session.signIn')}
          </Button>
          {config.demoAccounts === true ? <p className="meta">{t('session.demo')}</p> : null}
          <p className="sign-in-other">
            <a href="/">{t('session.calendar')}</a>
            <a href="/verify/">{t('session.verify')}</a>
          </p>
        </div>
      </main>
    </div>
  );
}

/** The latest published week in figures, for everybody to see; nothing where there is none or it cannot be had. */
function LatestWeek({ config }: { config: Config }) {
  const t = useText();
  const latest = useQuery({
    queryKey: ['published', config.jurisdiction],
    queryFn: async () => {
      const http = new Http({ base: config.api, language: () => t.language, token: () => Promise.resolve(null) });
      const base = `/public/${encodeURIComponent(config.jurisdiction)}`;
      const { weeks } = await http.json<PublishedWeeks>(base);
      const [last] = weeks.toSorted((a, b) => b.week.localeCompare(a.week));
      return last === undefined ? null : http.json<PublicCalendar>(`${base}/calendar/${last.week}`);
    },
    retry: false,
  });
  if (latest.data === undefined || latest.data === null) return null;
  const { week, version, publishedAt } = latest.data;
  const facts = publishedFacts(latest.data);
  return (
    <section className="sign-in-week" aria-labelledby="latest-week">
      <h2 id="latest-week">{t('session.latest', { week: weekFull(t.language, week) })}</h2>
      <dl>
        {(['visits', 'departments', 'towns'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`latest.${name}`)}</dt>
            <dd>{t.number(facts[name])}</dd>
          </div>
        ))}
      </dl>
      <p>{t('session.published', { version, at: stamp(t.language, publishedAt) })}</p>
      <p>
        <a href={`/?week=${week}`}>{t('session.openLatest')}</a>
      </p>
    </section>
  );
}
