// Owns the vault as the background sees it: whether there is one, unlocking, locking, its password, its end. The raw key
// lives in this closure only. It must not know what records mean, nor show or release anything.
import { done, fail, type Result } from '../core/result';
import { type Bytes, wipe } from './bytes';
import { commit, type Places } from './commit';
import { makeDatabase } from './database';
import { type Desk, reading, writing } from './desk';
import { importKey, KEY_LENGTH } from './envelope';
import { type Filing, makeFiling } from './filing';
import { type Header, type HeaderReading, readHeader, writeHeader } from './header';
import { type Argon2id, DEFAULT_COST, deriveArgon2id, type KdfCost, PASSWORD_CEILING } from './kdf';
import { type KeyTools, makeHeader, type OpenKeys, openIdentity, openKeys, openWithPassword } from './keys';
import { draftOf, EMPTY_MANIFEST, openManifest, sealManifest } from './manifest';
import { type MirrorArea, makeMirror } from './mirror';
import { type Random, systemRandom, watchRandom } from './randomness';
import { makeId } from './record-name';
import { makeRecords, type RecordStore } from './records';
import { EMPTY_SNAPSHOT, type Scan, scanPlaces } from './scan';
import { survey } from './survey';
import { headerText, isEmpty, isManifestRow, putRow, type QuarantineRow } from './tables';

export type VaultStatus = 'no-vault' | 'locked' | 'unlocked' | 'unreadable' | 'newer';

/** Code points of the shortest master password, after NFKC. */
export const SHORTEST_PASSWORD = 8;

/** What the vault stands on. Everything but `mirror` has a default. */
export interface VaultEnv {
  /** storage.local, or something like it. */
  readonly mirror: MirrorArea;
  /** Runs `work` while no other context runs one of the same name; navigator.locks by default. */
  readonly lock?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly random?: Random;
  readonly now?: () => number;
  readonly argon2id?: Argon2id;
  /** The cost of derivation for new passwords. */
  readonly cost?: KdfCost;
  readonly databaseName?: string;
  /** Milliseconds that one of three attempts to open the database may take. */
  readonly patience?: number;
}

export interface VaultStore extends RecordStore, Filing {
  status(): Promise<VaultStatus>;
  /** Makes the vault and leaves it unlocked. */
  create(password: string): Promise<Result>;
  /** Unlocks and scans. What the scan found and repaired comes with it. */
  unlock(password: string): Promise<Result<{ scan: Scan }>>;
  /** Forgets the key, after a write in progress is over. */
  lock(): Promise<void>;
  /** A copy of the raw vault key, for memory-only storage; null while locked. Wipe it after use. */
  exportKey(): Bytes | null;
  /** Unlocks with an exported key, without a scan. `locked`: it is not this vault's key. */
  resume(rawKey: Uint8Array): Promise<Result>;
  scan(): Promise<Result<{ scan: Scan }>>;
  /** Everything kept in quarantine, as it was found. */
  quarantine(): Promise<Result<{ items: QuarantineRow[] }>>;
  /** Wraps the vault key under another password, in one transaction. The records stay as they are. */
  changePassword(before: string, after: string): Promise<Result>;
  /**
   * Rebuilds a database that does not open from the second copy. It is deleted only after the password opened the second
   * copy and every listed record in it opens; with `partial` also where some do not.
   */
  recover(password: string, options?: { partial?: boolean }): Promise<Result<{ scan: Scan }>>;
  /** Deletes everything, in both places. */
  destroy(): Promise<Result>;
  /** Lets the database go, for a context that ends. */
  close(): void;
}

/** Opens the vault's storage. Never fails: status() says what was found. */
export async function openVaultStore(env: VaultEnv): Promise<VaultStore> {
  const database = makeDatabase(env.databaseName ?? 'keyturn', env.patience ?? 4000);
  const mirror = makeMirror(env.mirror);
  const places: Places = { database, mirror };
  const random = watchRandom(env.random ?? systemRandom);
  const now = env.now ?? Date.now;
  const tools: KeyTools = { argon2id: env.argon2id ?? deriveArgon2id, cost: env.cost ?? DEFAULT_COST, random };
  const lock = env.lock ?? ((name, work) => navigator.locks.request(name, work));

  let session: { raw: Bytes; keys: OpenKeys; headerText: string } | null = null;
  const desk: Desk = {
    places,
    random,
    now,
    keys: () => session?.keys ?? null,
    exclusively: (work) => lock('keyturn-vault', work),
  };
  const records = makeRecords(desk);

  function begin(raw: Bytes, keys: OpenKeys, text: string): void {
    if (session) wipe(session.raw);
    session = { raw, keys, headerText: text };
  }

  function end(): void {
    if (session) wipe(session.raw);
    session = null;
  }

  /** The stored headers in the order in which they are believed. The second copy's is null where it cannot be read. */
  async function readHeaders(): Promise<{ own: HeaderReading; copy: HeaderReading | null }> {
    const own = readHeader(headerText(await database.row('header', 'header')));
    const copy = await mirror.snapshot().then(
      (snapshot) => readHeader(headerText(snapshot.header)),
      () => null,
    );
    return { own, copy };
  }

  async function findStatus(): Promise<VaultStatus> {
    const opened = await database.open();
    if (!opened.ok) return opened.reason === 'vault-newer' ? 'newer' : 'unreadable';
    if (session) return 'unlocked';
    const own = readHeader(headerText(await database.row('header', 'header')));
    if (own.condition === 'whole') return 'locked';
    if (own.condition === 'newer') return 'newer';
    const copies = await mirror.snapshot();
    const copy = readHeader(headerText(copies.header));
    if (copy.condition === 'whole') return 'locked';
    if (copy.condition === 'newer') return 'newer';
    return isEmpty(copies) && isEmpty(await database.snapshot()) ? 'no-vault' : 'unreadable';
  }

  const status = (): Promise<VaultStatus> => findStatus().catch(() => 'unreadable');

  /** Finds the header that the given opener opens: the database's, and where that one is damaged, the second copy's. */
  async function openHeader(
    opener: (header: Header) => Promise<Result<{ raw: Bytes }, 'wrong-password' | 'header-damaged' | 'locked'>>,
  ): Promise<Result<{ raw: Bytes; keys: OpenKeys; text: string }>> {
    const { own, copy } = await readHeaders();
    if (own.condition === 'newer' || copy?.condition === 'newer') return fail('vault-newer');
    if (own.condition === 'absent' && copy === null) return fail('vault-unreadable');
    if (own.condition === 'absent' && copy?.condition === 'absent') {
      return fail((await status()) === 'no-vault' ? 'no-vault' : 'header-damaged');
    }
    for (const found of [own, copy]) {
      if (found?.condition !== 'whole') continue;
      const opened = await opener(found.header);
      if (!opened.ok && opened.reason !== 'header-damaged') return opened;
      const keys = opened.ok ? await openKeys(found.header, opened.raw) : null;
      if (opened.ok && keys) return { ok: true, raw: opened.raw, keys, text: found.text };
    }
    return fail('header-damaged');
  }

  async function create(password: string): Promise<Result> {
    const refused = refusePassword(password);
    if (refused) return refused;
    const before = await status();
    if (before !== 'no-vault') return fail(CREATE_REFUSALS[before]);
    const vaultId = makeId(random);
    const raw = random(KEY_LENGTH);
    const identity = random(KEY_LENGTH);
    const header = await makeHeader(password, { vaultId, raw, identity, recovery: null }, tools);
    wipe(identity);
    const text = writeHeader(header);
    const keys = await openKeys(header, raw);
    if (!keys) return fail('not-recorded');
    const manifest = await sealManifest(draftOf(EMPTY_MANIFEST), keys, desk);
    const written = await commit(places, [putRow('header', { name: 'header', text }), putRow('manifest', manifest)], {
      manifest: null,
      proves: async ([headerRow, manifestRow]) =>
        (await opensWith(headerRow, password, raw)) &&
        isManifestRow(manifestRow) &&
        (await openManifest(manifestRow, keys)) !== null,
    });
    if (written.ok) begin(raw, keys, text);
    else wipe(raw);
    return written;
  }

  /** Whether a header, as read back, opens with the password to the same key. */
  async function opensWith(row: unknown, password: string, raw: Bytes): Promise<boolean> {
    const found = readHeader(headerText(row));
    if (found.condition !== 'whole') return false;
    const opened = await openWithPassword(found.header, password, tools.argon2id);
    return (
      opened.ok && opened.raw.every((byte, at) => byte === raw[at]) && (await openKeys(found.header, raw)) !== null
    );
  }

  async function scanNow(): Promise<Result<{ scan: Scan }>> {
    if (!session) return fail('locked');
    return { ok: true, scan: await scanPlaces(desk, session.keys, session.headerText) };
  }

  async function unlock(password: string): Promise<Result<{ scan: Scan }>> {
    if (password === '' || password.length > PASSWORD_CEILING) return fail('wrong-password');
    const opened = await openHeader((header) => openWithPassword(header, password, tools.argon2id));
    if (!opened.ok) return opened;
    return await desk.exclusively(async () => {
      begin(opened.raw, opened.keys, opened.text);
      return await scanNow();
    });
  }

  async function changePassword(before: string, after: string): Promise<Result> {
    const refused = refusePassword(after);
    if (refused) return refused;
    const opened = await openHeader((header) => openWithPassword(header, before, tools.argon2id));
    if (!opened.ok) return opened;
    const found = readHeader(opened.text);
    if (found.condition !== 'whole') return fail('header-damaged');
    const identity = await openIdentity(found.header, await importKey(opened.raw));
    if (!identity) return fail('header-damaged');
    const { vaultId, recovery } = found.header;
    const header = await makeHeader(after, { vaultId, raw: opened.raw, identity, recovery }, tools);
    wipe(identity);
    const text = writeHeader(header);
    const written = await commit(places, [putRow('header', { name: 'header', text })], {
      proves: ([row]) => opensWith(row, after, opened.raw),
    });
    wipe(opened.raw);
    if (written.ok && session) session = { ...session, headerText: text };
    return written;
  }

  async function recover(password: string, partial: boolean): Promise<Result<{ scan: Scan }>> {
    const copies = await mirror.snapshot();
    const found = readHeader(headerText(copies.header));
    if (found.condition !== 'whole') return fail(found.condition === 'newer' ? 'vault-newer' : 'vault-unreadable');
    const opened = await openWithPassword(found.header, password, tools.argon2id);
    if (!opened.ok) return opened;
    const keys = await openKeys(found.header, opened.raw);
    if (!keys) return fail('header-damaged');
    const { report } = await survey(EMPTY_SNAPSHOT, copies, keys, found.text, now());
    const whole = report.recoveredFromMirror.includes('manifest') && report.quarantined.length === 0;
    const complete = !report.manifestTrouble.some(({ what }) => what === 'missing');
    if (!(whole && complete) && !partial) return fail('vault-unreadable');
    await database.discard();
    begin(opened.raw, keys, found.text);
    return await scanNow();
  }

  await database.open();
  return {
    ...records,
    ...makeFiling(desk, records),
    status,
    create: (password) => desk.exclusively(() => writing(() => create(password))),
    unlock: (password) => reading(() => unlock(password)),
    lock: () => desk.exclusively(async () => end()),
    exportKey: () => session?.raw.slice() ?? null,
    resume: (rawKey) =>
      reading(async () => {
        if (rawKey.length !== KEY_LENGTH) return fail('locked');
        const raw = Uint8Array.from(rawKey);
        const opened = await openHeader(async () => ({ ok: true, raw }));
        if (!opened.ok) return fail(opened.reason === 'header-damaged' ? 'locked' : opened.reason);
        begin(opened.raw, opened.keys, opened.text);
        return done;
      }),
    scan: () => desk.exclusively(() => reading(scanNow)),
    quarantine: () =>
      reading(async () => ({ ok: true, items: (await database.rows('quarantine')) as QuarantineRow[] })),
    changePassword: (before, after) => desk.exclusively(() => writing(() => changePassword(before, after))),
    recover: async (password, options) =>
      (await database.open()).ok
        ? await reading(() => unlock(password))
        : await desk.exclusively(() => reading(() => recover(password, options?.partial ?? false))),
    destroy: () =>
      desk.exclusively(() =>
        writing(async () => {
          // The second copy first: a crash in between leaves a whole vault, not the look of a lost one.
          await mirror.clear();
          await database.clear();
          end();
          return done;
        }),
      ),
    close: () => database.close(),
  };
}

const CREATE_REFUSALS = {
  locked: 'vault-exists',
  unlocked: 'vault-exists',
  unreadable: 'vault-unreadable',
  newer: 'vault-newer',
} as const;

/** Why a new master password is not taken, as far as its length tells; its strength is judged where it is typed. */
function refusePassword(password: string): Result<never> | null {
  if (password.length > PASSWORD_CEILING) return fail('too-large');
  return [...password.normalize('NFKC').trim()].length < SHORTEST_PASSWORD ? fail('password-too-short') : null;
}
