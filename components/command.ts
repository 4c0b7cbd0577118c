// Owns what a component shows of an action: busy while it works, the reason when it was refused. One action at a time.
import { useRef, useState } from 'preact/hooks';
import { fail, type Reason, type Result } from '@/utils/core/result';

export interface Command {
  readonly busy: boolean;
  /** Why the last action was refused, until the next one starts. */
  readonly reason: Reason | null;
  /** Runs an action of one or more commands; a second call while one runs is ignored. */
  run(action: () => Promise<Result>): Promise<void>;
}

/** A place for the actions of one component. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const running = useRef(false);
  return {
    busy,
    reason,
    async run(action) {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      setReason(null);
      const outcome = await action().catch(() => fail('internal'));
      running.current = false;
      setBusy(false);
      if (!outcome.ok) setReason(outcome.reason);
    },
  };
}
