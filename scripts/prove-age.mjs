// @ts-check
// Owns the proof that the stock age tool opens a Keyturn backup: npm run prove:age. age asks for its passphrase on a terminal only, so
// `script` plays one. Where either is missing it says "not run", never "passed".
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './parts.mjs';

const FILE = join(ROOT, 'tests/vectors/1/backup.age');
const frozen = JSON.parse(readFileSync(join(ROOT, 'tests/vectors/1/backup.json'), 'utf8'));
const passphrase = frozen.passphrase.normalize('NFKC');

/** @param {string} program */
const isThere = (program) => spawnSync(program, ['--version']).status === 0;

/**
 * What age decrypts to. Rejects with what it said.
 * @param {string} folder
 * @returns {Promise<string>}
 */
function openWithAge(folder) {
  const plain = join(folder, 'plain.json');
  const terminal = spawn('script', ['-qec', `age -d -o '${plain}' '${FILE}'`, '/dev/null'], { stdio: 'pipe' });
  let said = '';
  terminal.stdout.on('data', (chunk) => {
    // Typed only once it is asked for.
    if (said === '') terminal.stdin.write(`${passphrase}\n`);
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    terminal.once('exit', (code) => (code === 0 ? resolve(readFileSync(plain, 'utf8')) : reject(new Error(said))));
  });
}

if (!isThere('age') || !isThere('script')) {
  console.log('not run: age and script (util-linux) are needed');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-age-'));
  try {
    const text = await openWithAge(folder);
    const { format, ...backup } = JSON.parse(text);
    const same = format === 'keyturn-backup/1' && JSON.stringify(backup) === JSON.stringify(frozen.backup);
    console.log(
      same
        ? `age opened the frozen backup: ${text.length} characters, as they were put in`
        : 'age opened something else',
    );
    process.exitCode = same ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
