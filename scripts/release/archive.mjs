// @ts-check
// Owns how files become a zip that is the same wherever it is made: sorted names, one date, no owner, one way of compressing.
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';

/** The date of every entry: it says nothing, so that two builds of one commit are the same. */
const DATE = new Date('2000-01-01T00:00:00Z');

/**
 * @param {string} root directory that the names start from
 * @param {readonly string[]} names with forward slashes
 * @returns {Promise<Buffer>}
 */
export function makeArchive(root, names) {
  const zip = new JSZip();
  for (const name of [...names].sort()) {
    zip.file(name, readFileSync(`${root}/${name}`), { date: DATE, createFolders: false, unixPermissions: 0o644 });
  }
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
  });
}
