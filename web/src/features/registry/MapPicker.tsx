import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import type { Tier } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { MapGround, TierPoint } from '../../ui/MapGround';
import {
  around,
  kilometres,
  moved,
  onMap,
  onPaper,
  type Place,
  paper,
  shape,
  type View,
  zoomed,
} from '../../ui/mapView';

export type Landmark = Place & { name: string };
export type Neighbour = Place & { id: string; name: string; tier: Tier };

/**
 * A light map of the jurisdiction, drawn from what is registered: bases by name, enterprises as points. Clicking, or the
 * arrow keys, sets the place; dragging moves the map. It asks nothing of anybody outside. The number fields beside it
 * say the same and do the same.
 */
export function MapPicker({
  label,
  place,
  landmarks,
  neighbours,
  onChange,
}: {
  label: string;
  place: Place | null;
  landmarks: readonly Landmark[];
  neighbours: readonly Neighbour[];
  onChange: (place: Place) => void;
}) {
  const t = useText();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const whole = around(landmarks);
  const [chosen, setView] = useState<View | null>(null);
  const view = chosen ?? (place === null ? whole : { middle: place, width: Math.min(12, whole.width) });
  const farthest = whole.width * 2;
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const drag = useRef<{ view: View; x: number; y: number; gap: number; moved: boolean } | null>(null);

  /** Kilometres of one pixel on the screen. */
  const perPixel = () => view.width / (frame.current?.clientWidth ?? paper.width);
  const placeAt = (x: number, y: number): Place => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined) return view.middle;
    const scale = view.width / box.width;
    return moved(view.middle, (x - box.left - box.width / 2) * scale, (y - box.top - box.height / 2) * scale);
  };
  const zoom = (factor: number, fixed?: Place) =>
    setView(zoomed(view, factor, farthest, fixed ?? place ?? view.middle));

  // Pinching on a touch pad arrives as a wheel with Ctrl; a plain wheel scrolls the page as everywhere.
  useEffect(() => {
    const box = frame.current;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.25 : 0.8, placeAt(event.clientX, event.clientY));
    };
    box?.addEventListener('wheel', wheel, { passive: false });
    return () => box?.removeEventListener('wheel', wheel);
  });

  const gap = () => {
    const [one, other] = [...pointers.current.values()];
    return one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y);
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    drag.current = { view, x: event.clientX, y: event.clientY, gap: gap(), moved: pointers.current.size > 1 };
  };
  const move = (event: PointerEvent) => {
    const start = drag.current;
    if (start === null || !pointers.current.has(event.pointerId)) return;
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.current.size > 1) {
      if (start.gap > 0) setView(zoomed(start.view, gap() / start.gap, farthest));
      return;
    }
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (!start.moved && Math.hypot(x, y) < 5) return;
    start.moved = true;
    const scale = perPixel();
    setView({ ...start.view, middle: moved(start.view.middle, -x * scale, -y * scale) });
  };
  const release = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
    if (drag.current?.moved === false) {
      setView(view); // the map stays where it was while its place is set
      onChange(placeAt(event.clientX, event.clientY));
    }
    if (pointers.current.size === 0) drag.current = null;
  };
  const type = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = (event.shiftKey ? 40 : 4) * perPixel();
    const way = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (way !== undefined) {
      event.preventDefault();
      const [east = 0, south = 0] = way;
      const next = moved(place ?? view.middle, east * step, south * step);
      onChange(next);
      const { x, y } = onMap(view, next);
      if (Math.abs(x) > view.width / 2 || Math.abs(y) > (view.width * shape) / 2) setView({ ...view, middle: next });
      else setView(view);
    } else if (event.key === '+' || event.key === '=') zoom(1.5);
    else if (event.key === '-') zoom(1 / 1.5);
  };

  return (
    <div className="map">
      <div
        ref={frame}
        className="map-frame"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys set the place
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-keys`}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={(event) => {
          pointers.current.delete(event.pointerId);
          drag.current = null;
        }}
        onKeyDown={type}
      >
        <Drawing view={view} place={place} landmarks={landmarks} neighbours={neighbours} />
      </div>
      <div className="actions map-actions">
        <button type="button" className="button" onClick={() => zoom(1.5)}>
          {t('map.closer')}
        </button>
        <button type="button" className="button" onClick={() => zoom(1 / 1.5)}>
          {t('map.farther')}
        </button>
        <button type="button" className="button" onClick={() => setView(whole)}>
          {t('map.whole')}
        </button>
      </div>
      <p role="status">{whereText(t, place, landmarks)}</p>
      <p className="meta" id={`${id}-keys`}>
        {t('map.keys')}
      </p>
    </div>
  );
}

/** In words: how far it is to the nearest base. */
function whereText(t: Text, place: Place | null, landmarks: readonly Landmark[]): string {
  if (place === null) return t('map.none');
  const [nearest] = landmarks.toSorted((one, other) => kilometres(place, one) - kilometres(place, other));
  if (nearest === undefined) return '';
  const far = Math.round(kilometres(place, nearest) * 10) / 10;
  return t('map.nearest', { base: nearest.name, kilometres: far });
}

function Drawing({
  view,
  place,
  landmarks,
  neighbours,
}: {
  view: View;
  place: Place | null;
  landmarks: readonly Landmark[];
  neighbours: readonly Neighbour[];
}) {
  const { at, isInside } = onPaper(view);
  const pin = place === null ? null : at(place);
  return (
    <MapGround view={view} bases={landmarks}>
      {neighbours.filter(isInside).map((one) => {
        const { x, y } = at(one);
        return (
          <g key={one.id} className={`map-neighbour ${one.tier}`} transform={`translate(${x} ${y})`}>
            <title>{one.name}</title>
            <TierPoint tier={one.tier} />
          </g>
        );
      })}
      {pin === null ? null : (
        <g className="map-pin" transform={`translate(${pin.x} ${pin.y})`}>
          <path d="M0 0C-4-9-11-13-11-21a11 11 0 0 1 22 0C11-13 4-9 0 0Z" />
          <circle cy="-21" r="4" />
        </g>
      )}
    </MapGround>
  );
}
