// Owns the sealing of what is recorded while the vault is locked: an age file (C2SP age, X25519) to the vault's recipient.
// It must not read or write storage, and it can seal without being able to open.
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { type Bytes, fromUtf8, sameBytes } from './bytes';
import { encodeValue, FORMAT } from './envelope';
import { isId, isVersion } from './record-name';

/** What an inbox item holds. Its own id and place count; those of the row around it are hints. */
export interface InboxItem {
  readonly id: string;
  readonly order: number;
  readonly value: unknown;
}

export interface SealedInbox {
  readonly sealed: Bytes;
  /** Whether these bytes, as read back, open to what was sealed. The key for that lives in memory and dies with this. */
  opens(readBack: Bytes): Promise<boolean>;
}

/** Seals to the vault's recipient and to a one-time recipient that proves the bytes. Null for what JSON cannot hold. */
export async function sealInbox(item: InboxItem, vaultId: string, recipient: string): Promise<SealedInbox | null> {
  // Inside an object, JSON would drop what it cannot hold without a word.
  const plain = encodeValue(item.value) && encodeValue({ format: FORMAT, vaultId, ...item });
  if (plain === null) return null;
  const pair = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
  if (!('privateKey' in pair)) throw new Error('X25519 gives a pair of keys');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient(await identityToRecipient(pair.privateKey));
  return {
    sealed: Uint8Array.from(await encrypter.encrypt(plain)),
    async opens(readBack) {
      const opened = await decrypt(readBack, pair.privateKey);
      return opened !== null && sameBytes(opened, plain);
    },
  };
}

/** Opens an item with the vault's identity; null where it is damaged or another vault's. */
export async function openInbox(sealed: Bytes, vaultId: string, identity: CryptoKey): Promise<InboxItem | null> {
  const plain = await decrypt(sealed, identity);
  const text = plain && fromUtf8(plain);
  if (text === null) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || !('value' in parsed)) return null;
  const { format, vaultId: owner, id, order, value } = parsed as Record<string, unknown>;
  return format === FORMAT && owner === vaultId && isId(id) && isVersion(order) ? { id, order, value } : null;
}

/** age tells damage by throwing; there is no other reason for it here. */
async function decrypt(sealed: Bytes, identity: CryptoKey): Promise<Uint8Array | null> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return await decrypter.decrypt(sealed);
  } catch {
    return null;
  }
}
