import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Config } from '../../api/config';
import { Http } from '../../api/http';
import type { PublishedWeeks } from '../../api/types';
import { useText } from '../../i18n/text';
import { stamp, weekFull } from '../../time/format';
import { LanguageSwitch } from './LanguageSwitch';
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
  const [leaving, setLeaving] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${t('session.title')} · ${t('shell.product')}`;
  }, [t]);
  const published = useQuery({
    queryKey: ['published', config.jurisdiction],
    queryFn: () =>
      new Http({
        base: config.api,
        language: () => t.language,
        token: () => Promise.resolve(null),
      }).json<PublishedWeeks>(`/public/${config.jurisdiction}`),
    retry: false,
  });
  const latest = published.data?.weeks.toSorted((a, b) => b.week.localeCompare(a.week))[0];
  const notice = state === 'expired' || state === 'failed' ? notices[state] : null;
  return (
    <div className="sign-in">
      <aside className="sign-in-about">
        <p className="sign-in-product">{t('shell.product')}</p>
        <p className="sign-in-sentence">{t('session.about')}</p>
        {latest === undefined ? null : (
          <p className="sign-in-week">
            {t('session.published', {
              week: weekFull(t.language, latest.week),
              version: latest.version,
              at: stamp(t.language, latest.publishedAt),
            })}
          </p>
        )}
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
          </p>
        </div>
      </main>
    </div>
  );
}
