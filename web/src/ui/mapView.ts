/** A point on the ground in degrees, WGS 84. */
export type Place = { lat: number; lon: number };

/** What the map shows: its middle, and how many kilometres it is wide. */
export type View = { middle: Place; width: number };

/** Kilometres of one degree of latitude. */
const degree = 111.32;
export const shape = 0.62; // height of the map in widths

const eastDegree = (lat: number) => degree * Math.cos((lat * Math.PI) / 180);

/** Kilometres east and south of the middle. A town is small enough to be drawn flat. */
export function onMap(view: View, place: Place): { x: number; y: number } {
  return {
    x: (place.lon - view.middle.lon) * eastDegree(view.middle.lat),
    y: (view.middle.lat - place.lat) * degree,
  };
}

/** The place some kilometres east and south of another, to five digits: a metre. */
export function moved(place: Place, east: number, south: number): Place {
  const digits = (value: number) => Math.round(value * 100_000) / 100_000;
  return { lat: digits(place.lat - south / degree), lon: digits(place.lon + east / eastDegree(place.lat)) };
}

export function kilometres(from: Place, to: Place): number {
  const { x, y } = onMap({ middle: from, width: 1 }, to);
  return Math.hypot(x, y);
}

/** A view in which all the places lie, with room around them. */
export function around(places: readonly Place[]): View {
  if (places.length === 0) return { middle: { lat: 29.71, lon: 120.24 }, width: 60 };
  const lats = places.map((place) => place.lat);
  const lons = places.map((place) => place.lon);
  const middle = {
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
    lon: (Math.min(...lons) + Math.max(...lons)) / 2,
  };
  const wide = (Math.max(...lons) - Math.min(...lons)) * eastDegree(middle.lat);
  const high = (Math.max(...lats) - Math.min(...lats)) * degree;
  return { middle, width: Math.max(wide, high / shape, 5) * 1.25 };
}

export const closest = 0.5;

/** Closer or farther by a factor, around a place that stays where it is on the screen; not beyond the jurisdiction. */
export function zoomed(view: View, factor: number, farthest: number, fixed: Place = view.middle): View {
  const width = Math.min(Math.max(view.width / factor, closest), farthest);
  const share = width / view.width;
  return {
    width,
    middle: {
      lat: fixed.lat + (view.middle.lat - fixed.lat) * share,
      lon: fixed.lon + (view.middle.lon - fixed.lon) * share,
    },
  };
}

/** A round length for the scale bar: the longest of 1, 2 or 5 × 10ⁿ km that takes at most a quarter of the width. */
export function scaleLength(width: number): number {
  const most = width / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([5, 2, 1].find((step) => step * power <= most) ?? 1);
}

/** The paper that a map is drawn on, in its own units. */
export const paper = { width: 640, height: 640 * shape };

/** Where places lie on the paper, and which of them are on it or near its edge. */
export function onPaper(view: View) {
  const perKm = paper.width / view.width;
  const at = (place: Place) => {
    const { x, y } = onMap(view, place);
    return { x: paper.width / 2 + x * perKm, y: paper.height / 2 + y * perKm };
  };
  const isInside = (place: Place) => {
    const { x, y } = at(place);
    return x > -20 && x < paper.width + 20 && y > -20 && y < paper.height + 20;
  };
  return { at, isInside, perKm };
}
