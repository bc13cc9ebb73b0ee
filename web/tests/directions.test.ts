import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFolder, sources } from './sources';

type Import = { from: string; to: string };

const imports: Import[] = sources().flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map((match) => ({
    from: relative(sourceFolder, file),
    to: relative(sourceFolder, resolve(dirname(file), match[1] ?? '')),
  })),
);
const layer = (path: string) => path.split('/')[0] ?? '';
const feature = (path: string) => path.split('/')[1];

it('What is shared knows no feature and no app', () => {
  const upward = imports.filter(
    ({ from, to }) => !['features', 'app'].includes(layer(from)) && ['features', 'app'].includes(layer(to)),
  );
  expect(upward).toEqual([]);
});

it('A feature knows neither the app nor another feature', () => {
  const sideways = imports.filter(
    ({ from, to }) =>
      layer(from) === 'features' &&
      (layer(to) === 'app' || (layer(to) === 'features' && feature(from) !== feature(to))),
  );
  expect(sideways).toEqual([]);
});

it('The public pages know none of the console’s libraries', () => {
  const light = sources().filter((file) =>
    /features\/(calendar|tell|in-charge|verify|enterprise)\/|app\/(public|lead|inCharge|verify|enterprise|citizen)\.ts$|ui\/(citizen|svg|qr|noticeSheet|visitTime)|i18n\/(citizen|visit)/.test(
      file,
    ),
  );
  for (const file of light) expect(readFileSync(file, 'utf8')).not.toMatch(/from '(react|antd|@tanstack)/);
});
