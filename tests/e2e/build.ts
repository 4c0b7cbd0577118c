// Owns the one moment when the extension is built for the browser tests: before the first of them, because two test files at a time
// must not build into the same folder.
import type { TestProject } from 'vitest/node';
import { type BrowserKind, builtExtension } from '../rig/build';

/** Builds for the browser that the project is named after. */
export async function setup({ name }: TestProject): Promise<void> {
  await builtExtension(name as BrowserKind);
}
