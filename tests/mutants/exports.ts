// Owns the mutants of exports: who may read everything, what a file costs to guess at, and that CSV of one kind is never the other.
import type { Mutant } from './mutant';

const unit = (name: string) => `tests/unit/${name}`;

export const EXPORT_MUTANTS: readonly Mutant[] = [
  {
    name: 'export-unasked',
    promise: 'nothing is exported without the master password, although the vault is open',
    file: 'entrypoints/background/export.ts',
    text: '  if (!proved.ok) return proved;',
    replacement: "  if (!proved.ok && proved.reason === 'locked') return proved;",
    tests: [unit('background/export.test.ts')],
  },
  {
    name: 'export-underived',
    promise: 'an open vault is no proof of the master password',
    file: 'utils/vault/vault.ts',
    text: 'const opened = await openHeader(places, byPassword(password));\n    if (!opened.ok) return opened;\n    const same',
    replacement: 'const opened = { raw: session.raw.slice() };\n    const same',
    tests: [unit('background/export.test.ts')],
  },
  {
    name: 'export-guessable',
    promise: 'a wrong master password of an export slows the next try down',
    file: 'entrypoints/background/commands.ts',
    text: "    'export.read',\n  ].includes(name);",
    replacement: '  ].includes(name);',
    tests: [unit('background/password-tries.test.ts')],
  },
  {
    name: 'kdbx-cost-weak',
    promise: 'a KDBX file costs 64 MiB and 3 passes for each guess',
    file: 'utils/exchange/kdbx-export.ts',
    text: "  parameters?.set('M', VarDictionary.ValueType.UInt64, Int64.from(memoryKiB * 1024));\n",
    replacement: '  void memoryKiB;\n',
    tests: [unit('exchange/kdbx-export.test.ts')],
  },
  {
    name: 'kdbx-nul-cut',
    promise: 'a text that KeePassXC would cut is refused',
    file: 'utils/exchange/kdbx-export.ts',
    text: "isUnicode(text) && !text.includes('\\0') &&",
    replacement: 'isUnicode(text) &&',
    tests: [unit('exchange/kdbx-export.test.ts')],
  },
  {
    name: 'spreadsheet-formula',
    promise: 'no cell of a spreadsheet file is a formula',
    file: 'utils/exchange/csv-export.ts',
    text: 'quoted(FORMULA.test(text) ?',
    replacement: 'quoted(FORMULA.test(text) && false ?',
    tests: [unit('exchange/csv-export.test.ts')],
  },
  {
    name: 'manager-escaped',
    promise: 'nothing is put before a password in a file for another manager',
    file: 'utils/exchange/csv-export.ts',
    text: '  return /[",\\r\\n]|^\\s|\\s$/.test(text) ? quoted(text) : text;',
    replacement: '  return defused(text);',
    tests: [unit('exchange/csv-export.test.ts')],
  },
  {
    name: 'csv-half-pairs',
    promise: 'a text that UTF-8 cannot say is refused, not replaced in silence',
    file: 'utils/exchange/csv-export.ts',
    text: '!textsOf(login).every(isUnicode)',
    replacement: 'textsOf(login).length === 0',
    tests: [unit('exchange/csv-export.test.ts')],
  },
];
