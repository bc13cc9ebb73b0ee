import type { VisitNotice } from '../api/types';
import { language } from '../i18n/language';
import { visitWords as words } from '../i18n/visit';
import { dayPlain } from '../time/format';

/** What was found about a matter, in words; the day by which something has to be put right says so by itself. */
export function matterResult(matter: Pick<VisitNotice['matters'][number], 'result' | 'rectifyBy'>): string {
  if (matter.result === undefined) return '';
  return matter.rectifyBy === undefined
    ? words(`results.${matter.result}`)
    : words('notice.rectifyBy', { day: dayPlain(language(), matter.rectifyBy) });
}
