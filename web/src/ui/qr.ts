import { svg } from './svg';

export type Qr = { text: string; size: number; path: string };

/** A QR code with its quiet zone, drawn sharp at any size; black on white on every screen and paper. */
export function qrCode(code: Qr, label: string): SVGElement {
  const size = String(code.size);
  return svg(
    { viewBox: `0 0 ${size} ${size}`, class: 'qr', role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' },
    ['rect', { width: size, height: size, fill: '#fff' }],
    ['path', { d: code.path, fill: '#000' }],
  );
}
