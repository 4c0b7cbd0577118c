// Owns the half of the cryptography test that runs inside a page of the extension, under its own content security policy: the
// published vectors, put to the modules that the vault uses. It compares nothing.
import { argon2id } from '@noble/hashes/argon2.js';
import { argon2id as fastArgon2id } from 'hash-wasm';
import { type Bytes, toHex, toUtf8 } from '@/utils/vault/bytes';
import { importKey, open } from '@/utils/vault/envelope';
import { deriveArgon2id, deriveArgon2idSlowly } from '@/utils/vault/kdf';

interface CryptoAnswers {
  readonly rfc9106: string;
  /** The same input to what the vault calls, to its fallback, and to WebAssembly itself. */
  readonly reference: readonly string[];
  readonly opened: string;
  /** A tag with one bit flipped opens to null. */
  readonly forged: boolean;
  /** What each vector of Wycheproof opens to; null: it does not. */
  readonly wycheproof: readonly (string | null)[];
}

/** The fields of a Wycheproof test of AES-GCM, in hexadecimal. */
interface GcmTest {
  readonly key: string;
  readonly iv: string;
  readonly aad: string;
  readonly ct: string;
  readonly tag: string;
}

/** Everything as hexadecimal. */
export async function answerVectors(gcm: {
  readonly key: string;
  readonly sealed: string;
  readonly binding: string;
  readonly wycheproof: readonly GcmTest[];
}): Promise<CryptoAnswers> {
  const rfc9106 = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
    m: 32,
    t: 3,
    p: 4,
    dkLen: 32,
    key: new Uint8Array(8).fill(3),
    personalization: new Uint8Array(12).fill(4),
  });
  const [password, salt] = [toUtf8('password'), toUtf8('somesalt')];
  const cost = { memoryKiB: 65_536, passes: 2, lanes: 1 };
  const wasm = await fastArgon2id({
    password,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'hex',
  });
  const key = await importKey(fromHex(gcm.key));
  const sealed = fromHex(gcm.sealed);
  const forged = sealed.map((byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte));
  const opened = await open(key, sealed, fromHex(gcm.binding));
  return {
    rfc9106: toHex(rfc9106),
    reference: [
      toHex(await deriveArgon2id(password, salt, cost)),
      toHex(await deriveArgon2idSlowly(password, salt, cost)),
      wasm,
    ],
    opened: opened ? toHex(opened) : '',
    forged: (await open(key, forged, fromHex(gcm.binding))) === null,
    wycheproof: await Promise.all(gcm.wycheproof.map(openTest)),
  };
}

async function openTest({ key, iv, aad, ct, tag }: GcmTest): Promise<string | null> {
  const opened = await open(await importKey(fromHex(key)), fromHex(iv + ct + tag), fromHex(aad));
  return opened && toHex(opened);
}

function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
