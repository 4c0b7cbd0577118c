// Owns throw-away directories and the end of process groups. It must delete nothing that it did not make.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poll } from './driver';

export interface Profile {
  readonly path: string;
  /** Removes the directory, unless the caller brought it. */
  remove(): void;
}

/** The caller's directory, or a new one under the system's temporary directory, which goes at the latest with this process. */
export function openProfile(given: string | undefined, kind: string): Profile {
  if (given !== undefined) return { path: given, remove: () => undefined };
  const path = mkdtempSync(join(tmpdir(), `keyturn-${kind}-`));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', remove);
  return { path, remove };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A signal to the group that `pid` leads; on Windows to the one process. One that is gone already is no failure. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** SIGKILL to the group that `pid` leads, and waits until the leader is gone. */
export async function killGroup(pid: number): Promise<void> {
  signalGroup(pid, 'SIGKILL');
  await poll(
    async () => !isAlive(pid),
    () => `process ${pid} survived SIGKILL`,
  );
}
