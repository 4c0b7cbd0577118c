// Owns the seal of Bitwarden's password-protected export: PBKDF2-SHA256 or Argon2id, HKDF-Expand, then AES-256-CBC with
// HMAC-SHA256 (Bitwarden's security white paper and help page on encrypted exports). The cost is judged before anything is derived.
import { expand } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { argon2id } from 'hash-wasm';
import { fail, type Result } from '../core/result';
import { type Bytes, fromBase64, fromUtf8, toUtf8 } from '../vault/bytes';
import type { Json } from './bitwarden-import';
import { type ForeignCost, isCostBearable, isCostSound } from './foreign-cost';

interface Sealed {
  readonly iv: Bytes;
  readonly data: Bytes;
  readonly mac: Bytes;
}

type Refusal = 'import-damaged' | 'import-foreign' | 'import-locked' | 'import-wrong-password' | 'import-costly';

/** The text inside. `import-wrong-password` only where Bitwarden's own check says so; a change of anything else is damage. */
export async function openBitwarden(file: Json, password: string | null): Promise<Result<{ text: string }, Refusal>> {
  const cost = costOf(file);
  if (cost === null) return fail('import-foreign');
  const salt = file.salt;
  const [check, data] = [sealedOf(file.encKeyValidation_DO_NOT_EDIT), sealedOf(file.data)];
  if (!isCostSound(cost) || typeof salt !== 'string' || check === null || data === null) return fail('import-damaged');
  if (!isCostBearable(cost)) return fail('import-costly');
  if (password === null) return fail('import-locked');
  // Bitwarden seals nothing under an empty one, and Argon2id takes none.
  if (password === '') return fail('import-wrong-password');
  const key = await deriveKey(password, salt, cost);
  const [encryption, mac] = [expand(sha256, key, toUtf8('enc'), 32), expand(sha256, key, toUtf8('mac'), 32)].map(
    (part) => Uint8Array.from(part),
  ) as [Bytes, Bytes];
  if ((await unseal(check, encryption, mac)) === null) return fail('import-wrong-password');
  const plain = await unseal(data, encryption, mac);
  const text = plain === null ? null : fromUtf8(plain);
  return text === null ? fail('import-damaged') : { ok: true, text };
}

const PBKDF2 = 0;
const ARGON2ID = 1;

/** null: a derivation that Keyturn does not know. */
function costOf({ kdfType, kdfIterations, kdfMemory, kdfParallelism }: Json): ForeignCost | null {
  const number = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);
  if (kdfType === PBKDF2) return { kdf: 'pbkdf2', iterations: number(kdfIterations) };
  if (kdfType !== ARGON2ID) return null;
  // Bitwarden counts memory in MiB.
  return {
    kdf: 'argon2',
    memoryKiB: number(kdfMemory) * 1024,
    passes: number(kdfIterations),
    lanes: number(kdfParallelism),
  };
}

async function deriveKey(password: string, salt: string, cost: ForeignCost): Promise<Uint8Array> {
  if (cost.kdf === 'argon2') {
    return await argon2id({
      password: toUtf8(password),
      // Bitwarden's salt may be shorter than Argon2 takes.
      salt: sha256(toUtf8(salt)),
      memorySize: cost.memoryKiB,
      iterations: cost.passes,
      parallelism: cost.lanes,
      hashLength: 32,
      outputType: 'binary',
    });
  }
  const iterations = cost.kdf === 'pbkdf2' ? cost.iterations : 0;
  const key = await crypto.subtle.importKey('raw', toUtf8(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: toUtf8(salt), iterations },
    key,
    256,
  );
  return new Uint8Array(bits);
}

/** Type 2 is the only one of an export: AES-256-CBC with HMAC-SHA256. */
function sealedOf(value: unknown): Sealed | null {
  const parts = typeof value === 'string' && value.startsWith('2.') ? value.slice(2).split('|') : [];
  const [iv, data, mac] = parts.map(fromBase64);
  if (parts.length !== 3 || !iv || !data || !mac) return null;
  return iv.length === 16 && mac.length === 32 ? { iv, data, mac } : null;
}

/** null: it is not what this key sealed. The MAC is checked before anything is decrypted. */
async function unseal({ iv, data, mac }: Sealed, encryption: Bytes, macKey: Bytes): Promise<Uint8Array | null> {
  const hmac = await crypto.subtle.importKey('raw', macKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const whole = new Uint8Array(iv.length + data.length);
  whole.set(iv);
  whole.set(data, iv.length);
  if (!(await crypto.subtle.verify('HMAC', hmac, mac, whole))) return null;
  const key = await crypto.subtle.importKey('raw', encryption, 'AES-CBC', false, ['decrypt']);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, data));
  } catch {
    return null;
  }
}
