// @ts-check
// Owns `npm run release`: the packages for both stores, the sources that they are made of, the list of what is shipped, and their
// SHA-256. `-- --twice` makes them in two clean clones of the last commit and compares every byte. Nothing is sent anywhere.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, run, runPackage } from '../parts.mjs';
import { makeArchive } from './archive.mjs';
import { makeSbom } from './sbom.mjs';

const { name, version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
const BUILDS = /** @type {const} */ ([
  ['chrome', 'chrome-mv3', []],
  ['firefox', 'firefox-mv3', ['-b', 'firefox', '--mv3']],
]);

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative('.', path).replaceAll('\\', '/'));
}

/** What git keeps, or where there is no git the files of the unpacked sources; both are what the package is made of. */
function sources() {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((path) => path !== '');
  } catch {
    const made = ['node_modules/', '.output/', '.wxt/', '.data/'];
    return filesIn(ROOT).filter((path) => !made.some((folder) => path.startsWith(folder)));
  }
}

/**
 * Builds everything into a folder and gives each file's name and digest.
 * @param {string} target
 */
async function release(target) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  /** @type {Record<string, string | Buffer>} */
  const files = {};
  for (const [browser, output, flags] of BUILDS) {
    rmSync(`${ROOT}/.output/${output}`, { recursive: true, force: true });
    if ((await runPackage('wxt/bin/wxt.mjs', ['build', ...flags])) !== 0)
      throw new Error(`the build for ${browser} failed`);
    const built = `${ROOT}/.output/${output}`;
    files[`${name}-${version}-${browser}.zip`] = await makeArchive(built, filesIn(built));
  }
  files[`${name}-${version}-sources.zip`] = await makeArchive(ROOT, sources());
  files[`${name}-${version}.cdx.json`] = makeSbom(ROOT, name);
  const lines = Object.entries(files).map(([file, content]) => {
    writeFileSync(join(target, file), content);
    return `${createHash('sha256').update(content).digest('hex')}  ${file}`;
  });
  writeFileSync(join(target, 'SHA256SUMS'), `${lines.join('\n')}\n`);
  return lines;
}

/** The same in two clones that share nothing; what differs is named. */
async function releaseTwice() {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-release-'));
  try {
    /** @type {string[]} */
    const sums = [];
    // Directories of different length, so that a path that got into a package shows.
    const clones = ['one', 'another-one'].map((each) => join(folder, each));
    // Both before the first is built, which takes minutes: a commit made meanwhile would be in one of them alone.
    for (const clone of clones) execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone]);
    for (const clone of clones) {
      const npm = ['--prefix', clone, 'ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
      if ((await run('npm', npm)) !== 0) throw new Error('npm ci failed');
      const made = join(folder, `${clone.length}`);
      if ((await run(process.execPath, [join(clone, 'scripts/release/main.mjs'), '--into', made])) !== 0)
        throw new Error(`the release in ${clone} failed`);
      sums.push(readFileSync(join(made, 'SHA256SUMS'), 'utf8'));
    }
    const [first = '', second = ''] = sums
      .map((text) => text.split('\n').filter(Boolean))
      .map((lines) => lines.join('\n'));
    if (first !== second) throw new Error(`two clones made different files:\n${first}\n\n${second}`);
    console.log(`\n${first}\n\nTwo clean clones made the same ${first.split('\n').length} files, byte for byte.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { twice: { type: 'boolean', default: false }, into: { type: 'string' } } });
try {
  if (values.twice) await releaseTwice();
  else {
    const target = values.into ?? `${ROOT}/.output/release`;
    const lines = await release(target);
    console.log(`\n${lines.join('\n')}\n\nThe release ${version} is in ${target}.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
