import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFolder } from './sources';

const colour = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\(/gi;

/** Where colours are named: the tokens, the same for the console's components, and the signs of departments. A QR code is black on white everywhere. */
const named = ['ui/tokens.css', 'ui/theme.ts', 'ui/departments.ts', 'ui/qr.ts'];

it('Colours are named in one place, and everything else uses their names', () => {
  const raw = readdirSync(sourceFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(css|tsx?)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !named.includes(relative(sourceFolder, file)))
    .flatMap((file) =>
      (readFileSync(file, 'utf8').match(colour) ?? []).map((found) => `${relative(sourceFolder, file)} ${found}`),
    );
  expect(raw).toEqual([]);
});

it("The console's components have the colours of the tokens", () => {
  const tokens = readFileSync(join(sourceFolder, 'ui/tokens.css'), 'utf8').toLowerCase();
  const used = readFileSync(join(sourceFolder, 'ui/theme.ts'), 'utf8').match(/#[0-9a-f]{3,8}\b/gi) ?? [];
  expect(used).not.toHaveLength(0);
  expect(
    used.map((one) => one.toLowerCase()).filter((one) => !tokens.includes(one === '#ffffff' ? '#fff' : one)),
  ).toEqual([]);
});
