// Owns how tests and the demo get a built extension: built once while the sources stay the same, or as a mutant with some texts
// changed. It must never write into the sources.
//
//   const extension = await builtExtension('chromium');
//   const changes = [{ file: 'entrypoints/background/runner.ts', from: 'await record()', to: '' }];
//   const broken = await buildChanged('fill-first', changes, 'chromium');
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { substitute } from '../../scripts/substitute';

export type BrowserKind = 'chromium' | 'firefox';

export interface BuildOptions {
  /** Builds even when the output is newer than the sources. */
  readonly fresh?: boolean | undefined;
  /** Added to the environment of the build. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** The tree to build; absent: this repository. */
  readonly root?: string | undefined;
}

const HERE = fileURLToPath(new URL('../..', import.meta.url));
const TARGETS = {
  chromium: { output: 'chrome-mv3', flags: [] },
  firefox: { output: 'firefox-mv3', flags: ['-b', 'firefox', '--mv3'] },
} as const;

/** What a build reads. */
const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'modules',
  'scripts',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
];

function newestChange(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function isCurrent(root: string, output: string): boolean {
  const manifest = statSync(join(output, 'manifest.json'), { throwIfNoEntry: false });
  return manifest !== undefined && SOURCES.every((source) => newestChange(join(root, source)) <= manifest.mtimeMs);
}

function runBuild(root: string, browser: BrowserKind, env: Readonly<Record<string, string>>): Promise<void> {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const settings = { cwd: root, env: { ...process.env, WXT_TELEMETRY: '0', ...env }, maxBuffer: 2 ** 24 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [wxt, 'build', ...TARGETS[browser].flags], settings, (error, out, err) => {
      if (error) reject(new Error(`wxt build for ${browser} failed in ${root}\n${out}${err}`));
      else resolve();
    }).stdin?.end();
  });
}

const underWay = new Map<string, Promise<string>>();

/** The directory of the unpacked extension, built first when sources are newer. Rejects with the build's own words. */
export function builtExtension(browser: BrowserKind, options: BuildOptions = {}): Promise<string> {
  const { fresh = false, env = {}, root = HERE } = options;
  const output = join(root, '.output', TARGETS[browser].output);
  const earlier = underWay.get(output);
  if (earlier && !fresh) return earlier;
  const build = (async () => {
    if (fresh || !isCurrent(root, output)) await runBuild(root, browser, env);
    if (!existsSync(join(output, 'manifest.json'))) throw new Error(`wxt build left no ${output}/manifest.json`);
    return output;
  })();
  underWay.set(output, build);
  return build;
}

/** One text of one source, and what a copy of the tree has in its place. */
export interface SourceChange {
  readonly file: string;
  /** Must stand in the file exactly once, after the changes before it. */
  readonly from: string;
  readonly to: string;
}

/**
 * Builds a copy of the tree with the changes made in their order, and gives the directory of that extension. The copy goes when the
 * process ends. Rejects when a text does not stand there exactly once, so that a mutant can never be the original.
 */
export async function buildChanged(
  name: string,
  changes: readonly SourceChange[],
  browser: BrowserKind,
): Promise<string> {
  const changed = new Map<string, string>();
  for (const { file, from, to } of changes) {
    changed.set(file, substitute(changed.get(file) ?? readFileSync(join(HERE, file), 'utf8'), from, to));
  }
  const copy = mkdtempSync(join(tmpdir(), `keyturn-mutant-${name}-`));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  for (const source of SOURCES.filter((each) => existsSync(join(HERE, each)))) {
    cpSync(join(HERE, source), join(copy, source), { recursive: true });
  }
  symlinkSync(join(HERE, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const [file, source] of changed) writeFileSync(join(copy, file), source);
  return builtExtension(browser, { root: copy, fresh: true });
}
