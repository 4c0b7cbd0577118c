// Owns what is said of a password while the person types it: the rules it breaks and the words in it that an attacker tries first. It
// must not rate it; the meter does.
import { useEffect, useState } from 'preact/hooks';
import { ask } from '@/utils/browser/messages';
import { checkPassword, type PasswordContext } from '@/utils/core/check-password';
import type { RuleName } from '@/utils/core/policy';
import type { TabView } from '@/utils/core/view';

/** Typing pauses for this many milliseconds before the background is asked. */
const PAUSE = 150;

interface Judgement {
  readonly broken: readonly RuleName[];
  /** Undefined until the background has answered. */
  readonly words: readonly string[] | undefined;
}

/** The page's own look tells at once; only the background knows the account's former passwords. */
export function usePasswordJudgement(
  tab: TabView,
  accountId: string | null,
  context: PasswordContext,
  password: string,
): Judgement {
  const { tabId, policy } = tab;
  const [judged, setJudged] = useState<(Judgement & { readonly password: string }) | null>(null);
  useEffect(() => {
    if (password === '') return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await ask('draft.judge', { tabId, accountId, password });
      if (wanted && answer.ok) setJudged({ ...answer, password });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [tabId, accountId, password]);
  const broken = policy ? checkPassword(policy, password, context) : [];
  return {
    broken: judged?.password === password ? [...new Set([...broken, ...judged.broken])] : broken,
    words: judged?.words,
  };
}
