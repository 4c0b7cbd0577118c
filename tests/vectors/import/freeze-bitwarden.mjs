// Owns the making of the sealed Bitwarden exports, with Node's own cryptography and no code of Keyturn:
// `node tests/vectors/import/freeze-bitwarden.mjs`. Bitwarden is not at hand here; this follows its description of the format.
import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { argon2id } from '@noble/hashes/argon2.js';

const PASSWORD = 'four odd words';
const place = (/** @type {string} */ name) => new URL(name, import.meta.url);
const plain = readFileSync(place('bitwarden.json'));

/** One block of HKDF-Expand (RFC 5869) is all that 32 bytes take. */
function expand(/** @type {Uint8Array} */ key, /** @type {string} */ info) {
  return createHmac('sha256', key).update(info).update(Uint8Array.of(1)).digest();
}

function seal(/** @type {Uint8Array} */ key, /** @type {Uint8Array} */ text) {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', expand(key, 'enc'), iv);
  const data = Buffer.concat([cipher.update(text), cipher.final()]);
  const mac = createHmac('sha256', expand(key, 'mac')).update(iv).update(data).digest();
  return `2.${[iv, data, mac].map((part) => part.toString('base64')).join('|')}`;
}

function write(/** @type {string} */ name, /** @type {Uint8Array} */ key, /** @type {string} */ salt, /** @type {object} */ kdf) {
  const check = Buffer.from('0d4ad5e8-8c4b-4d70-9ea9-0f4d8b5d9a11');
  const sealed = { encKeyValidation_DO_NOT_EDIT: seal(key, check), data: seal(key, plain) };
  const file = { encrypted: true, passwordProtected: true, salt, ...kdf, ...sealed };
  writeFileSync(place(name), `${JSON.stringify(file, null, 2)}\n`);
}

const salt = randomBytes(16).toString('base64');
const pbkdf2 = pbkdf2Sync(PASSWORD, salt, 600_000, 32, 'sha256');
write('bitwarden-pbkdf2.json', pbkdf2, salt, { kdfType: 0, kdfIterations: 600_000 });
const hashed = createHash('sha256').update(salt).digest();
const argon2 = argon2id(PASSWORD, hashed, { m: 16 * 1024, t: 2, p: 1, dkLen: 32 });
write('bitwarden-argon2id.json', argon2, salt, { kdfType: 1, kdfIterations: 2, kdfMemory: 16, kdfParallelism: 1 });
