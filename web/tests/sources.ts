import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const sourceFolder = resolve(import.meta.dirname, '../src');

/** Every source file of the app. */
export function sources(): string[] {
  return readdirSync(sourceFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
