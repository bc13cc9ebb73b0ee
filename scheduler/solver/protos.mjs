// Writes the protobuf definitions that or-tools-wasm was built from, so that C# speaks exactly its language.
// Usage: node protos.mjs OUTPUT_FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CpSat } from 'or-tools-wasm/cp-sat';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await CpSat.getSchemas())) {
  writeFileSync(join(folder, `${name}.proto`), text);
}
process.exit(0); // the package keeps handles open
