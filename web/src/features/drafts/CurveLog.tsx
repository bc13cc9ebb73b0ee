import { useText } from '../../i18n/text';
import { duration } from '../../time/format';
import { gapOf, type Improvement } from './curve';
import { percent } from './figures';

const most = 20;

/** What the curve draws, as a table: each better plan and when it was found, the newest first. */
export function CurveLog({ found }: { found: readonly Improvement[] }) {
  const t = useText();
  const rows = found.slice(-most).toReversed();
  return (
    <details className="curve-log">
      <summary>{t('drafts.log', { n: found.length })}</summary>
      <table className="data-table compact">
        <caption className="hidden-text">{t('drafts.logCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('drafts.logAt')}</th>
            <th scope="col" className="end">
              {t('drafts.score')}
            </th>
            <th scope="col" className="end">
              {t('drafts.bound')}
            </th>
            <th scope="col" className="end">
              {t('drafts.gapShort')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, score, bound }) => {
            const gap = gapOf(score, bound);
            return (
              <tr key={`${at}-${score}`}>
                <td>{duration(at)}</td>
                <td className="end">{t.number(score)}</td>
                <td className="end">{bound === undefined ? '–' : t.number(bound)}</td>
                <td className="end">{gap === undefined ? '–' : percent(t, gap)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length < found.length ? <p className="meta">{t('drafts.logNewest', { n: rows.length })}</p> : null}
    </details>
  );
}
