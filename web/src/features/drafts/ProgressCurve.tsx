import type { Progress } from '../../api/types';
import { useText } from '../../i18n/text';
import { duration } from '../../time/format';
import { useNarrow } from '../../ui/media';
import { lastImprovement, scaleOf, series, stepPath, timeTicks } from './curve';

const height = 240;

/** Best score so far and the proven upper bound over time, as steps. */
export function ProgressCurve({ progress }: { progress: Progress }) {
  const t = useText();
  const narrow = useNarrow();
  // Drawn at about its size on the screen, so that the text keeps its size.
  const width = narrow ? 340 : 920;
  const box = { left: 48, right: width - (narrow ? 88 : 96), top: 16, bottom: height - 32 };
  const { score, bound } = series(progress.history);
  const [first] = score;
  const best = lastImprovement(score);
  if (first === undefined || best === undefined) return <p className="no-data">{t('drafts.noCurve')}</p>;
  const lastBound = bound.at(-1);
  const running = progress.state === 'queued' || progress.state === 'solving';
  const until = Math.max(progress.elapsed, score.at(-1)?.at ?? 0);
  // While it runs the axis is the time given; afterwards the time that was taken, so that the lines reach the end.
  const seconds = running ? Math.max(progress.seconds, until) : Math.max(until, 1);
  const scale = scaleOf(
    [...score, ...bound].map((point) => point.value),
    seconds,
    box,
  );
  const compact = new Intl.NumberFormat(t.language === 'zh' ? 'zh-CN' : 'en-GB', {
    notation: 'compact',
    maximumFractionDigits: 2,
  });
  const xTicks = timeTicks(seconds, narrow ? 4 : 7);
  const boundText = lastBound === undefined ? t('drafts.noBound') : t.number(lastBound.value);
  const summary =
    best === first
      ? t('drafts.curveFlat', { score: t.number(first.value), at: duration(first.at), bound: boundText })
      : t('drafts.curveSummary', {
          from: t.number(first.value),
          to: t.number(best.value),
          at: duration(best.at),
          bound: boundText,
        });
  const labelGap = lastBound === undefined ? 100 : scale.y(best.value) - scale.y(lastBound.value);
  const nudge = labelGap < 14 ? (14 - labelGap) / 2 : 0;
  return (
    <figure className="curve">
      <figcaption>{t('drafts.curveTitle')}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="curve-title curve-summary">
        <title id="curve-title">{t('drafts.curveTitle')}</title>
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line x1={box.left} x2={box.right} y1={scale.y(tick)} y2={scale.y(tick)} className="grid" />
            <text x={box.left - 8} y={scale.y(tick) + 4} textAnchor="end">
              {compact.format(tick)}
            </text>
          </g>
        ))}
        {xTicks.map((tick) => (
          <text key={tick} x={scale.x(tick)} y={height - 10} textAnchor="middle">
            {duration(tick)}
          </text>
        ))}
        <path d={stepPath(bound, scale, until)} className="bound-line" />
        <path d={stepPath(score, scale, until)} className="score-line" />
        <circle cx={scale.x(best.at)} cy={scale.y(best.value)} r="4" className="best-mark" />
        <text x={scale.x(until) + 8} y={scale.y(best.value) + 4 + nudge} className="score-label">
          {t('drafts.score')}
        </text>
        {lastBound === undefined ? null : (
          <text x={scale.x(until) + 8} y={scale.y(lastBound.value) + 4 - nudge} className="bound-label">
            {t('drafts.bound')}
          </text>
        )}
      </svg>
      <p id="curve-summary" className="meta">
        {summary}
      </p>
    </figure>
  );
}
