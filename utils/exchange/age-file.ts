// Owns the outer layer of a backup: one age v1 file (C2SP age) under a passphrase. It checks what a file would cost before it
// spends anything on it, and must not know what is inside.
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { fail, type Result } from '../core/result';
import type { Bytes } from '../vault/bytes';
import { FILE_CEILING } from './backup-file';

/** What Keyturn and the age tools write: scrypt with N = 2^18, r = 8, 256 MiB. A file that asks for more is refused. */
const WORK_FACTOR = 18;

const INTRO = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Exactly one scrypt stanza: its salt, work factor, wrapped file key, and the header's MAC. */
const HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,8})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;
/** Longer than any header that HEADER matches. */
const HEADER_CEILING = 300;

/** The passphrase as it is derived from: NFKC, so that one passphrase typed on two keyboards is one passphrase. */
function spell(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Encrypts under a passphrase. `workFactor` is the base-2 logarithm of scrypt's N. */
export async function sealFile(plain: Bytes, passphrase: string, workFactor = WORK_FACTOR): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(spell(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  return Uint8Array.from(await encrypter.encrypt(plain));
}

type Refusal = 'backup-foreign' | 'backup-damaged' | 'backup-costly' | 'backup-too-large' | 'wrong-passphrase';

/**
 * Decrypts a file, binary or armored. `wrong-passphrase` covers a damaged first line too: nobody can tell the two apart. One
 * derivation at most, and none for a file that is refused for its header.
 */
export async function openFile(file: Bytes, passphrase: string): Promise<Result<{ plain: Bytes }, Refusal>> {
  if (file.length > FILE_CEILING) return fail('backup-too-large');
  const binary = unwrapArmor(file);
  if (!binary.ok) return binary;
  const start = latin1(binary.file.subarray(0, HEADER_CEILING));
  if (!start.startsWith(INTRO)) return fail('backup-foreign');
  const [header, workFactor] = HEADER.exec(start) ?? [];
  if (header === undefined) return fail('backup-damaged');
  if (Number(workFactor) > WORK_FACTOR) return fail('backup-costly');
  const key = await openHeader(binary.file.subarray(0, header.length), passphrase);
  if (!key.ok) return key;
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity({ unwrapFileKey: () => key.fileKey });
    return { ok: true, plain: Uint8Array.from(await decrypter.decrypt(binary.file)) };
  } catch {
    return fail('backup-damaged');
  }
}

async function openHeader(
  header: Bytes,
  passphrase: string,
): Promise<Result<{ fileKey: Uint8Array }, 'wrong-passphrase' | 'backup-damaged'>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(spell(passphrase));
  try {
    return { ok: true, fileKey: await decrypter.decryptHeader(header) };
  } catch (error) {
    // The library tells its reasons apart by their words only; an unknown one reads as damage.
    const unmatched = error instanceof Error && error.message.startsWith('no identity matched');
    return fail(unmatched ? 'wrong-passphrase' : 'backup-damaged');
  }
}

function unwrapArmor(file: Bytes): Result<{ file: Bytes }, 'backup-damaged'> {
  if (!latin1(file.subarray(0, HEADER_CEILING)).trimStart().startsWith(ARMOR)) return { ok: true, file };
  try {
    return { ok: true, file: Uint8Array.from(armor.decode(new TextDecoder().decode(file))) };
  } catch {
    return fail('backup-damaged');
  }
}

/** One character a byte, so that a bit flipped in a header is still seen as what it is. */
function latin1(bytes: Bytes): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
