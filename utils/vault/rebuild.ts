// Owns building a database that cannot be read anew from the second copy. It must not delete anything before the second copy
// has been opened and found complete, or the person has said that a part is better than nothing.
import { fail, type Result } from '../core/result';
import type { Bytes } from './bytes';
import type { Desk } from './desk';
import { type Header, readHeader } from './header';
import type { OpenedHeader } from './header-copies';
import { openKeys } from './keys';
import { EMPTY_SNAPSHOT } from './scan';
import { reasonOfWrite } from './storage-error';
import { survey } from './survey';
import { headerText } from './tables';

/** Opens the second copy, checks it and deletes the database; the next scan fills a new one. */
export async function rebuildDatabase(
  { places, now }: Desk,
  opener: (header: Header) => Promise<Result<{ raw: Bytes }>>,
  partial: boolean,
): Promise<Result<OpenedHeader>> {
  const copies = await places.mirror.snapshot();
  const found = readHeader(headerText(copies.header));
  if (found.condition !== 'whole') return fail(found.condition === 'newer' ? 'vault-newer' : 'vault-unreadable');
  const opened = await opener(found.header);
  if (!opened.ok) return opened;
  const keys = await openKeys(found.header, opened.raw);
  if (!keys) return fail('header-damaged');
  const { report } = await survey(EMPTY_SNAPSHOT, copies, keys, found.text, now());
  const complete =
    report.recoveredFromMirror.includes('manifest') &&
    report.quarantined.length === 0 &&
    !report.manifestTrouble.some(({ what }) => what === 'missing');
  if (!complete && !partial) return fail('vault-incomplete');
  // On a full disk a database does not open either. It must not go before there is room for the next.
  try {
    await places.mirror.probe();
  } catch (error) {
    return fail(reasonOfWrite(error));
  }
  await places.database.discard();
  return { ok: true, header: found.header, text: found.text, raw: opened.raw, keys };
}
