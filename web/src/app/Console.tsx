import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { Suspense, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { openingWeek, ScopeContext, useScope, useWeeks } from '../api/client';
import type { Config } from '../api/config';
import { Http } from '../api/http';
import { isProblem } from '../api/problem';
import type { Me } from '../api/types';
import { DraftFrame } from '../features/drafts/DraftFrame';
import { SignInPage } from '../features/session/SignInPage';
import type { SignIn } from '../features/session/signIn';
import { language } from '../i18n/language';
import { useText } from '../i18n/text';
import { Link, navigate, useFilters, usePath } from '../ui/location';
import { useNarrow } from '../ui/media';
import { Page } from '../ui/Page';
import { Empty, Failure, Loading } from '../ui/states';
import { theme } from '../ui/theme';
import { Boundary } from './Boundary';
import { ownPageOf, type Place, placeAt, placesOf } from './navigation';
import { routeOf } from './routes';
import { Shell } from './Shell';

export function Console({ config, session, nonce }: { config: Config; session: SignIn; nonce: string | undefined }) {
  const t = useText();
  const narrow = useNarrow();
  const state = useSyncExternalStore(session.subscribe, session.state);
  return (
    <ConfigProvider
      theme={theme(narrow)}
      locale={t.language === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      {state === 'starting' ? (
        <Loading />
      ) : state === 'signed-in' ? (
        <SignedIn config={config} session={session} />
      ) : (
        <SignInPage config={config} state={state} signIn={() => session.signIn()} />
      )}
    </ConfigProvider>
  );
}

function SignedIn({ config, session }: { config: Config; session: SignIn }) {
  const t = useText();
  const path = usePath();
  const [filters, setFilters] = useFilters();
  const http = useMemo(
    () =>
      new Http({ base: config.api, language, token: () => session.token(), onSignInNeeded: () => session.expire() }),
    [config, session],
  );
  const queries = useQueryClient();
  const spoken = useRef(t.language);
  useEffect(() => {
    if (spoken.current === t.language) return;
    spoken.current = t.language;
    void queries.invalidateQueries(); // the server's own words come in the language that was asked for
  }, [queries, t.language]);
  const me = useQuery({ queryKey: ['me'], queryFn: () => http.json<Me>('/me'), staleTime: Number.POSITIVE_INFINITY });
  const weeks = useWeeks(http, me.isSuccess && placesOf(me.data.roles).length > 0);
  const home = me.data === undefined ? undefined : placesOf(me.data.roles)[0];
  const week = filters.get('week') ?? (weeks.data === undefined ? null : openingWeek(weeks.data));
  const atHome = /^\/console\/?(index\.html)?$/.test(path);
  useEffect(() => {
    if (atHome && home !== undefined && week !== null) navigate(`${home.path}?week=${week}`, 'replace');
  }, [atHome, home, week]);

  const own = me.data === undefined ? undefined : ownPageOf(me.data.roles);
  useEffect(() => {
    if (own !== undefined) location.replace(own);
  }, [own]);

  const failed = me.error ?? weeks.error;
  if (failed !== null) {
    if (isProblem(failed, 'no-role', 'no-jurisdiction'))
      return (
        <NoPlace
          title={t('session.noRole')}
          detail={failed.problem.detail ?? t('session.noRoleDetail')}
          signOut={() => session.signOut()}
        />
      );
    return (
      <main id="main" className="lonely">
        <h1>{t('shell.product')}</h1>
        <Failure error={failed} retry={() => void (me.isError ? me.refetch() : weeks.refetch())} />
      </main>
    );
  }
  if (own !== undefined) return <Loading />;
  if (me.isSuccess && home === undefined) {
    return (
      <NoPlace
        title={t('session.noPlace')}
        detail={t('session.noPlaceDetail')}
        signOut={() => session.signOut()}
        officer={me.data.roles.includes('officer')}
      />
    );
  }
  if (!me.isSuccess || !weeks.isSuccess || week === null) return <Loading />;
  const choose = (next: string) => {
    if (routeOf(path)?.kind === 'draft') navigate(`/console/drafts?week=${next}`);
    else setFilters({ week: next }, 'push');
  };
  return (
    <ScopeContext value={{ http, me: me.data, week }}>
      <Shell
        me={me.data}
        weeks={weeks.data}
        week={week}
        path={path}
        onWeek={choose}
        onSignOut={() => void session.signOut()}
      >
        <Boundary key={path}>
          <Suspense fallback={<Loading />}>{atHome ? <Loading /> : <Routed path={path} />}</Suspense>
        </Boundary>
      </Shell>
    </ScopeContext>
  );
}

function Routed({ path }: { path: string }) {
  const t = useText();
  const { me } = useScope();
  const route = routeOf(path);
  const place = placeAt(path);
  if (place !== undefined && !placesOf(me.roles).includes(place)) return <Forbidden place={place} />;
  if (route === null) {
    return (
      <Page title={t('shell.notFound')}>
        <Empty title={t('shell.notFound')} detail={t('shell.notFoundDetail')}>
          <a href="/console/">{t('shell.home')}</a>
        </Empty>
      </Page>
    );
  }
  if (route.kind === 'page') return <route.View />;
  if (route.kind === 'entry') return <route.View id={route.id} />;
  return (
    <DraftFrame id={route.id} tab={route.tab}>
      <route.View id={route.id} />
    </DraftFrame>
  );
}

/** A page of other roles: nothing is asked of the server, and it says who may and whom to turn to. */
function Forbidden({ place }: { place: Place }) {
  const t = useText();
  const { me, week } = useScope();
  const [own] = placesOf(me.roles);
  const name = (role: string) => t.code('roles', role, role);
  return (
    <Page title={t(place.name)}>
      <div className="state-box warning">
        <p className="state-title">
          {t('states.otherRoles', { role: me.roles.map(name).join(t('common.listComma')) })}
        </p>
        <p>{t('states.otherRolesDetail', { roles: place.roles.map(name).join(t('common.listComma')) })}</p>
        {own === undefined ? null : (
          <div className="actions">
            <Link className="button" href={`${own.path}?week=${week}`}>
              {t('states.toOwn', { place: t(own.name) })}
            </Link>
          </div>
        )}
      </div>
    </Page>
  );
}

function NoPlace({
  title,
  detail,
  signOut,
  officer = false,
}: {
  title: string;
  detail: string;
  signOut: () => Promise<void>;
  officer?: boolean;
}) {
  const t = useText();
  return (
    <main id="main" className="lonely">
      <h1>{t('shell.product')}</h1>
      <Empty title={title} detail={detail}>
        {officer ? (
          <a className="button primary" href="/officer/">
            {t('session.officerDay')}
          </a>
        ) : null}
        <button type="button" className="button" onClick={() => void signOut()}>
          {t('shell.signOut')}
        </button>
        <a href="/">{t('session.calendar')}</a>
      </Empty>
    </main>
  );
}
