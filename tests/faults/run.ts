// Owns `npm run faults`: strikes cell after cell, keeps every result as a line of a file, and draws the table. It goes on where an
// earlier run of the same build ended. Nothing but that file is written.
// Run: npm run faults -- --kills 300 --browser chromium [--minutes 9] [--point "after S7"] [--kind tab] [--list]
//      npm run faults -- --controls --browser chromium   (broken builds that must be noticed)
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../rig/build';
import { CONTROLS } from './controls';
import { CELLS, type Cell } from './points';
import { buildWithStops } from './stops';
import { strike } from './strike';
import { drawTable, nextCell, type Run } from './tally';

const RESULTS = fileURLToPath(new URL('../../.output/faults', import.meta.url));

/** Where the results of this build stand: another build starts anew. */
function resultsFile(browser: BrowserKind, extension: string): string {
  const digest = createHash('sha256')
    .update(readFileSync(join(extension, 'background.js')))
    .digest('hex');
  mkdirSync(RESULTS, { recursive: true });
  return join(RESULTS, `${browser}-${digest.slice(0, 12)}.jsonl`);
}

function readRuns(file: string): Run[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Run);
}

async function runOnce(browser: BrowserKind, extension: string, cell: Cell): Promise<Run> {
  const start = performance.now();
  const verdict = await strike(browser, extension, cell, Math.random());
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  return { point: cell.point.id, kind: cell.kind, ...verdict, seconds };
}

/** Strikes until there are `kills` results or the time is up. A point that was not come to is told and is no result. */
async function runAll(browser: BrowserKind, cells: readonly Cell[], kills: number, minutes: number): Promise<boolean> {
  const extension = await buildWithStops(browser);
  const file = resultsFile(browser, extension);
  const runs = readRuns(file).filter((run) =>
    cells.some(({ point, kind }) => point.id === run.point && kind === run.kind),
  );
  const missed: string[] = [];
  const start = Date.now();
  const earlier = runs.length;
  console.log(`${runs.length} results stand in ${file}`);
  while (runs.length < kills && Date.now() - start < minutes * 60_000 && missed.length < 20) {
    const cell = nextCell(runs, cells, Math.random());
    if (!cell) break;
    const name = `${cell.kind}, ${cell.point.id}`;
    try {
      const run = await runOnce(browser, extension, cell);
      runs.push(run);
      appendFileSync(file, `${JSON.stringify(run)}\n`);
      const left = Math.round((((Date.now() - start) / (runs.length - earlier)) * (kills - runs.length)) / 1000);
      const outcome = run.faults.length > 0 ? `FAULT ${run.faults.join('; ')}` : `kept (${run.state ?? 'no change'})`;
      console.log(`${runs.length}/${kills}  ${name}: ${outcome}  ${run.seconds} s, ${left} s left`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      missed.push(`${name}: ${reason.split('\n').slice(0, 3).join(' | ')}`);
      console.log(`not come to  ${missed.at(-1)}`);
    }
  }
  console.log(`\n${drawTable(runs).join('\n')}`);
  if (missed.length > 0) console.log(`\nNot run, ${missed.length} times:\n${missed.join('\n')}`);
  return runs.every(({ faults }) => faults.length === 0);
}

/** Breaks one promise after the other and tells whether the judge noticed. */
async function runControls(browser: BrowserKind): Promise<boolean> {
  let noticed = 0;
  for (const { name, promise, change, cell, sentence } of CONTROLS) {
    const { faults } = await strike(browser, await buildWithStops(browser, [change]), cell, 0);
    const found = faults.find((fault) => fault.startsWith(sentence));
    if (found !== undefined) noticed++;
    console.log(`${name} (${cell.kind}, ${cell.point.id}): ${found ?? `NOT NOTICED: ${promise}`}`);
  }
  console.log(`${noticed} of ${CONTROLS.length} broken builds noticed`);
  return noticed === CONTROLS.length;
}

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: String(CELLS.length) },
    browser: { type: 'string', default: 'chromium' },
    minutes: { type: 'string', default: 'Infinity' },
    point: { type: 'string' },
    kind: { type: 'string' },
    list: { type: 'boolean', default: false },
    controls: { type: 'boolean', default: false },
  },
});
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const cells = CELLS.filter(
  ({ point, kind }) => (values.point ?? point.id) === point.id && (values.kind ?? kind) === kind,
);
console.log(`${cells.length} valid cells of ${CELLS.length}`);
if (values.list) for (const { point, kind } of cells) console.log(`${kind}, ${point.id}: ${point.words}`);
else {
  const kept = values.controls
    ? await runControls(browser)
    : await runAll(browser, cells, Number(values.kills), Number(values.minutes));
  if (!kept) process.exitCode = 1;
}
