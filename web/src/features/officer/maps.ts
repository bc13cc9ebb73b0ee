import type { FieldVisit } from '../../api/field';

type Place = FieldVisit['enterprise'];

/** Opens the phone's own map where the system has one, at the point of the register. */
export function geoLink({ lat, lon, name }: Place): string | null {
  if (lat == null || lon == null) return null;
  return `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(name)})`;
}

/** Amap, in its app where it is installed. */
export function amapLink({ lat, lon, name }: Place): string | null {
  if (lat == null || lon == null) return null;
  return `https://uri.amap.com/marker?position=${lon},${lat}&name=${encodeURIComponent(name)}&coordinate=wgs84&callnative=1`;
}

/** Apple's map, by coordinates; iPhones know no geo: links. */
export function appleLink({ lat, lon, name }: Place): string | null {
  if (lat == null || lon == null) return null;
  return `https://maps.apple.com/?ll=${lat},${lon}&q=${encodeURIComponent(name)}`;
}
