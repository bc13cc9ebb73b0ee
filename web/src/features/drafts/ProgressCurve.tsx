import { useId } from 'react';
import type { Progress } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { duration } from '../../time/format';
import { useNarrow } from '../../ui/media';
import { CurveLog } from './CurveLog';
import { gapOf, gapPath, improvements, scaleOf, series, stepPath, tickTexts, timeTicks } from './curve';
import { percent } from './figures';

const height = 280;
const characterWidth = 7;

/** Best score so far and the proven upper bound over time, as steps, and between them what waiting might still bring. */
export function ProgressCurve({ progress, running }: { progress: Progress; running: boolean }) {
  const t = useText();
  const narrow = useNarrow();
  const ids = useId();
  const { score, bound } = series(progress.history);
  const found = improvements(progress.history);
  const best = found.at(-1);
  if (best === undefined) {
    return <p className="no-data">{running ? t('drafts.noCurveYet') : t('drafts.noCurve')}</p>;
  }
  const lastBound = bound.at(-1)?.value;
  const gap = gapOf(best.score, lastBound);
  const until = Math.max(progress.elapsed, score.at(-1)?.at ?? 0);
  // While it runs the axis is the time given; afterwards the time that was taken, so that the lines reach the end.
  const seconds = running ? Math.max(progress.seconds, until) : Math.max(until, 1);
  const values = [...score, ...bound].map((point) => point.value);
  // Drawn at about its size on the screen, so that the text keeps its size.
  const width = narrow ? 340 : 920;
  const box = { left: 0, right: width - (narrow ? 84 : 100), top: 32, bottom: height - 48 };
  const marks = tickTexts(scaleOf(values, seconds, box).ticks, brief(t), t.number);
  box.left = Math.max(...marks.map((mark) => textWidth(mark))) + 12;
  const scale = scaleOf(values, seconds, box);
  const end = scale.x(until);
  const scoreAt = scale.y(best.score);
  const boundAt = lastBound === undefined ? box.top : scale.y(lastBound);
  // Three labels stand beside the ends of the lines: the middle one only where there is room between the others.
  const nudge = Math.max(0, (16 - (scoreAt - boundAt)) / 2);
  return (
    <figure className="curve">
      <figcaption>{t('drafts.curveTitle')}</figcaption>
      <p className="meta">{t('drafts.curveHelp')}</p>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${ids}title ${ids}summary`}>
        <title id={`${ids}title`}>{t('drafts.curveTitle')}</title>
        <text x="0" y="14">
          {t('drafts.scoreAxis')}
        </text>
        {scale.ticks.map((tick, index) => (
          <g key={tick}>
            <line x1={box.left} x2={box.right} y1={scale.y(tick)} y2={scale.y(tick)} className="grid" />
            <text x={box.left - 8} y={scale.y(tick) + 4} textAnchor="end">
              {marks[index]}
            </text>
          </g>
        ))}
        {timeTicks(seconds, narrow ? 4 : 7).map((tick) => (
          <text key={tick} x={scale.x(tick)} y={box.bottom + 18} textAnchor="middle">
            {duration(tick)}
          </text>
        ))}
        <text x={box.right} y={height - 8} textAnchor="end">
          {t('drafts.timeAxis')}
        </text>
        <path d={gapPath(score, bound, scale, until)} className="gap-area" />
        <path d={stepPath(bound, scale, until)} className="bound-line" />
        <path d={stepPath(score, scale, until)} className="score-line" />
        <circle cx={scale.x(best.at)} cy={scoreAt} r="4" className="best-mark" />
        <text x={end + 8} y={scoreAt + 4 + nudge} className="score-label">
          {t('drafts.score')}
        </text>
        {lastBound === undefined ? null : (
          <text x={end + 8} y={boundAt + 4 - nudge} className="bound-label">
            {t('drafts.bound')}
          </text>
        )}
        {gap === undefined || scoreAt - boundAt < 40 ? null : (
          <text x={end + 8} y={(scoreAt + boundAt) / 2 + 4}>
            {t('drafts.gapMark', { gap: percent(t, gap) })}
          </text>
        )}
      </svg>
      <p id={`${ids}summary`} className="meta">
        {t(running ? 'drafts.curveNow' : 'drafts.curveEnd', {
          now: duration(until),
          score: t.number(best.score),
          bound: lastBound === undefined ? t('drafts.noBound') : t.number(lastBound),
          gap: gap === undefined ? t('drafts.noBound') : percent(t, gap),
          from: t.number(found[0]?.score ?? best.score),
          at: duration(best.at),
        })}
      </p>
      <CurveLog found={found} />
    </figure>
  );
}

function brief(t: Text): (value: number) => string {
  const format = new Intl.NumberFormat(t.language === 'zh' ? 'zh-CN' : 'en-US', {
    notation: 'compact',
    maximumFractionDigits: 2,
  });
  return (value) => format.format(value);
}

/** Near enough to leave room: a Chinese character takes about two. */
function textWidth(text: string): number {
  return [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1) * characterWidth, 0);
}
