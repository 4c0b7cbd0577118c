// Owns the list of all attacks, in the order of their numbers.
import type { Row } from '../row';
import { ACTIONS, LOOK_ALIKES, SUBDOMAINS } from './addresses';
import { BETWEEN, LYING } from './fakes';
import { FRAMES } from './frames';
import { messageRows } from './messages';
import { BROKEN } from './pages';
import { CLICKJACKING, SPOILED } from './pointer';
import { NAMED, STEALING, SYNTHETIC, TAMPERED } from './tampering';

/** Every row; `extension` is the built one, whose files are probed. */
export function allRows(extension: string): readonly Row[] {
  const rows = [
    ...CLICKJACKING,
    ...SPOILED,
    ...FRAMES,
    ...ACTIONS,
    ...SUBDOMAINS,
    ...LOOK_ALIKES,
    ...messageRows(extension),
    ...TAMPERED,
    ...SYNTHETIC,
    ...LYING,
    ...STEALING,
    ...BETWEEN,
    ...NAMED,
    ...BROKEN,
  ];
  const place = ({ attack }: Row) => (attack.startsWith('P') ? 100 : 0) + Number(attack.slice(1));
  return rows.toSorted((one, other) => place(one) - place(other));
}
