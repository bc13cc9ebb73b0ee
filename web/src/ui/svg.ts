const space = 'http://www.w3.org/2000/svg';

type Shape = readonly [tag: string, attributes: Record<string, string>];

/** Makes a drawing out of a few shapes; text comes from outside as attributes only, which run nothing. */
export function svg(attributes: Record<string, string>, ...shapes: Shape[]): SVGElement {
  const drawing = shape('svg', attributes);
  drawing.append(...shapes.map(([tag, of]) => shape(tag, of)));
  return drawing;
}

function shape(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
