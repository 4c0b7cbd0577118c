// Owns how a refused command is told: what happened, then what to do next.
import type { Reason } from '@/utils/core/result';
import { Notice } from './notice';
import { reasonText } from './reason-text';

export function Trouble({ reason }: { reason: Reason | null }) {
  if (reason === null) return null;
  const { what, next } = reasonText(reason);
  return (
    <Notice tone="bad" live>
      <p>
        <b>{what}</b> {next}
      </p>
    </Notice>
  );
}
