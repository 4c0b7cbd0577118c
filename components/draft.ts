// Owns asking for a generated password and keeping it on show: a new one when the person or the policy asks. The background has
// recorded a draft in its sealed ring before the answer comes.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '@/utils/browser/messages';
import type { Draft, DraftOptions } from '@/utils/core/messages';
import type { Policy } from '@/utils/core/policy';
import type { Reason } from '@/utils/core/result';

export interface DraftOnShow {
  readonly draft: Draft | null;
  readonly reason: Reason | null;
  /** Makes another one with the same wishes. */
  again(): void;
}

/**
 * A draft for a tab. A reading that changes nothing in the policy makes no new draft: the person may be typing this
 * one by hand right now.
 */
export function useDraft(
  tabId: number | null,
  accountId: string | null,
  policy: Policy | null,
  options: DraftOptions,
): DraftOnShow {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  const wish = JSON.stringify([tabId, accountId, policy, options]);
  // `wish` is all of them by value.
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    void ask('draft.make', { tabId, accountId, options }).then((answer) => {
      if (mine !== latest.current) return;
      setReason(answer.ok ? null : answer.reason);
      setDraft(answer.ok ? answer : null);
    });
  }, [wish, round]);
  return { draft, reason, again: () => setRound(round + 1) };
}
