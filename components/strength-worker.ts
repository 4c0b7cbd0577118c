// Owns the line to the worker that guesses typed passwords. The worker starts with the first question and lives as long as the page.
import type { TypedStrength } from '@/utils/core/typed-strength';
import StrengthWorker from './strength.worker.ts?worker';

export interface StrengthQuestion {
  readonly id: number;
  readonly password: string;
  /** Words an attacker would try first: the store, the user name, former passwords. */
  readonly words: readonly string[];
  /** BCP 47 tag: the language whose words are tried. */
  readonly language: string;
}

export interface StrengthAnswer {
  readonly id: number;
  /** Null where the dictionaries cannot be loaded. */
  readonly strength: TypedStrength | null;
}

let worker: Worker | null = null;
let asked = 0;

/** How well a typed password stands up to guessing; null where the dictionaries cannot be loaded. */
export function guessStrength(
  password: string,
  words: readonly string[],
  language: string,
): Promise<TypedStrength | null> {
  worker ??= new StrengthWorker();
  const line = worker;
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<StrengthAnswer>) => {
      if (event.data.id !== id) return;
      line.removeEventListener('message', listen);
      resolve(event.data.strength);
    };
    line.addEventListener('message', listen);
    const question: StrengthQuestion = { id, password, words, language };
    line.postMessage(question);
  });
}
