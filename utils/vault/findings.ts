// Owns the gathering of what a survey finds: the report for the person and the steps of repair. It judges nothing itself.
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, toUtf8 } from './bytes';
import { putRow, type QuarantineRow, type Step } from './tables';

/** One thing that the manifest, or the lack of one, reveals. */
export interface ManifestTrouble {
  /**
   * absent, damaged: the manifest itself; rolled-back: an older one stood in the database than in the second copy; missing:
   * a listed version is in neither place; unlisted: a version that opens and that no manifest lists; not-filed: an inbox
   * item that only the second copy holds.
   */
  readonly what: 'absent' | 'damaged' | 'rolled-back' | 'missing' | 'unlisted' | 'not-filed';
  /** `kind/id/version` or an inbox id; '' for the manifest itself. */
  readonly label: string;
}

export interface ScanReport {
  /** Record versions and inbox items that open. */
  readonly opened: number;
  readonly quarantined: readonly Pick<QuarantineRow, 'key' | 'place' | 'table' | 'label' | 'why'>[];
  /** What the database had lost and the second copy gave back: 'header', 'manifest', `kind/id/version` or an inbox id. */
  readonly recoveredFromMirror: readonly string[];
  readonly manifestTrouble: readonly ManifestTrouble[];
  /** Entries of the second copy that were missing, damaged or out of date. */
  readonly mirrorRepaired: number;
  /** Sealings so far; also tells an old vault that was put back as a whole. */
  readonly counter: number;
  readonly changedAt: number;
}

/** Gathers what is found and what is to be done about it. */
export class Findings {
  opened = 0;
  mirrorRepaired = 0;
  readonly quarantined: QuarantineRow[] = [];
  readonly recovered: string[] = [];
  readonly trouble: ManifestTrouble[] = [];
  readonly databaseSteps: Step[] = [];
  readonly mirrorSteps: Step[] = [];

  constructor(readonly now: number) {}

  /** The database turns out to have lost something. */
  get lossy(): boolean {
    return this.recovered.length > 0 || this.trouble.some(({ what }) => what !== 'unlisted');
  }

  quarantine(
    place: QuarantineRow['place'],
    table: QuarantineRow['table'],
    label: string,
    why: QuarantineRow['why'],
    raw: unknown,
  ): void {
    const bytes = JSON.stringify([place, table, raw], (_name, value: unknown) =>
      value instanceof Uint8Array ? toHex(value) : value,
    );
    const key = toHex(sha256(toUtf8(bytes)));
    const row: QuarantineRow = { key, place, table, label, why, raw, foundAt: this.now };
    this.quarantined.push(row);
    this.databaseSteps.push(putRow('quarantine', row));
  }

  /** Puts a row of the second copy into the database. */
  recover(label: string, step: Step): void {
    this.recovered.push(label);
    this.databaseSteps.push(step);
  }

  /** Brings the second copy up to date. */
  copy(step: Step): void {
    this.mirrorRepaired += 1;
    this.mirrorSteps.push(step);
  }

  report(): Omit<ScanReport, 'counter' | 'changedAt'> {
    return {
      opened: this.opened,
      quarantined: this.quarantined.map(({ key, place, table, label, why }) => ({ key, place, table, label, why })),
      recoveredFromMirror: this.recovered,
      manifestTrouble: this.trouble,
      mirrorRepaired: this.mirrorRepaired,
    };
  }
}
