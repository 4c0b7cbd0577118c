// Owns one run of rows against one browser: the vault of canaries, the rows one after the other, and the search of the profile after
// the browser has ended. It prints nothing.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserKind, builtExtension } from '../rig/build';
import { launchChromium } from '../rig/chromium';
import type { Driver } from '../rig/driver';
import { chromiumIdOf, geckoIdOf } from '../rig/extension-id';
import { launchFirefox } from '../rig/firefox';
import { openProfile } from '../rig/profile';
import { startHostileServer } from './hostile-server';
import { type Played, play } from './play';
import type { Row } from './row';
import { allRows } from './rows';
import { STRANGERS } from './rows/addresses';
import { makeAttacker } from './rows/messages';
import { Sniffer } from './sniffer';
import { fillVault, readState, stayUnlocked } from './vault-of-canaries';

export interface Outcome {
  readonly attack: string;
  readonly name: string;
  /** null: not played, for the reason in `breaches`. */
  readonly held: boolean | null;
  readonly breaches: readonly string[];
}

export interface SiegeOptions {
  /** Which rows; absent: all. */
  readonly wanted?: (row: Row) => boolean;
  /** A build in place of the real one, for controls. */
  readonly extension?: string;
  readonly onOutcome?: (outcome: Outcome, number: number, of: number) => void;
}

/** Accounts of the attacked store; rows take turns with them. */
const OWN_ACCOUNTS = 50;

/** Plays the rows and then searches what the browser left on disk. */
export async function besiege(browser: BrowserKind, options: SiegeOptions = {}): Promise<Outcome[]> {
  const { wanted = () => true, onOutcome } = options;
  const extension = options.extension ?? (await builtExtension(browser));
  const rows = allRows(extension).filter(wanted);
  const server = await startHostileServer(STRANGERS.filter((host) => !host.endsWith('.')));
  const profile = openProfile(undefined, 'siege');
  const victim = browser === 'chromium' ? chromiumIdOf(extension) : geckoIdOf(extension);
  const heard: string[] = [];
  const settings = {
    extension,
    profile: profile.path,
    storePort: server.port,
    httpPort: server.httpPort,
    leakPort: server.port,
    strangers: STRANGERS,
    beside: [makeAttacker(victim, browser === 'firefox')],
    onConsole: (line: string) => void heard.push(line),
  };
  const driver = browser === 'chromium' ? await launchChromium(settings) : await launchFirefox(settings);
  const outcomes: Outcome[] = [];
  try {
    const canaries = await fillVault(driver);
    const sniffer = new Sniffer(canaries.map(({ password }) => password));
    let state = await readState(driver);
    for (const [at, row] of rows.entries()) {
      const canary = canaries[at % OWN_ACCOUNTS];
      if (!canary) throw new Error('no canary');
      await stayUnlocked(driver);
      const why = row.notIn?.[browser];
      const played =
        why === undefined ? await playSafely({ driver, server, sniffer, heard }, row, canary, state) : null;
      state = played?.state ?? state;
      const breaches = played?.breaches ?? [why ?? ''];
      const held = played && breaches.length === 0;
      const outcome = { attack: row.attack, name: row.name, held, breaches };
      outcomes.push(outcome);
      onOutcome?.(outcome, at + 1, rows.length);
    }
    await stayUnlocked(driver);
    sniffer.watchKey(await rawKey(driver));
    await driver.inExtension(async () => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome;
      await runtime.sendMessage({ to: 'background', name: 'vault.lock', body: {} });
    }, []);
    await driver.close();
    const found = searchFiles(profile.path, sniffer);
    const outcome = {
      attack: 'A15',
      name: 'the profile after lock and quit',
      held: found.length === 0,
      breaches: found,
    };
    outcomes.push(outcome);
    onOutcome?.(outcome, rows.length, rows.length);
    return outcomes;
  } finally {
    await driver.close().catch(() => undefined);
    await server.close();
    profile.remove();
  }
}

/** A row that breaks off says nothing for Keyturn: it counts as a breach. */
async function playSafely(...[setting, ...what]: Parameters<typeof play>): Promise<Played> {
  try {
    return await play(setting, ...what);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { breaches: [`broke off: ${why}`], state: await readState(setting.driver) };
  }
}

/** The vault's key as it lies in memory while unlocked, so that it can be looked for on disk. */
async function rawKey(driver: Driver): Promise<Buffer> {
  const key = (await driver.dump()).session['vault-key'];
  if (typeof key !== 'string') throw new Error('the unlocked vault shows no key to look for');
  return Buffer.from(key, 'base64');
}

function searchFiles(folder: string, sniffer: Sniffer): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const file = join(folder, path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
    return sniffer.find(readFileSync(file)).map(({ spelling }) => `a secret stands in ${path}, ${spelling}`);
  });
}
