// Owns the part of the account list that is in this page's memory: the pages around what is seen, asked for as they are needed.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '@/utils/browser/messages';
import type { Commands } from '@/utils/core/commands';
import type { Reason } from '@/utils/core/result';
import type { AccountSummary } from '@/utils/core/view';

/** What the list shows, without the page. */
export type ListView = Required<Omit<Commands['account.list']['ask'], 'page'>>;

/** Milliseconds until the background is asked: typing settles first, and so does a fast scroll. */
const TYPING = 150;
const SCROLLING = 60;
/** Before the first answer says better. */
const PAGE_SIZE = 50;

interface Loaded {
  /** Of which list, at which time, the pages are. */
  readonly of: string;
  readonly total: number;
  readonly pageSize: number;
  readonly pages: ReadonlyMap<number, readonly AccountSummary[]>;
}

export interface AccountPages {
  /** Null before the first answer. */
  readonly total: number | null;
  /** Why the last page did not come. */
  readonly reason: Reason | null;
  /** Undefined while its page is on the way. */
  rowAt(index: number): AccountSummary | undefined;
  askAgain(): void;
}

/** The list `view`, with the pages of rows `first` to `end`. `stamp` says that accounts may have changed. */
export function useAccountPages(view: ListView, first: number, end: number, stamp: string): AccountPages {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const [tries, setTries] = useState(0);
  const of = JSON.stringify([view, stamp, tries]);
  const now = useRef(of);
  now.current = of;
  const pageSize = loaded?.pageSize ?? PAGE_SIZE;
  const [from, to] = [Math.floor(first / pageSize), Math.floor(Math.max(first, end - 1) / pageSize)];
  useEffect(() => {
    const held = loaded?.of === of ? loaded.pages : new Map<number, never>();
    const missing = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((page) => !held.has(page));
    if (missing.length === 0) return;
    const typed = loaded?.of !== of && view.query !== '';
    const timer = setTimeout(
      async () => {
        for (const page of missing) {
          const answer = await ask('account.list', { ...view, page });
          // Of another list by now. One of this list is of use, whatever was scrolled to meanwhile.
          if (now.current !== of) return;
          setReason(answer.ok ? null : answer.reason);
          if (!answer.ok) return;
          const { accounts, total, pageSize } = answer;
          setLoaded((before) => ({
            of,
            total,
            pageSize,
            pages: new Map([...(before?.of === of ? before.pages : []), [page, accounts]]),
          }));
        }
      },
      typed ? TYPING : loaded === null ? 0 : SCROLLING,
    );
    return () => clearTimeout(timer);
  }, [of, from, to]);
  return {
    total: loaded?.total ?? null,
    reason,
    rowAt: (index) => loaded?.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    askAgain: () => setTries(tries + 1),
  };
}
