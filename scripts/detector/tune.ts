// Owns the tuning run: `npx jiti scripts/detector/tune.ts CORPUS [--write] [--cache FILE] [--folds N] [--misses FILE] [--doubts FILE] [--parts]`.
// Reads every labelled page in a real browser, measures out of fold (no site is learnt from and measured at once), prints
// the figures with 95 % intervals, and with --write learns from all pages and writes utils/detect/weights.ts. The pages of
// written/ are always learnt from and never measured, but with --parts: then each of its parts by readers that do not know it.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { looksLikePassword } from '../../utils/detect/box-words';
import { decide, type ModelWeights } from '../../utils/detect/model';
import { LIKELY, SURE } from '../../utils/detect/thresholds';
import { root } from './bundle';
import { type Extracted, readDoubts, readLabels, sitesOf, WRITTEN, withoutDoubts } from './corpus';
import { type ExtractedPage, extract } from './extract';
import { fitWeights } from './fit';
import { abstaining, answersOf, type Figures, f1, interval, score } from './score';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    cache: { type: 'string' },
    folds: { type: 'string', default: '10' },
    misses: { type: 'string' },
    doubts: { type: 'string' },
    parts: { type: 'boolean', default: false },
  },
});
const corpus = positionals[0];
if (corpus === undefined)
  throw new Error(
    'usage: tune.ts CORPUS [--write] [--cache FILE] [--folds N] [--misses FILE] [--doubts FILE] [--parts]',
  );

const labels = readLabels(corpus);
const writtenLabels = readLabels(WRITTEN);
const { saved: pages, written: writtenPages } = await evidence();
const written = { labels: writtenLabels, pages: writtenPages };
const sites = sitesOf(pages);
const folds = Number(values.folds);

const outOfFold = new Map<string, ReturnType<typeof answersOf>>();
for (let fold = 0; fold < folds; fold++) {
  const weights = fitWeights({ labels, pages: pick((name) => foldOf(name) !== fold) }, written);
  for (const [name, answer] of answersBy(
    weights,
    pick((name) => foldOf(name) === fold),
  ))
    outOfFold.set(name, answer);
  console.error(`fold ${fold + 1} of ${folds}`);
}
const figures = score(labels, pages, outOfFold);
print(`out of fold: ${folds} folds over ${new Set(sites.values()).size} sites`, figures);
if (values.doubts !== undefined) {
  const doubts = readDoubts(values.doubts);
  print('out of fold, labels in doubt not counted', score(withoutDoubts(labels, doubts), pages, outOfFold));
}
if (values.misses !== undefined) fs.writeFileSync(values.misses, `${figures.misses.join('\n')}\n`);

const all = fitWeights({ labels, pages }, written);
print('in sample, learnt from all pages', score(labels, pages, answersBy(all, pages)));
if (values.write) writeWeights(all);
if (values.parts) printParts();

/** What readers make of each part of the written pages that have not learnt from it: from saved pages alone, and from the other parts too. */
function printParts(): void {
  const partOf = (name: string) => name.slice(0, 1);
  const alone = fitWeights({ labels, pages }, { ...written, pages: {} });
  for (const part of new Set(Object.keys(written.pages).map(partOf))) {
    const own = pick((name) => partOf(name) === part, written.pages);
    const others = pick((name) => partOf(name) !== part, written.pages);
    const taught = fitWeights({ labels, pages }, { ...written, pages: others });
    print(`part ${part}, learnt from saved pages alone`, score(written.labels, own, answersBy(alone, own)));
    print(`part ${part}, learnt from the other parts too`, score(written.labels, own, answersBy(taught, own)));
  }
}

/** Read once into the cache where one is named: evidence changes only with the code that reads it. */
async function evidence(): Promise<{ saved: Extracted; written: Extracted }> {
  const { cache } = values;
  const read = cache !== undefined && fs.existsSync(cache) ? JSON.parse(fs.readFileSync(cache, 'utf8')) : undefined;
  const found = (read ?? {
    saved: await extract(corpus ?? '', Object.keys(labels)),
    written: await extract(WRITTEN, Object.keys(writtenLabels)),
  }) as { saved: Extracted; written: Extracted };
  if (cache !== undefined && !read) fs.writeFileSync(cache, JSON.stringify(found));
  for (const { page } of [found.saved, found.written].flatMap(Object.values<ExtractedPage>)) {
    for (const { boxes } of page.groups)
      for (const box of boxes) Object.assign(box, { passwordLike: looksLikePassword(box) });
  }
  return found;
}

function pick(keep: (name: string) => boolean, from = pages): Extracted {
  return Object.fromEntries(Object.entries(from).filter(([name]) => keep(name)));
}

function foldOf(name: string): number {
  let value = 0x811c9dc5;
  for (const char of sites.get(name) ?? name) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) % folds;
}

function answersBy(weights: ModelWeights, among: Extracted): Map<string, ReturnType<typeof answersOf>> {
  return new Map(
    Object.entries(among).map(([name, { page, indexes }]) => [name, answersOf(indexes, decide(page, weights), LIKELY)]),
  );
}

function print(title: string, found: Figures): void {
  const share = (hit: number, of: number) => {
    const [low, high] = interval(hit, of);
    return `${hit}/${of} = ${((100 * hit) / of).toFixed(1)} % [${low.toFixed(1)}, ${high.toFixed(1)}]`;
  };
  console.log(`\n${title}`);
  for (const [role, tally] of Object.entries(found.roles)) {
    const { hit, extra, missed } = tally;
    console.log(
      `  ${role.padEnd(16)} F1 ${f1(tally).toFixed(1)}  precision ${share(hit, hit + extra)}  recall ${share(hit, hit + missed)}`,
    );
  }
  console.log(`  every password box of the page right ${share(...found.pages)}`);
  for (const [kind, [right, of]] of Object.entries(found.byKind))
    console.log(`    ${kind.padEnd(16)} ${share(right, of)}`);
  console.log(`  confirm named ${share(...found.confirm)}\n  page kind ${share(...found.kinds)}`);
  for (const from of [0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99]) {
    const { answered, wrong, all } = abstaining(found.certain, from);
    const mark = from === SURE ? '  <- shipped' : '';
    console.log(`  sure from ${from}: answers ${share(answered, all)}, wrong role ${share(wrong, all)}${mark}`);
  }
}

function writeWeights(weights: ModelWeights): void {
  const text = [
    '// Written by scripts/detector/tune.ts; not by hand. One character a weight, by feature and label: see model.ts.',
    "import type { ModelWeights } from './model';",
    '',
    'export const WEIGHTS: ModelWeights = {',
    ...Object.entries(weights).map(([part, data]) => `  ${part}:\n    '${data.replaceAll('\\', '\\\\')}',`),
    '};',
    '',
  ].join('\n');
  fs.writeFileSync(path.join(root, 'utils/detect/weights.ts'), text);
}
