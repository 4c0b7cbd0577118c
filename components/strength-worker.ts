// Owns the line to the worker that guesses typed passwords. The worker starts with the first question and lives as long as the page.
import type { Level } from './meter';
import StrengthWorker from './strength.worker.ts?worker';

export interface StrengthQuestion {
  readonly id: number;
  readonly password: string;
  /** Words an attacker would try first: the store, the user name, former passwords. */
  readonly words: readonly string[];
}

export interface StrengthAnswer {
  readonly id: number;
  readonly level: Level;
}

/** Guessing grows with the square of the length; what comes after this many characters only makes a password better. */
const LONGEST_GUESSED = 64;

let worker: Worker | null = null;
let asked = 0;

/** How well a typed password stands up to guessing, from 0 (at once) to 4 (beyond guessing). */
export function guessStrength(password: string, words: readonly string[]): Promise<Level> {
  worker ??= new StrengthWorker();
  const line = worker;
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<StrengthAnswer>) => {
      if (event.data.id !== id) return;
      line.removeEventListener('message', listen);
      resolve(event.data.level);
    };
    line.addEventListener('message', listen);
    const question: StrengthQuestion = { id, password: password.slice(0, LONGEST_GUESSED), words };
    line.postMessage(question);
  });
}
