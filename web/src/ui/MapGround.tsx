import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { onPaper, type Place, paper, scaleLength, type View } from './mapView';

/** What every map has: a grid, the bases by name, and a scale; no tiles, so that nobody outside is asked for anything. */
export function MapGround({
  view,
  bases,
  children,
}: {
  view: View;
  bases: readonly (Place & { name: string })[];
  children: ReactNode;
}) {
  const t = useText();
  const { at, isInside, perKm } = onPaper(view);
  const { width, height } = paper;
  const bar = scaleLength(view.width);
  const step = bar * perKm;
  const named = bases.filter(isInside).map((base) => ({ name: base.name, ...at(base) }));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {Array.from({ length: Math.ceil(width / step) }, (_, index) => (index + 0.5) * step).map((x) => (
        <path key={`x${x}`} className="map-line" d={`M${x} 0V${height}`} />
      ))}
      {Array.from({ length: Math.ceil(height / step) }, (_, index) => (index + 0.5) * step).map((y) => (
        <path key={`y${y}`} className="map-line" d={`M0 ${y}H${width}`} />
      ))}
      {named.map(({ name, x, y }) => (
        <rect key={name} className="map-base" x={x - 5} y={y - 5} width="10" height="10" />
      ))}
      {children}
      {named.map(({ name, x, y }) => (
        <text key={name} className="map-base" x={x + 9} y={y + 5}>
          {name}
        </text>
      ))}
      <g className="map-scale" transform={`translate(12 ${height - 12})`}>
        <path d={`M0 -5V0H${step}V-5`} />
        <text x={step + 6} y="1">
          {bar < 1 ? t('map.metres', { n: Math.round(bar * 1000) }) : t('map.kilometres', { n: bar })}
        </text>
      </g>
    </svg>
  );
}

/** A point whose shape says the tier, too. */
export function TierPoint({ tier, scale = 1 }: { tier: string; scale?: number }) {
  return (
    <g transform={`scale(${scale})`}>
      {tier === 'green' ? <circle r="4" /> : null}
      {tier === 'yellow' ? <path d="M0-5 5 4H-5Z" /> : null}
      {tier === 'red' ? <path d="M-4-4h8v8h-8Z" /> : null}
    </g>
  );
}
