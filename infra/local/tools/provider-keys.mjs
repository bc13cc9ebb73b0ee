import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * The provider's secrets, made on first use. Kept in a file that only the owner can read, so that a token outlives a
 * restart; without a file they live in memory.
 * @param {string|null} file
 */
export function keysOf(file) {
  if (file && existsSync(file)) {
    return JSON.parse(readFileSync(file, 'utf8'));
  }

  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
  const keys = { jwks: { keys: [key] }, cookieKeys: [randomBytes(32).toString('base64url')] };
  if (file) {
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }

  return keys;
}
