// Owns how a refused command is told: what happened, then what to do next.
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reason } from '@/utils/core/result';
import { Notice } from './notice';
import { reasonText } from './reason-text';

const SaidAbove = createContext<Reason | null>(null);

export function Trouble({ reason }: { reason: Reason | null }) {
  const said = useContext(SaidAbove);
  if (reason === null || reason === said) return null;
  const { what, next } = reasonText(reason);
  return (
    <Notice tone="bad" live>
      <p>
        <b>{what}</b> {next}
      </p>
    </Notice>
  );
}

/** What went wrong with the page as a whole, above the screen: the screen need not say it a second time. */
export function TroubleAbove({ reason, children }: { reason: Reason | null; children: ComponentChildren }) {
  return (
    <>
      <Trouble reason={reason} />
      <SaidAbove.Provider value={reason}>{children}</SaidAbove.Provider>
    </>
  );
}
