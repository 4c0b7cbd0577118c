// Owns what the build changes in kdbxweb 2.1.1 before it ships, for builds and tests alike. It throws where the library is not the
// one it was written for. It must not change what the library reads or writes, but for the tabs below.
import { readFileSync } from 'node:fs';
import { substitute } from './substitute';

/** Bytes that a compressed part may unfold to. */
const INFLATED_CEILING = 128 * 1024 * 1024;

const LIBRARY = /\/kdbxweb\/dist\/kdbxweb\.js$/;

/** Unfolds piece by piece, and stops at the ceiling instead of believing the size that the file claims. */
const inflate = (ceiling: number) => `
function inflateWithin(fflate, packed) {
  const pieces = [];
  let size = 0;
  const gunzip = new fflate.Gunzip((piece) => {
    size += piece.length;
    if (size > ${ceiling}) throw new RangeError('inflated beyond the ceiling');
    pieces.push(piece.slice());
  });
  const step = 65536;
  for (let at = 0; at === 0 || at < packed.length; at += step) {
    gunzip.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}`;

/** Bytes of XML for each tag, at least: a tree of tags alone would take hundreds of times the file. Real databases have some twelve. */
const BYTES_A_TAG = 16;
/** UTF-16 units of the longest tag. KeePass writes names and at most one attribute; the parser compares each attribute with all others. */
const LONGEST_TAG = 1_000;

/** Refuses XML of which no tree can be made in bearable time and memory. */
const refuse = (ceiling: number) => `
function refuseSwollen(xml, KdbxError, corrupt) {
  let [tags, open] = [0, -1];
  for (let at = 0; at < xml.length; at += 1) {
    const unit = xml.charCodeAt(at);
    if (unit === 60) {
      tags += 1;
      open = at;
    } else if (unit === 62) {
      open = -1;
    } else if (open >= 0 && at - open > ${LONGEST_TAG}) {
      throw new KdbxError(corrupt, 'bad xml');
    }
  }
  if (tags > ${ceiling / BYTES_A_TAG}) throw new RangeError('inflated beyond the ceiling');
}`;

/**
 * A Vite plugin. It makes an ES module of the library, whose fallbacks to Node's crypto are left out: WebCrypto is always there.
 * Tests take a lower ceiling, so that they need no large file to reach it.
 */
export function kdbxwebPatch(ceiling = INFLATED_CEILING) {
  return {
    name: 'kdbxweb-patch',
    enforce: 'pre' as const,
    load(id: string): string | null {
      const path = id.replace(/\?.*$/, '');
      return LIBRARY.test(path) ? patched(readFileSync(path, 'utf8'), ceiling) : null;
    },
  };
}

function patched(source: string, ceiling: number): string {
  const changes: readonly (readonly [from: string, to: string, times: number])[] = [
    // Never reached where globalThis is known, but it is an eval, and the extension ships none.
    ["this || new Function('return this')()", 'globalThis', 1],
    ['(0, fflate_1.gunzipSync)(', 'inflateWithin(fflate_1, ', 3],
    ['let doc;\n', 'let doc;\n    refuseSwollen(xml, kdbx_error_1.KdbxError, consts_1.ErrorCodes.FileCorrupt);\n', 1],
    // Tabs are legal in XML; the library takes them for rubbish and drops them from notes.
    ['[\\x00-\\x09\\x0B-\\x0C\\x0E-\\x1F]', '[\\x00-\\x08\\x0B-\\x0C\\x0E-\\x1F]', 1],
  ];
  const code = changes.reduce((text, [from, to, times]) => substitute(text, from, to, times), source);
  const names = /^((?:exports\.\w+ = )+)void 0;$/m.exec(code.slice(code.lastIndexOf('./index.ts')))?.[1];
  if (names === undefined) throw new Error('kdbxweb names no exports');
  const exported = [...names.matchAll(/exports\.(\w+)/g)].map(([, name]) => name).join(', ');
  return [
    "import xmldom from '@xmldom/xmldom';",
    inflate(ceiling),
    refuse(ceiling),
    'const library = { exports: {} };',
    '((module, exports, require) => {',
    code.replace(/^\/\/# sourceMappingURL=.*$/m, ''),
    "})(library, library.exports, (name) => (name === '@xmldom/xmldom' ? xmldom : {}));",
    `export const { ${exported} } = library.exports;`,
  ].join('\n');
}
