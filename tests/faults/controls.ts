// Owns the broken builds that show the fault runs can notice: each breaks one promise on purpose, and names the cell in which it
// must come out. It must not run anything.
import type { SourceChange } from '../rig/build';
import { CELLS, type Cell, type Kind } from './points';

export interface Control {
  /** Short and unique. */
  readonly name: string;
  /** The promise that is broken, in words. */
  readonly promise: string;
  readonly change: SourceChange;
  readonly cell: Cell;
  /** How the judge's sentence begins. */
  readonly sentence: string;
}

const ROTATIONS = 'entrypoints/background/rotations.ts';

/** The cell of a point and a kind. Throws where there is none. */
export function cellOf(point: string, kind: Kind): Cell {
  const cell = CELLS.find((each) => each.point.id === point && each.kind === kind);
  if (!cell) throw new Error(`there is no cell ${kind}, ${point}`);
  return cell;
}

export const CONTROLS: readonly Control[] = [
  {
    name: 'fill-first',
    promise: 'recorded before released',
    change: {
      file: ROTATIONS,
      from: 'const recorded = await recordDraft(tabId, accountId, draftId);',
      to: `const early = (await shownDraft(draftId))?.password ?? '';
  await fill(planned.plan, { 'new-password': early, 'confirm-password': early });
  const recorded = await recordDraft(tabId, accountId, draftId);`,
    },
    cell: cellOf('after S3', 'browser'),
    sentence: 'lost: 1 of',
  },
  {
    name: 'believes-early',
    promise: 'confirmed only on the word of the store',
    change: {
      file: ROTATIONS,
      from: "const released = await advance(rotation, [{ type: 'release', candidateId, how: 'filled' }]);",
      to: `const released = await advance(rotation, [
    { type: 'release', candidateId, how: 'filled' },
    { type: 'submit', candidateId },
    { type: 'accept', candidateId, evidence: { signature: true, knownAddress: true, quiet: true } },
  ]);`,
    },
    cell: cellOf('after S8', 'browser'),
    sentence: 'false claim',
  },
  {
    name: 'unanswered-trusted',
    promise: 'a fill whose answer nobody heard is doubted',
    change: {
      file: 'entrypoints/background/index.ts',
      from: 'void turn(doubtPendingFills);',
      to: 'if (Date.now() < 0) void turn(doubtPendingFills);',
    },
    cell: cellOf('after S8', 'background'),
    sentence: 'not doubted: the fill',
  },
  {
    name: 'restart-trusted',
    promise: 'a change that a restart cut off is doubted',
    change: {
      file: 'entrypoints/background/runner.ts',
      from: "await advance(rotation, [{ type: 'lose', why: 'restart' }]);",
      to: '',
    },
    cell: cellOf('after S8', 'browser'),
    sentence: 'not doubted: the change',
  },
];
