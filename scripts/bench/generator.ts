// Owns the generator's figures: passwords a second and the 95th percentile of one password, by policy and style, beside a naive
// generator as a yardstick in the same run, and the first password of a fresh process. It prints; it must not judge.
// Run: npm run bench:generator
import { performance } from 'node:perf_hooks';
import { generatePassword, STYLES } from '../../utils/core/generator';
import { parsePolicy } from '../../utils/core/password-rules';
import type { Policy } from '../../utils/core/policy';
import { lettersAndDigitsProfile, strictProfile } from '../../utils/stores/profiles';

const context = {
  usernames: ['anna.smith@example.com'],
  storeName: 'AliExpress',
  history: Array.from({ length: 10 }, (_, at) => `Old#Password77!x${at}`),
  published: ['dxhysskupn'],
};

const SAMPLES = Number(process.env.SAMPLES ?? 2000);

function publicPolicy(text: string): Policy {
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.policy;
}

const policies: Record<string, Policy> = {
  strict: strictProfile.policy,
  'letters-and-digits': lettersAndDigitsProfile.policy,
  'any ASCII, 20': publicPolicy('minlength: 8; maxlength: 20;'),
  'two of four, 64': publicPolicy(
    'minlength: 64; required: upper; required: upper; required: digit; required: digit; required: special; required: special; allowed: lower; max-consecutive: 2;',
  ),
};

/** What many generators do, as a yardstick for speed only: biased by its shuffle-and-patch, blind to every rule but the classes. */
function naivePassword(policy: Policy): string {
  const length = policy.length ?? 20;
  const chars = [...policy.classes.map((set) => set.chars).join('')];
  const draw = (list: readonly string[]) => {
    const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
    return list[word % list.length] ?? '';
  };
  const password = Array.from({ length }, () => draw(chars));
  let at = 0;
  for (const set of policy.classes) for (let count = 0; count < set.min; count++) password[at++] = draw([...set.chars]);
  return password.sort(() => Math.random() - 0.5).join('');
}

function measure(make: () => unknown): { rate: number; median: number; p95: number } {
  const times: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const start = performance.now();
    make();
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { rate: (1000 * SAMPLES) / times.reduce((sum, time) => sum + time, 0), median: at(0.5), p95: at(0.95) };
}

function row(name: string, style: string, bits: string, { rate, median, p95 }: ReturnType<typeof measure>): void {
  const cells = [name.padEnd(20), style.padEnd(8), bits.padStart(6), rate.toFixed(0).padStart(9)];
  console.log([...cells, median.toFixed(3).padStart(9), p95.toFixed(3).padStart(9)].join('  '));
}

const start = performance.now();
generatePassword(strictProfile.policy, { context });
console.log(`first password of this process, strict: ${(performance.now() - start).toFixed(1)} ms\n`);
console.log('policy                style       bits   per sec.  median ms    p95 ms');
for (const [name, policy] of Object.entries(policies)) {
  row(
    name,
    'naive',
    '',
    measure(() => naivePassword(policy)),
  );
  for (const style of STYLES) {
    const first = generatePassword(policy, { style, context });
    if (first.ok)
      row(
        name,
        style,
        first.bits.toFixed(1),
        measure(() => generatePassword(policy, { style, context })),
      );
    else console.log(`${name.padEnd(20)}  ${style.padEnd(8)}  refused: ${first.reason}`);
  }
}
