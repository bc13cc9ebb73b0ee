// Writes src/api/schema.d.ts from the API description that the server's tests keep true. `--check` only compares.
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const here = import.meta.dirname;
const description = resolve(here, '../../../tests/functions/openapi.json');
const target = resolve(here, '../../src/api/schema.d.ts');
const head =
  '// Written by tools/openapi from tests/functions/openapi.json: change the server, then run `npm run types`.\n\n';

const schema =
  head + astToString(await openapiTS(JSON.parse(await readFile(description, 'utf8')), { alphabetize: true }));
if (process.argv.includes('--check')) {
  const written = await readFile(target, 'utf8').catch(() => '');
  if (written !== schema) {
    console.error(
      'src/api/schema.d.ts is not what the API description says. Run `npm run types` in web/ and commit the result.',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(target, schema);
}
