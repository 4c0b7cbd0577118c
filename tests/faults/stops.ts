// Owns how the background is held at a step that cannot be seen from outside. It builds a copy of the tree with one awaited line a
// step; the line does nothing until a run arms its step in storage.session, which no restart survives. The shipped code has none.
import { type BrowserKind, buildChanged, type SourceChange } from '../rig/build';
import { type Driver, poll } from '../rig/driver';
import type { StepId } from './points';

/** The armed step stands here, and the one that was come to. */
const ARMED = 'stop-at';
const REACHED = 'stopped-at';

function stop(step: StepId): string {
  return `await (async () => {
    const area = (globalThis as any).chrome.storage.session;
    const isArmed = async () => (await area.get('${ARMED}'))['${ARMED}'] === '${step}';
    if (!(await isArmed())) return;
    await area.set({ '${REACHED}': '${step}' });
    while (await isArmed()) await new Promise((resolve) => setTimeout(resolve, 5));
  })();`;
}

/** The change that holds at `step` before `text`, or after it. */
function before(step: StepId, file: string, text: string): SourceChange {
  return { file, from: text, to: `${stop(step)}\n${text}` };
}

const COMMIT = 'utils/vault/commit.ts';
const FILL = 'entrypoints/background/fill.ts';
/** One line a step; each must stand in the file exactly once. */
export const STOPS: readonly SourceChange[] = [
  before('S3', COMMIT, 'const written = await database.write(steps, manifest);'),
  before('S4', COMMIT, 'if (await stand(database, steps, proves)) {'),
  before('S5', COMMIT, 'await mirror.write(steps);'),
  before('S6', COMMIT, 'return done;'),
  before('S7', FILL, 'const answer = await request(target,'),
  before('S8', FILL, 'await changeTab(tabId, { pendingFill: null });'),
  {
    file: 'entrypoints/background/runner.ts',
    from: 'const changes = changesOf(outcome, looseId);',
    to: `const changes = changesOf(outcome, looseId);
  if (seen.type === 'accepted') { ${stop('S11')} }`,
  },
];

const INSIDE: readonly StepId[] = ['S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S11'];

/** Whether the step is one that the background is held at. */
export function isInside(step: StepId): boolean {
  return INSIDE.includes(step);
}

/** The extension with the stops in it, and with `broken` changed as well. Its copy of the tree goes with the process. */
export function buildWithStops(browser: BrowserKind, broken: readonly SourceChange[] = []): Promise<string> {
  return buildChanged('stops', [...broken, ...STOPS], browser);
}

type Session = { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> };

/** Arms a step, or with null lets the background go on. */
export function arm(driver: Driver, step: StepId | null): Promise<void> {
  return driver.inExtension(
    async (key: string, value: string | null) => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { session: Session } } }).chrome;
      await storage.session.set({ [key]: value });
    },
    [ARMED, step] as const,
  );
}

/** Waits until the background is held at the step. */
export async function heldAt(driver: Driver, step: StepId): Promise<void> {
  await poll(
    () =>
      driver.inExtension(
        async (key: string, value: string) => {
          const { storage } = (globalThis as unknown as { chrome: { storage: { session: Session } } }).chrome;
          return (await storage.session.get(key))[key] === value;
        },
        [REACHED, step] as const,
      ),
    () => `the background never came to ${step}`,
  );
}
