// Owns the vault as the background sees it: whether there is one, unlocking, locking, its password, its end. The raw key
// lives in this closure only. It must not know what records mean, nor show or release anything.
import { done, fail, type Result } from '../core/result';
import { type Bytes, sameBytes, wipe } from './bytes';
import { commit, type Places } from './commit';
import type { VaultEnv, VaultStore } from './contract';
import { makeDatabase } from './database';
import { currentManifest, type Desk, reading, writing } from './desk';
import { importKey, KEY_LENGTH } from './envelope';
import { makeFiling } from './filing';
import { type Header, readHeader, writeHeader } from './header';
import { findAtRest, hasWholeHeader, type OpenedHeader, openHeader } from './header-copies';
import { DEFAULT_COST, deriveArgon2id, PASSWORD_CEILING } from './kdf';
import {
  type KeyTools,
  makeHeader,
  openIdentity,
  openKeys,
  openWithPassword,
  openWithPrintedKey,
  wrapWithPrintedKey,
} from './keys';
import { draftOf, EMPTY_MANIFEST, openManifest, sealManifest } from './manifest';
import { makeMirror } from './mirror';
import { PRINTED_LENGTH, readPrintedKey, spellPrintedKey } from './printed-key';
import { PROBE_KEY, probe } from './probe';
import { systemRandom, watchRandom } from './randomness';
import { rebuildDatabase } from './rebuild';
import { makeId } from './record-name';
import { makeRecords } from './records';
import { clearRemains, readRemains } from './remains';
import { type Scan, scanPlaces } from './scan';
import { headerText, isManifestRow, putRow, type QuarantineRow } from './tables';

/** Code points of the shortest master password, after NFKC. */
const SHORTEST_PASSWORD = 8;

export type { VaultEnv, VaultStore };

/** Opens the vault's storage. Never fails: status() says what was found. */
export async function openVaultStore(env: VaultEnv): Promise<VaultStore> {
  const database = makeDatabase(env.databaseName ?? 'keyturn', env.patience ?? 4000, env.schema);
  const places: Places = { database, mirror: makeMirror(env.mirror) };
  const random = watchRandom(env.random ?? systemRandom);
  const tools: KeyTools = { argon2id: env.argon2id ?? deriveArgon2id, cost: env.cost ?? DEFAULT_COST, random };
  const lock = env.lock ?? ((name, work) => navigator.locks.request(name, work));

  let session: OpenedHeader | null = null;
  const desk: Desk = {
    places,
    random,
    now: env.now ?? Date.now,
    keys: () => session?.keys ?? null,
    exclusively: (work) => lock('keyturn-vault', work),
  };
  const records = makeRecords(desk);

  function begin(opened: OpenedHeader | null): void {
    if (session) wipe(session.raw);
    session = opened;
  }

  const byPassword = (password: string) => (header: Header) => openWithPassword(header, password, tools.argon2id);

  async function create(password: string): Promise<Result> {
    const refused = refusePassword(password);
    if (refused) return refused;
    const before = session ? 'locked' : await findAtRest(places);
    if (before !== 'no-vault') return fail(CREATE_REFUSALS[before]);
    const raw = random(KEY_LENGTH);
    const identity = random(KEY_LENGTH);
    const header = await makeHeader(password, { vaultId: makeId(random), raw, identity, recovery: null }, tools);
    wipe(identity);
    const keys = await openKeys(header, raw);
    if (!keys) return fail('not-recorded');
    const text = writeHeader(header);
    const manifest = await sealManifest(draftOf(EMPTY_MANIFEST), keys, desk);
    const written = await commit(places, [putRow('header', { name: 'header', text }), putRow('manifest', manifest)], {
      manifest: null,
      proves: async (row) =>
        isManifestRow(row) ? (await openManifest(row, keys)) !== null : await opensTo(row, raw, byPassword(password)),
    });
    if (written.ok) begin({ header, text, raw, keys });
    else wipe(raw);
    return written;
  }

  async function scanNow(): Promise<Result<{ scan: Scan }>> {
    if (!session) return fail('locked');
    const { raw, keys } = session;
    const found = await openHeader(places, async () => ({ ok: true, raw }));
    if (!found.ok && (await hasWholeHeader(places))) {
      // Another context put another vault here. Judged by the old key, all of it would look damaged.
      begin(null);
      return fail('locked');
    }
    // Where both copies are gone or damaged under an open vault, the one in memory is the last.
    const text = found.ok ? found.text : session.text;
    return { ok: true, scan: await scanPlaces(desk, keys, text) };
  }

  async function unlock(password: string): Promise<Result<{ scan: Scan }>> {
    if (password === '' || password.length > PASSWORD_CEILING) return fail('wrong-password');
    const opened = await openHeader(places, byPassword(password));
    if (!opened.ok) return opened;
    begin(opened);
    const scanned = await reading(scanNow);
    if (!scanned.ok) begin(null);
    return scanned;
  }

  async function prove(password: string): Promise<Result> {
    if (!session) return fail('locked');
    if (password === '' || password.length > PASSWORD_CEILING) return fail('wrong-password');
    const opened = await openHeader(places, byPassword(password));
    if (!opened.ok) return opened;
    const same = sameBytes(opened.raw, session.raw);
    wipe(opened.raw);
    return same ? done : fail('wrong-password');
  }

  /** Replaces the header by one that `opener` must be seen to open. */
  async function replaceHeader(
    header: Header,
    raw: Bytes,
    opener: (header: Header) => Promise<Result<{ raw: Bytes }>>,
  ): Promise<Result> {
    const text = writeHeader(header);
    const written = await commit(places, [putRow('header', { name: 'header', text })], {
      proves: (row) => opensTo(row, raw, opener),
    });
    // An open vault keeps the header as a last copy; the one before would bring the old password back.
    if (written.ok && session) session = { ...session, header, text };
    return written;
  }

  async function rewrap(opened: OpenedHeader, after: string): Promise<Result> {
    const { raw, header } = opened;
    const identity = await openIdentity(header, await importKey(raw));
    if (!identity) return fail('header-damaged');
    const { vaultId, recovery } = header;
    const next = await makeHeader(after, { vaultId, raw, identity, recovery }, tools);
    wipe(identity);
    const written = await replaceHeader(next, raw, byPassword(after));
    wipe(raw);
    return written;
  }

  async function changePassword(before: string, after: string): Promise<Result> {
    const refused = refusePassword(after);
    if (refused) return refused;
    const opened = await openHeader(places, byPassword(before));
    return opened.ok ? await rewrap(opened, after) : opened;
  }

  async function makePrintedKey(): Promise<Result<{ printedKey: string }>> {
    if (!session) return fail('locked');
    const { raw } = session;
    const opened = await openHeader(places, async () => ({ ok: true, raw }));
    if (!opened.ok) return opened;
    const printed = random(PRINTED_LENGTH);
    const recovery = await wrapWithPrintedKey(opened.header, raw, printed, random);
    const opener = (header: Header) => openWithPrintedKey(header, printed);
    const written = await replaceHeader({ ...opened.header, recovery }, raw, opener);
    const printedKey = spellPrintedKey(printed);
    wipe(printed);
    return written.ok ? { ok: true, printedKey } : written;
  }

  async function resetPassword(typed: string, after: string): Promise<Result> {
    const refused = refusePassword(after);
    if (refused) return refused;
    const printed = readPrintedKey(typed);
    if (!printed) return fail('wrong-password');
    const opened = await openHeader(places, (header) => openWithPrintedKey(header, printed));
    return opened.ok ? await rewrap(opened, after) : opened;
  }

  async function recover(password: string, partial: boolean): Promise<Result<{ scan: Scan }>> {
    const opened = await database.open();
    // One that newer code wrote, or that the browser keeps back for now, is whole: nothing may replace it.
    if (!opened.ok && opened.reason !== 'vault-unreadable') return opened;
    const readable = await database.snapshot().then(
      () => true,
      () => false,
    );
    if (readable) return await unlock(password);
    const rebuilt = await rebuildDatabase(desk, byPassword(password), partial);
    if (!rebuilt.ok) return rebuilt;
    begin(rebuilt);
    return await scanNow();
  }

  const alone = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => desk.exclusively(() => writing(work));
  const aloneReading = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => desk.exclusively(() => reading(work));

  await database.open();
  return {
    ...records,
    ...makeFiling(desk, records),
    async status() {
      const atRest = await findAtRest(places);
      return session && atRest === 'locked' ? 'unlocked' : atRest;
    },
    create: (password) => alone(() => create(password)),
    unlock: (password) => aloneReading(() => unlock(password)),
    prove: (password) => aloneReading(() => prove(password)),
    lock: () => desk.exclusively(async () => begin(null)),
    exportKey: () => session?.raw.slice() ?? null,
    resume: (rawKey) =>
      reading(async () => {
        if (rawKey.length !== KEY_LENGTH) return fail('locked');
        const raw = Uint8Array.from(rawKey);
        const opened = await openHeader(places, async () => ({ ok: true, raw }));
        if (!opened.ok) return fail(opened.reason === 'header-damaged' ? 'locked' : opened.reason);
        begin(opened);
        return done;
      }),
    scan: () => aloneReading(scanNow),
    quarantine: () =>
      reading(async () => {
        const items = (await database.rows('quarantine')) as QuarantineRow[];
        return { ok: true, items: items.filter(({ key }) => key !== PROBE_KEY) };
      }),
    about: async () =>
      session
        ? { ok: true, vaultId: session.header.vaultId, hasPrintedKey: session.header.recovery !== null }
        : fail('locked'),
    changedAt: () =>
      reading(async () => {
        const keys = desk.keys();
        const current = keys ? await currentManifest(desk, keys) : fail('locked');
        return current.ok ? { ok: true, changedAt: current.manifest.changedAt } : current;
      }),
    changePassword: (before, after) => alone(() => changePassword(before, after)),
    makePrintedKey: () => alone(makePrintedKey),
    resetPassword: (printedKey, after) => alone(() => resetPassword(printedKey, after)),
    recover: (password, options) => aloneReading(() => recover(password, options?.partial ?? false)),
    remains: () => desk.exclusively(() => readRemains(places)),
    clearRemains: () => aloneReading(() => clearRemains(places)),
    probe: () => alone(() => probe(places)),
    destroy: () =>
      alone(async () => {
        // The second copy first: a crash in between leaves a whole vault, not the look of a lost one.
        await places.mirror.clear();
        await database.clear();
        begin(null);
        return done;
      }),
    close: () => database.close(),
  };
}

/** Whether a header, as read back, opens to the same key and to an identity that fits. */
async function opensTo(
  row: unknown,
  raw: Bytes,
  opener: (header: Header) => Promise<Result<{ raw: Bytes }>>,
): Promise<boolean> {
  const found = readHeader(headerText(row));
  if (found.condition !== 'whole') return false;
  const opened = await opener(found.header);
  return opened.ok && sameBytes(opened.raw, raw) && (await openKeys(found.header, raw)) !== null;
}

const CREATE_REFUSALS = {
  locked: 'vault-exists',
  unreadable: 'vault-unreadable',
  newer: 'vault-newer',
  barred: 'vault-barred',
} as const;

/** Why a new master password is not taken, as far as its length tells; its strength is judged where it is typed. */
function refusePassword(password: string): Result<never> | null {
  if (password.length > PASSWORD_CEILING) return fail('too-large');
  return [...password.normalize('NFKC').trim()].length < SHORTEST_PASSWORD ? fail('password-too-short') : null;
}
