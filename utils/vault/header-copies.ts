// Owns which of the two stored headers is believed, and what is there at all. The database's copy comes first; the second
// copy counts only where the first is missing or damaged, and only once a key has opened it.
import { fail, type Reason, type Result } from '../core/result';
import type { Bytes } from './bytes';
import type { Places } from './commit';
import type { OpenReason } from './database';
import { type Header, type HeaderReading, readHeader } from './header';
import { type OpenKeys, openKeys } from './keys';
import { headerText, isEmpty } from './tables';

/** What lies on the disk, whoever holds a key. */
export type AtRest = 'no-vault' | 'locked' | 'unreadable' | 'newer' | 'barred';

/** A header that was opened, with everything it led to. */
export interface OpenedHeader {
  readonly header: Header;
  readonly text: string;
  readonly raw: Bytes;
  readonly keys: OpenKeys;
}

/** Tells "no vault yet" from "a vault that cannot be read": the first only where both places are readable and empty. */
export async function findAtRest({ database, mirror }: Places): Promise<AtRest> {
  const opened = await database.open();
  if (!opened.ok) return UNOPENED[opened.reason];
  try {
    const own = await readOwn({ database });
    if (own.condition === 'whole') return 'locked';
    if (own.condition === 'newer') return 'newer';
    const copies = await mirror.snapshot();
    const copy = readHeader(headerText(copies.header));
    if (copy.condition === 'whole') return 'locked';
    if (copy.condition === 'newer') return 'newer';
    return isEmpty(copies) && isEmpty(await database.snapshot()) ? 'no-vault' : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** The database's header: the only one whose recipient may be sealed to without a key at hand. */
export async function readOwn({ database }: Pick<Places, 'database'>): Promise<HeaderReading> {
  return readHeader(headerText(await database.row('header', 'header')));
}

/**
 * Finds the header that `opener` opens. A whole header in the database decides alone, unless it proves to be altered: so
 * after a change of password that was cut short, exactly one password opens the vault.
 */
export async function openHeader(
  places: Places,
  opener: (header: Header) => Promise<Result<{ raw: Bytes }>>,
): Promise<Result<OpenedHeader>> {
  const own = await readOwn(places);
  if (own.condition === 'newer') return fail('vault-newer');
  if (own.condition === 'whole') {
    const opened = await openOne(own, opener);
    if (opened.ok || opened.reason !== 'header-damaged') return opened;
    // The key fits and the header was altered. Should the second copy refuse the key, the header is still what is wrong.
    const other = await openCopy(places, own.condition, opener);
    return other.ok ? other : opened;
  }
  return await openCopy(places, own.condition, opener);
}

/** Whether a whole header stands anywhere, whoever's it is. */
export async function hasWholeHeader(places: Places): Promise<boolean> {
  const copies = await places.mirror.snapshot().catch(() => null);
  const readings = [await readOwn(places), readHeader(headerText(copies?.header))];
  return readings.some(({ condition }) => condition === 'whole');
}

async function openCopy(
  places: Places,
  ownCondition: HeaderReading['condition'],
  opener: (header: Header) => Promise<Result<{ raw: Bytes }>>,
): Promise<Result<OpenedHeader>> {
  const copies = await places.mirror.snapshot().catch(() => null);
  if (copies === null) return fail(ownCondition === 'absent' ? 'vault-unreadable' : 'header-damaged');
  const copy = readHeader(headerText(copies.header));
  if (copy.condition === 'whole') return await openOne(copy, opener);
  return fail(ownCondition === 'absent' ? REASONS[await findAtRest(places)] : 'header-damaged');
}

const UNOPENED = {
  'vault-unreadable': 'unreadable',
  'vault-newer': 'newer',
  'vault-barred': 'barred',
} as const satisfies Record<OpenReason, AtRest>;

const REASONS = {
  'no-vault': 'no-vault',
  locked: 'header-damaged',
  unreadable: 'header-damaged',
  newer: 'vault-newer',
  barred: 'vault-barred',
} as const satisfies Record<AtRest, Reason>;

async function openOne(
  { header, text }: { header: Header; text: string },
  opener: (header: Header) => Promise<Result<{ raw: Bytes }>>,
): Promise<Result<OpenedHeader>> {
  const opened = await opener(header);
  if (!opened.ok) return opened;
  const keys = await openKeys(header, opened.raw);
  return keys ? { ok: true, header, text, raw: opened.raw, keys } : fail('header-damaged');
}
