// @ts-nocheck: plain Node on purpose, outside the project's build.
// Opens a backup without a line of the project's code or of an age library, from utils/exchange/BACKUP.md and the age
// specification alone: `node decode-backup.mjs 1/backup.age <passphrase>` prints the text inside. All cryptography is Node's.
import { createDecipheriv, createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

const check = (holds, what) => {
  if (!holds) throw new Error(what);
};
const hkdf = (material, salt, info) => Buffer.from(hkdfSync('sha256', material, salt, info, 32));

function openChaCha(key, nonce, sealed) {
  const opener = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  opener.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
}

function decode(file, passphrase) {
  const end = file.indexOf('\n', file.indexOf('\n---') + 1) + 1;
  const [intro, stanza, body, macLine, rest] = file.subarray(0, end).toString().split('\n');
  check(intro === 'age-encryption.org/v1' && rest === '', 'not an age file with one stanza');
  const [arrow, type, salt, workFactor] = stanza.split(' ');
  check(arrow === '->' && type === 'scrypt' && workFactor === '18', 'not the one scrypt stanza of a backup');
  const salted = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]);
  const cost = { N: 2 ** 18, r: 8, p: 1, maxmem: 2 ** 29 };
  const wrapping = scryptSync(passphrase.normalize('NFKC'), salted, 32, cost);
  const fileKey = openChaCha(wrapping, Buffer.alloc(12), Buffer.from(body, 'base64'));
  const signed = [intro, stanza, body, '---'].join('\n');
  const mac = createHmac('sha256', hkdf(fileKey, '', 'header')).update(signed).digest();
  check(mac.equals(Buffer.from(macLine.slice(4), 'base64')), 'header damaged');
  const key = hkdf(fileKey, file.subarray(end, end + 16), 'payload');
  const sealed = file.subarray(end + 16);
  const chunks = [];
  for (let from = 0, at = 0; from < sealed.length; from += 65536 + 16, at += 1) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(at, 7);
    nonce[11] = from + 65536 + 16 >= sealed.length ? 1 : 0;
    chunks.push(openChaCha(key, nonce, sealed.subarray(from, from + 65536 + 16)));
  }
  return Buffer.concat(chunks).toString();
}

const [path, passphrase] = process.argv.slice(2);
process.stdout.write(decode(readFileSync(path), passphrase));
