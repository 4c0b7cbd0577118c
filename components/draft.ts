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

export interface DraftOnShow {
  readonly manner: Manner;
  readonly options: DraftOptions;
  /** The one that was made; null while none is there. */
  readonly draft: Draft | null;
  /** Why none could be made. */
  readonly reason: Reason | null;
  /** What the person typed himself. */
  readonly own: string;
  /** There is something to record. */
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
  first: DraftOptions = {},
): DraftOnShow {
  const [options, setOptions] = useState(first);
  const [typing, setTyping] = useState(false);
  const [own, setOwn] = useState('');
  const [draft, setDraft] = useState<Draft | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  // `wish` is all of them by value.
  const wish = JSON.stringify([tabId, accountId, policy, options]);
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    void ask('draft.make', { tabId, accountId, options }).then((answer) => {
      if (mine !== latest.current) return;
      setReason(answer.ok ? null : answer.reason);
      setDraft(answer.ok ? answer : null);
    });
  }, [wish, round]);
  return {
    manner: typing ? 'own' : (options.style ?? 'random'),
    options,
    draft,
    reason: typing ? null : reason,
    own,
    ready: typing ? own !== '' : draft !== null,
    choose(manner) {
      setTyping(manner === 'own');
      // A length means another thing in another style; classes that were left out stay so.
      const { length: _length, ...others } = options;
      if (manner !== 'own' && manner !== (options.style ?? 'random')) setOptions({ ...others, style: manner });
    },
    wish: setOptions,
    type: setOwn,
    again: () => setRound(round + 1),
    startOver() {
      setOptions({});
      setRound(round + 1);
    },
    take: async () => {
      if (typing) return ask('draft.own', { tabId, accountId, password: own });
      return draft ? { ok: true, draftId: draft.draftId } : fail(reason ?? 'internal');
    },
  };
}
