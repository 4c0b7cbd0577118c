// Owns what a mutant is: one promise broken on purpose, and how that is written into a source. It must not run anything.
import { substitute } from '../../scripts/substitute';

/** A promise broken on purpose in one place. The tests named must fail by an assertion, or the promise is not kept by them. */
export interface Mutant {
  /** Short and unique, to be picked with --only. */
  readonly name: string;
  /** The promise that is broken, in words. */
  readonly promise: string;
  /** The file that is changed, from the root of the repository. */
  readonly file: string;
  /** Must stand in the file exactly once. */
  readonly text: string;
  readonly replacement: string;
  /** The test files that should notice. */
  readonly tests: readonly string[];
}

/** The source with the promise broken. Throws where the text is not there exactly once: a mutant of nothing proves nothing. */
export function mutate(mutant: Mutant, source: string): string {
  try {
    return substitute(source, mutant.text, mutant.replacement);
  } catch (cause) {
    throw new Error(`The row ${mutant.name} has to be mended: in ${mutant.file} ${String(cause)}`, { cause });
  }
}
