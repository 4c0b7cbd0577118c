// Owns what a state of the gallery is: a page, its view, and what to type and to click to get there. It lists none.
import type { BackupStatus, CommandName } from '@/utils/core/commands';
import type { HandOver } from '@/utils/core/hand-over';
import type { Reason } from '@/utils/core/result';
import type { VaultData, View } from '@/utils/core/view';

export interface GalleryState {
  readonly page: 'popup' | 'vault' | 'first-run' | 'rehearsal';
  readonly view: View | null;
  /** The practice mail of a rehearsal. */
  readonly mail?: string;
  /** Place in the vault page. */
  readonly hash?: string;
  readonly refuse?: readonly [CommandName, Reason];
  /** Sites that were allowed. */
  readonly sites?: readonly string[];
  /** What is known of the last backup. */
  readonly backup?: BackupStatus;
  /** What is known of the vault's data. */
  readonly data?: VaultData;
  /** How another password manager is told. */
  readonly handOver?: HandOver;
  /** The vault holds nothing. */
  readonly empty?: boolean;
  /** A command that is never answered: its work goes on. */
  readonly hangs?: CommandName;
  /** A file to choose before the clicks: the name of the button, its name and what stands in it. */
  readonly file?: readonly [label: string, name: string, text: string];
  /** What to click once it is drawn, by accessible name, in order. */
  readonly click?: readonly string[];
  /** What to type after the clicks. */
  readonly finally?: readonly (readonly [string, string])[];
  /** What to type first: a label and a value. */
  readonly type?: readonly (readonly [string, string])[];
}

/** States by name: the page, a slash, what it shows. */
export type GalleryStates = Readonly<Record<string, GalleryState>>;
