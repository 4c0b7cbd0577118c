// Owns `npm run attacks`: plays every attack in a browser and draws the table. It ends with 1 at a breach.
// Run: npm run attacks -- --browser chromium|firefox [--only A3,P8] [--sample] [--controls]
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../rig/build';
import { buildChanged } from '../rig/build';
import { CONTROLS } from './controls';
import { besiege, type Outcome } from './siege';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string' },
    sample: { type: 'boolean', default: false },
    controls: { type: 'boolean', default: false },
  },
});
const only = values.only?.split(',');
const browser: BrowserKind = values.browser === 'firefox' ? 'firefox' : 'chromium';

/** One line an attack: how many pages, how many held, how many were not played. */
function drawTable(outcomes: readonly Outcome[]): string[] {
  const attacks = [...new Set(outcomes.map(({ attack }) => attack))];
  return [
    'attack  pages  held  breached  not run',
    ...attacks.map((attack) => {
      const own = outcomes.filter((outcome) => outcome.attack === attack);
      const count = (held: boolean | null) => own.filter((outcome) => outcome.held === held).length;
      return [
        attack.padEnd(6),
        String(own.length).padStart(6),
        ...[true, false, null].map((held, at) => String(count(held)).padStart([6, 10, 9][at] ?? 0)),
      ].join('');
    }),
  ];
}

async function runAll(): Promise<boolean> {
  const outcomes = await besiege(browser, {
    wanted: (row) =>
      (!values.sample || row.sample === true) &&
      (only === undefined || only.some((each) => row.attack === each || row.name.includes(each))),
    onOutcome: ({ attack, name, held, breaches }, number, of) =>
      console.log(
        `${number}/${of}  ${attack} ${name}: ${held === null ? 'not run: ' : held ? 'held' : 'BREACH: '}${breaches.join('; ')}`,
      ),
  });
  console.log(`\n${drawTable(outcomes).join('\n')}`);
  const breached = outcomes.filter(({ held }) => held === false).length;
  console.log(`\n${outcomes.length} attacks in ${browser}, ${breached} breached`);
  return breached === 0;
}

async function runControls(): Promise<boolean> {
  let noticed = 0;
  for (const { name, promise, changes, row, sentence } of CONTROLS) {
    const extension = await buildChanged(name, changes, browser);
    const outcomes = await besiege(browser, { extension, wanted: (each) => each.name === row });
    const found = outcomes.flatMap(({ breaches }) => breaches).find((breach) => breach.includes(sentence));
    if (found !== undefined) noticed++;
    console.log(`${name}: ${found ?? `NOT NOTICED: ${promise}`}`);
  }
  console.log(`${noticed} of ${CONTROLS.length} broken builds noticed`);
  return noticed === CONTROLS.length;
}

if (!(values.controls ? await runControls() : await runAll())) process.exitCode = 1;
