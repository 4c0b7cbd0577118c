// Owns the promise that many windows at once lose nothing: every change that was answered `ok` stands in one serial order, and every
// item sealed while locked becomes one record. A sample here; `npm run prove:vault` runs 20 windows of 1,000 operations.
import { afterEach, describe, expect, test } from 'vitest';
import type { VaultStore } from '@/utils/vault/vault';
import { seededRandom } from '../core/seeded-random';
import { expectOk, id, makeVault, type Rig, releaseDatabase } from './rig';

const WINDOWS = Number(process.env.WINDOWS ?? 5);
const OPERATIONS = Number(process.env.OPERATIONS ?? 50);
const SEEDS = Number(process.env.SEEDS ?? 2);
/** So few that windows meet at every record. */
const RECORDS = 12;

afterEach(releaseDatabase);

interface Edit {
  readonly record: string;
  /** The version it was made from; null where there was none. */
  readonly base: number | null;
  readonly version: number;
  readonly token: string;
}

/** What all windows were told, in the order in which they were told. */
class History {
  readonly edits: Edit[] = [];
  /** Versions that were the newest when their record was removed. */
  readonly removed = new Set<number>();
  /** What was sealed while locked and reported as recorded. */
  readonly sealed: string[] = [];
  refused = 0;
}

class Window {
  #store: VaultStore;
  #turn = 0;

  constructor(
    readonly name: string,
    readonly rig: Rig,
    readonly key: Uint8Array,
    store: VaultStore,
    readonly history: History,
    readonly random: () => number,
  ) {
    this.#store = store;
  }

  async run(): Promise<void> {
    for (; this.#turn < OPERATIONS; this.#turn += 1) {
      // Other windows come in between, now here, now there.
      for (let wait = Math.floor(this.random() * 4); wait > 0; wait -= 1)
        await new Promise((resolve) => setImmediate(resolve));
      await this.#operation();
    }
  }

  async #operation(): Promise<void> {
    const dice = this.random();
    if (dice < 0.72) return this.#edit();
    if (dice < 0.77) return this.#remove();
    if (dice < 0.88) return this.#seal();
    if (dice < 0.93) return this.#file();
    if (dice < 0.96) return this.#reopen();
    expect(expectOk(await this.#store.scan()).scan).toMatchObject({ quarantined: [], manifestTrouble: [] });
  }

  get #token(): string {
    return `${this.name}.${this.#turn}`;
  }

  async #read(): Promise<{ record: string; base: number | null }> {
    const record = id(1 + Math.floor(this.random() * RECORDS));
    const found = await this.#store.get('account', record);
    if (!found.ok) expect(found.reason).toBe('not-found');
    return { record, base: found.ok ? found.record.version : null };
  }

  async #edit(): Promise<void> {
    const { record, base } = await this.#read();
    const token = this.#token;
    const change = { kind: 'account', id: record, value: { token }, baseVersion: base };
    const written = await this.#store.put([change]);
    if (written.ok) this.history.edits.push({ record, base, version: written.versions[0] ?? 0, token });
    else this.#expectRefusal(written.reason);
  }

  async #remove(): Promise<void> {
    const { record, base } = await this.#read();
    if (base === null) return;
    const removed = await this.#store.remove('account', record, base);
    if (removed.ok) this.history.removed.add(base);
    else this.#expectRefusal(removed.reason);
  }

  #expectRefusal(reason: string): void {
    expect(['changed-elsewhere', 'not-found']).toContain(reason);
    this.history.refused += 1;
  }

  async #seal(): Promise<void> {
    expectOk(await this.#store.recordLocked(this.#token));
    this.history.sealed.push(this.#token);
  }

  async #file(): Promise<void> {
    let made = 0;
    const filed = await this.#store.fileInbox(async (value, filed) => {
      // A fresh id each time: an item that is filed twice shows as two records.
      made += 1;
      const record = id(Math.floor(this.random() * 2 ** 40) * 2 ** 12 + made);
      return this.#store.put([{ kind: 'loose', id: record, value, baseVersion: null }], { filed });
    });
    expectOk(filed);
  }

  async #reopen(): Promise<void> {
    this.#store.close();
    this.#store = await this.rig.open();
    expectOk(await this.#store.resume(this.key));
  }
}

/** Numbers from 0 up to 1, the same in every run. */
function dice(seed: number): () => number {
  const source = seededRandom(seed);
  const word = new Uint32Array(1);
  return () => {
    source(new Uint8Array(word.buffer));
    return (word[0] ?? 0) / 2 ** 32;
  };
}

/** Every answered change but the last of its record was the base of exactly one other, or was removed as it stood. */
function expectSerial({ edits, removed }: History, record: string): Edit | undefined {
  const own = edits.filter((edit) => edit.record === record).sort((one, other) => one.version - other.version);
  const bases = own.map(({ base }) => base).filter((base) => base !== null);
  expect(new Set(bases).size).toBe(bases.length);
  const last = own.at(-1);
  for (const [at, edit] of own.entries()) {
    const before = own[at - 1];
    if (edit.base === null) expect(before === undefined || removed.has(before.version)).toBe(true);
    else expect(edit.base).toBe(before?.version);
  }
  return last && removed.has(last.version) ? undefined : last;
}

describe(`${WINDOWS} windows of ${OPERATIONS} operations each`, () => {
  test.each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))('lose nothing with seed %i', async (seed) => {
    const rig = await makeVault();
    const key = rig.store.exportKey() ?? new Uint8Array();
    const history = new History();
    const windows = await Promise.all(
      Array.from({ length: WINDOWS }, async (_, at) => {
        const store = await rig.open();
        expectOk(await store.resume(key));
        return new Window(`${at}`, rig, key, store, history, dice(seed * 1_000 + at));
      }),
    );
    await Promise.all(windows.map((window) => window.run()));

    const lasts = Array.from({ length: RECORDS }, (_, at) => expectSerial(history, id(at + 1)));
    const found = new Map(expectOk(await rig.store.list('account')).records.map((record) => [record.id, record]));
    for (const [at, last] of lasts.entries()) {
      const expected = last && { id: last.record, version: last.version, value: { token: last.token } };
      expect(found.get(id(at + 1))).toEqual(expected);
    }
    const reader = await rig.open();
    expectOk(await reader.resume(key));
    expectOk(
      await reader.fileInbox((value, filed) =>
        reader.put([{ kind: 'loose', id: filed, value, baseVersion: null }], { filed }),
      ),
    );
    const loose = expectOk(await reader.list('loose')).records.map(({ value }) => value);
    expect(loose.sort()).toEqual([...history.sealed].sort());
    expect(expectOk(await reader.scan()).scan).toMatchObject({
      quarantined: [],
      manifestTrouble: [],
      mirrorRepaired: 0,
    });
    // The windows did meet, or nothing was shown.
    expect(history.refused).toBeGreaterThan(0);
  });
});
