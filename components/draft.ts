// Owns the password that is about to be recorded: one that is made, again whenever the person or the policy asks, or the person's
// own. The background has sealed a made one before its answer comes, and seals the person's own when it is taken.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '@/utils/browser/messages';
import type { Draft, DraftOptions } from '@/utils/core/commands';
import type { Style } from '@/utils/core/generator';
import type { Policy } from '@/utils/core/policy';
import { fail, type Reason, type Result } from '@/utils/core/result';

/** How the password comes about. */
export type Manner = Style | 'own';

/** The password that the person types himself. It is kept by what outlives the screen: the page may change under it and back. */
export interface Own {
  /** The person's own is wanted, not one that is made. */
  readonly wanted: boolean;
  readonly password: string;
}
export type OwnState = readonly [Own, (own: Own) => void];
export const NO_OWN: Own = { wanted: false, password: '' };

export interface DraftOnShow {
  readonly manner: Manner;
  readonly options: DraftOptions;
  /** The last one that was made, maybe before the account or the wishes changed; null while none is there. */
  readonly draft: Draft | null;
  /** Why none could be made. */
  readonly reason: Reason | null;
  /** What the person typed himself. */
  readonly own: string;
  /** There is something to record, made for this account and these wishes. */
  readonly ready: boolean;
  choose(manner: Manner): void;
  wish(options: DraftOptions): void;
  type(own: string): void;
  /** Makes another one with the same wishes. */
  again(): void;
  /** Makes another one with no wishes at all. */
  startOver(): void;
  /** The sealed draft to record. */
  take(): Promise<Result<{ draftId: string }>>;
}

/**
 * A draft for a tab. A reading that changes nothing in the policy makes no new draft: the person may be typing this
 * one by hand right now.
 */
export function useDraft(
  tabId: number,
  accountId: string | null,
  policy: Policy | null,
  [own, setOwn]: OwnState,
  first: DraftOptions = {},
): DraftOnShow {
  const [options, setOptions] = useState(first);
  const [made, setMade] = useState<{ readonly wish: string; readonly answer: Result<Draft> } | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  // `wish` is all of them by value.
  const wish = JSON.stringify([tabId, accountId, policy, options]);
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    void ask('draft.make', { tabId, accountId, options }).then((answer) => {
      if (mine === latest.current) setMade({ wish, answer });
    });
  }, [wish, round]);
  const draft = made?.answer.ok ? made.answer : null;
  const reason = made === null || made.answer.ok ? null : made.answer.reason;
  const ready = own.wanted ? own.password !== '' : draft !== null && made?.wish === wish;
  return {
    manner: own.wanted ? 'own' : (options.style ?? 'random'),
    options,
    draft,
    reason: own.wanted ? null : reason,
    own: own.password,
    ready,
    choose(manner) {
      setOwn({ ...own, wanted: manner === 'own' });
      // A length means another thing in another style; classes that were left out stay so.
      const { length: _length, ...others } = options;
      if (manner !== 'own' && manner !== (options.style ?? 'random')) setOptions({ ...others, style: manner });
    },
    wish: setOptions,
    type: (password) => setOwn({ wanted: true, password }),
    again: () => setRound(round + 1),
    startOver() {
      setOptions({});
      setRound(round + 1);
    },
    take: async () => {
      if (own.wanted) return ask('draft.own', { tabId, accountId, password: own.password });
      return draft && ready ? { ok: true, draftId: draft.draftId } : fail(reason ?? 'internal');
    },
  };
}
