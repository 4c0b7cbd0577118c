// The frozen vault stands for what is on people's disks: this build and an independent decoder both have to open it.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { deriveArgon2id } from '@/utils/vault/kdf';
import { expectOk, FROZEN, makeRig, readFrozen, thaw } from './rig';

const decoder = fileURLToPath(new URL('../../vectors/decode.mjs', import.meta.url));

describe('the frozen vault', () => {
  test('opens in a decoder that shares no code with this project', () => {
    const decoded: unknown = JSON.parse(execFileSync('node', [decoder, fileURLToPath(FROZEN)], { encoding: 'utf8' }));
    expect(decoded).toEqual(readFrozen().expected);
  });

  test.each([
    ['both places', ['database', 'mirror'], []],
    ['the database alone', ['database'], []],
    ['the second copy alone', ['mirror'], ['header', 'manifest']],
  ])('opens in this build from %s, byte for byte', async (_where, places, recovered) => {
    const frozen = readFrozen();
    const rig = makeRig({ argon2id: deriveArgon2id });
    await thaw(rig, frozen, places);
    const store = await rig.open();
    expect(await store.status()).toBe('locked');
    const { scan } = expectOk(await store.unlock(frozen.password));
    expect(scan).toMatchObject({ opened: 6, quarantined: [], repaired: true });
    expect(scan.recoveredFromMirror.slice(0, recovered.length)).toEqual(recovered);

    for (const { kind, id, version, value } of frozen.expected.records) {
      const { records } = expectOk(await store.history(kind, id));
      expect(records).toContainEqual({ id, version, value });
    }
    const items: unknown[] = [];
    const { filed } = expectOk(
      await store.fileInbox(async (value, inboxId) => {
        items.push({ id: inboxId, value });
        return await store.put([], { filed: inboxId });
      }),
    );
    expect(filed).toBe(2);
    expect(items).toEqual(frozen.expected.inbox.map(({ id, value }) => ({ id, value })));
  });

  test('gives a new password to whoever holds the printed key', async () => {
    const frozen = readFrozen();
    const rig = makeRig();
    await thaw(rig, frozen);
    const store = await rig.open();
    expect(await store.resetPassword(frozen.printedKey.replace(/.$/, '@'), 'another horse')).toEqual({
      ok: false,
      reason: 'wrong-password',
    });
    expectOk(await store.resetPassword(frozen.printedKey.toLowerCase().replaceAll('-', ' '), 'another horse'));
    expectOk(await store.unlock('another horse'));
    expect(expectOk(await store.list('account')).records).toHaveLength(1);
  });
});
