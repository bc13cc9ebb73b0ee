import { type KeyboardEvent, useState } from 'react';
import { type Edits, useChoices } from '../../api/edits';
import type { PlaceChoice, PlanView } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { halfDayLong } from '../../time/format';
import { sessionDate } from '../../time/shanghai';
import { type Board, visitOf } from './model';
import { placeAt } from './places';

export type Aim = { base: string; session: string; beside?: string };

/** A visit that was picked up from the board, by mouse or by key, and where it would be put down. */
export type Hand = {
  held: string | undefined;
  /** For the live region: where it would go, and what the checker says of that. */
  spoken: string;
  take: (enterprise: string) => void;
  putBack: () => void;
  aim: (at: Aim) => void;
  drop: (at: Aim) => void;
  says: (base: string, session: string) => PlaceChoice | 'unreached' | null;
  className: (base: string, session: string) => string;
  /** True where the key was for the hand. */
  key: (event: KeyboardEvent, board: Board, current: string | null) => boolean;
};

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function useHand(plan: PlanView, edits: Edits): Hand {
  const t = useText();
  const [held, setHeld] = useState<string | undefined>();
  const [aimed, setAimed] = useState<Aim | undefined>();
  const choices = useChoices(plan.draft, held ?? null);

  const take = (enterprise: string) => {
    const found = visitOf(plan, enterprise);
    setHeld(enterprise);
    setAimed(found === undefined ? undefined : { base: found.team.base, session: found.team.session });
  };
  const putBack = () => {
    setHeld(undefined);
    setAimed(undefined);
  };
  const says = (base: string, session: string) => (held === undefined ? null : placeAt(choices.data, base, session));
  const drop = (at: Aim) => {
    if (held === undefined) return;
    const here = visitOf(plan, held)?.team;
    const same = here?.base === at.base && here.session === at.session;
    if (!same || (at.beside !== undefined && !here.visits.some((visit) => visit.enterprise.id === at.beside))) {
      edits.edit({ kind: 'place', enterprise: held, ...at, lock: true });
    }
    putBack();
  };
  const key = (event: KeyboardEvent, board: Board, current: string | null): boolean => {
    if (event.altKey || event.ctrlKey || event.metaKey || current === null) return false;
    const name = event.key.toLowerCase();
    if (held === undefined) {
      if (name === 'm') take(current);
      else if (name === 'l') {
        const locked = plan.locks.some((item) => item.enterprise === current);
        edits.lock(current, locked ? 'none' : 'both');
      } else if (name === 'u') edits.edit({ kind: 'remove', enterprise: current });
      else return false;
      event.preventDefault();
      return true;
    }
    const step = steps[event.key];
    if (step !== undefined) {
      const row = board.rows.findIndex((item) => item.base.id === aimed?.base);
      const column = plan.sessions.findIndex((item) => item.id === aimed?.session);
      const base = board.rows[clamp(row + step[0], board.rows.length)]?.base.id;
      const session = plan.sessions[clamp(column + step[1], plan.sessions.length)]?.id;
      if (base !== undefined && session !== undefined) setAimed({ base, session });
    } else if (event.key === 'Enter' && aimed !== undefined) drop(aimed);
    else if (event.key === 'Escape') putBack();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    held,
    spoken:
      held === undefined || aimed === undefined ? '' : aimText(t, plan, held, aimed, says(aimed.base, aimed.session)),
    take,
    putBack,
    aim: (at) => {
      if (aimed?.base !== at.base || aimed.session !== at.session) setAimed(at);
    },
    drop,
    says,
    className: (base, session) => {
      const place = says(base, session);
      const verdict =
        place === null
          ? ''
          : place === 'unreached'
            ? ' cell-never'
            : place.here
              ? ' cell-here'
              : ` cell-${place.verdict}`;
      return `${verdict}${held !== undefined && aimed?.base === base && aimed.session === session ? ' aimed' : ''}`;
    },
    key,
  };
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length - 1, value));
}

/** Spoken while a visit is in hand: where it is aimed at, whether it fits, and why not. */
export function aimText(
  t: Text,
  plan: PlanView,
  held: string,
  at: Aim,
  place: PlaceChoice | 'unreached' | null,
): string {
  const { date, half } = sessionDate(plan.week, at.session);
  const base = plan.bases.find((item) => item.id === at.base)?.name ?? at.base;
  const name = visitOf(plan, held)?.visit.enterprise.name ?? held;
  const fits =
    place === null
      ? t('edits.checking')
      : place === 'unreached'
        ? t('edits.unreached')
        : place.here
          ? t('edits.isHere')
          : t(`verdicts.${place.verdict}`);
  const why = place === null || place === 'unreached' ? '' : (place.says ?? '');
  return t('edits.aimed', { name, base, at: halfDayLong(t.language, date, half), fits, why });
}
