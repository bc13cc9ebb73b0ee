import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Me, Weeks } from '../api/types';
import { useUnseen } from '../features/notices/useNotices';
import { LanguageSwitch } from '../features/session/LanguageSwitch';
import { useText } from '../i18n/text';
import { dayShort, weekBrief, weekFull } from '../time/format';
import { isAhead } from '../time/now';
import { today } from '../time/shanghai';
import { Link } from '../ui/location';
import { useNarrow } from '../ui/media';
import { groups, type Place, placeAt, placesOf } from './navigation';

/** The frame of the signed-in pages: places by role on the left, scope and person on top. */
export function Shell({
  me,
  weeks,
  week,
  path,
  onWeek,
  onSignOut,
  children,
}: {
  me: Me;
  weeks: Weeks;
  week: string;
  path: string;
  onWeek: (week: string) => void;
  onSignOut: () => void;
  children: ReactNode;
}) {
  const t = useText();
  const narrow = useNarrow();
  const weekText = narrow ? weekBrief : weekFull;
  /** The address where a phone's list of places was opened; it closes by itself when another page is. */
  const [menuAt, setMenuAt] = useState<string | null>(null);
  const here = placeAt(path);
  const [folded, setFolded] = useState(() => localStorage.getItem('inspection.nav') === 'folded');
  const fold = () => {
    localStorage.setItem('inspection.nav', folded ? 'open' : 'folded');
    setFolded(!folded);
  };
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    // A new page begins at its top, for the eye and for the keyboard.
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  const unseen = useUnseen();
  const known = weeks.items.some((item) => item.id === week);
  return (
    <div className={folded ? 'shell folded' : 'shell'}>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="shell-top">
        <p className="shell-brand">
          <img src="/icon.svg" alt="" width="24" height="24" />
          <span>{t('shell.product')}</span>
        </p>
        <div className="shell-scope">
          <span className="shell-jurisdiction">{me.jurisdiction.name}</span>
          <label htmlFor="week" className="hidden-text">
            {t('shell.week')}
          </label>
          <select id="week" value={week} onChange={(event) => onWeek(event.target.value)}>
            {known ? null : <option value={week}>{weekText(t.language, week)}</option>}
            {weeks.items.map((item) => (
              <option key={item.id} value={item.id}>
                {weekText(t.language, item.id)}
                {item.id === weeks.current && !narrow ? t('shell.thisWeek') : ''}
              </option>
            ))}
          </select>
          {isAhead() ? (
            <span className="shell-clock">{t('shell.demoDay', { day: dayShort(t.language, today()) })}</span>
          ) : null}
        </div>
        <div className="shell-person">
          <LanguageSwitch />
          <span className="shell-name">
            {me.name}
            <span className="meta">
              {me.department?.name ?? me.roles.map((role) => t.code('roles', role, role)).join(' ')}
            </span>
          </span>
          <Button onClick={onSignOut}>{t('shell.signOut')}</Button>
        </div>
      </header>
      <nav className="shell-nav" aria-label={t('shell.places')}>
        {narrow ? (
          <button
            type="button"
            className="plain-button shell-menu"
            aria-expanded={menuAt === path}
            onClick={() => setMenuAt(menuAt === path ? null : path)}
          >
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
              <path d={menuAt === path ? 'm5 12 5-5 5 5' : 'M3 5h14M3 10h14M3 15h14'} />
            </svg>
            {t('shell.menu')}
            {here === undefined ? null : <strong>{t(here.name)}</strong>}
          </button>
        ) : null}
        <div className="nav-groups" hidden={narrow && menuAt !== path}>
          {groups.map((group) => (
            <Group
              key={group}
              group={group}
              places={placesOf(me.roles).filter((place) => place.group === group)}
              path={path}
              week={week}
              titled={folded}
              unseen={unseen}
            />
          ))}
        </div>
        <button type="button" className="plain-button shell-fold" onClick={fold} aria-expanded={!folded}>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d={folded ? 'm8 5 5 5-5 5' : 'm12 5-5 5 5 5'} />
          </svg>
          <span>{t('shell.fold')}</span>
        </button>
      </nav>
      <main ref={main} id="main" className="shell-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** The places that belong together; nothing where the person has none of them. */
function Group({
  group,
  places,
  path,
  week,
  titled,
  unseen,
}: {
  group: Place['group'];
  places: readonly Place[];
  path: string;
  week: string;
  /** Only the pictures are shown, so that the names come with the pointer. */
  titled: boolean;
  unseen: number;
}) {
  const t = useText();
  if (places.length === 0) return null;
  return (
    <>
      <p className="nav-title" id={`nav-${group}`}>
        <span>{t(`places.${group}`)}</span>
      </p>
      <ul aria-labelledby={`nav-${group}`}>
        {places.map((place) => (
          <li key={place.path}>
            <Link
              href={`${place.path}?week=${week}`}
              aria-current={path.startsWith(place.path) ? 'page' : undefined}
              title={titled ? t(place.name) : undefined}
            >
              <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
                <path d={place.icon} />
              </svg>
              <span>{t(place.name)}</span>
              {place.path === '/console/notices' && unseen > 0 ? (
                <span className="badge">
                  <span className="hidden-text">{t('notices.unseen', { n: unseen })}</span>
                  <span aria-hidden="true">{unseen}</span>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
