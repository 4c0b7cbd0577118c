// Owns the words between the rehearsal and the page of its shop, which runs in a frame of its own. Types only.
import type { FillWrite, Requests } from '@/utils/core/page-messages';
import type { Reading } from '@/utils/core/reading';
import type { Result } from '@/utils/core/result';
import type { Deed } from './visit';

/** What the shop's page can be told. */
export interface ShopPage {
  /** Draws a whole page. `error` goes where the page's own script would put it. */
  draw(html: string, error: string | null): void;
  /** Writes into boxes of the last reading, all or none. */
  fill(writes: readonly FillWrite[]): Result<{ filled: number }>;
  point(asked: Requests['point']['ask']): Result;
  unpoint(): void;
}

/** What it tells: the same readings that a store's page gets, and what the visitor did. */
export interface ShopEars {
  read(reading: Reading): void;
  did(deed: Deed): void;
}

/** Where the frame's script finds the rehearsal. */
export interface ShopHost {
  keyturnShop?: (page: ShopPage) => ShopEars;
}
