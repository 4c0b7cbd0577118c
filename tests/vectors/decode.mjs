// @ts-nocheck: plain Node on purpose, outside the project's build.
// Opens a frozen vault without a line of the project's code, from utils/vault/FORMAT.md alone: `node decode.mjs 1/vault.json`
// prints what it holds as JSON. AES, HKDF, X25519 and ChaCha20 are Node's; Argon2id is @noble/hashes, age is read by hand.
import { createDecipheriv, createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { argon2id } from '@noble/hashes/argon2.js';

const FORMAT = 'keyturn-vault/1';
const bytes = (base64) => Buffer.from(base64, 'base64');
const check = (holds, what) => {
  if (!holds) throw new Error(what);
};
const hkdf = (material, salt, info) => Buffer.from(hkdfSync('sha256', material, salt, info, 32));

function openAes(key, sealed, binding) {
  const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  opener.setAAD(Buffer.from(binding));
  opener.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([opener.update(sealed.subarray(12, -16)), opener.final()]);
}

function unwrap(material, wrap, vaultId, binding) {
  check(hkdf(material, vaultId, `${FORMAT} commitment`).equals(bytes(wrap.commitment)), 'wrong password');
  return openAes(hkdf(material, vaultId, `${FORMAT} wrap`), bytes(wrap.wrappedKey), binding);
}

function readHeader(text) {
  const [line, sum, ...rest] = text.split('\n');
  check(rest.length === 0 && createHash('sha256').update(line).digest('hex') === sum, 'header damaged');
  const header = JSON.parse(line);
  check(header.format === FORMAT && header.kdf.name === 'argon2id' && header.kdf.version === 19, 'unknown format');
  return header;
}

function fixedOf({ format, vaultId, kdf, recipient }) {
  return [format, vaultId, kdf.name, kdf.version, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt, recipient].join('|');
}

function keyFromPassword(header, password) {
  const { memoryKiB: m, passes: t, lanes: p, salt } = header.kdf;
  const material = argon2id(password.normalize('NFKC'), bytes(salt), { m, t, p, dkLen: 32, maxmem: 2 ** 31 });
  return unwrap(material, header, header.vaultId, `${fixedOf(header)}|key`);
}

function keyFromPaper(header, printed) {
  const digits = [...printed.replaceAll('-', '')].map((c) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(c));
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('');
  const material = Buffer.from(bits.match(/.{8}/g).map((eight) => Number.parseInt(eight, 2)));
  const { format, vaultId, recipient, recovery } = header;
  return unwrap(material, recovery, vaultId, [format, vaultId, recipient, 'printed-key'].join('|'));
}

/** The raw bytes of an `age1...` recipient (bech32; its checksum is left to the comparison with the identity). */
function recipientBytes(recipient) {
  const values = [...recipient.slice(4, -6)].map((c) => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(c));
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((eight) => Number.parseInt(eight, 2)));
}

const privateKey = (raw) =>
  createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), raw]), format: 'der', type: 'pkcs8' });
const publicKey = (raw) =>
  createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), raw]), format: 'der', type: 'spki' });

function openChaCha(key, nonce, sealed) {
  const opener = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  opener.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
}

/** An age v1 file for an X25519 identity (C2SP age). */
function openAge(file, identity, recipient) {
  const end = file.indexOf('\n', file.indexOf('\n---') + 1) + 1;
  const lines = file.subarray(0, end).toString().split('\n');
  check(lines[0] === 'age-encryption.org/v1', 'not an age file');
  let fileKey = null;
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith('-> X25519 ')) continue;
    const share = bytes(line.slice('-> X25519 '.length));
    const shared = diffieHellman({ privateKey: identity, publicKey: publicKey(share) });
    const wrapping = hkdf(shared, Buffer.concat([share, recipient]), 'age-encryption.org/v1/X25519');
    try {
      fileKey ??= openChaCha(wrapping, Buffer.alloc(12), bytes(lines[at + 1]));
    } catch {
      // Another recipient's.
    }
  }
  check(fileKey, 'no stanza opens');
  const macLine = lines.findIndex((line) => line.startsWith('--- '));
  const signed = `${lines.slice(0, macLine).join('\n')}\n---`;
  const mac = createHmac('sha256', hkdf(fileKey, '', 'header')).update(signed).digest();
  check(mac.equals(bytes(lines[macLine].slice(4))), 'age header damaged');
  const stream = hkdf(fileKey, file.subarray(end, end + 16), 'payload');
  const out = [];
  let rest = file.subarray(end + 16);
  for (let chunk = 0; rest.length > 0; chunk += 1) {
    const part = rest.subarray(0, 65536 + 16);
    rest = rest.subarray(part.length);
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(chunk, 7);
    nonce[11] = rest.length === 0 ? 1 : 0;
    out.push(openChaCha(stream, nonce, part));
  }
  return Buffer.concat(out);
}

function decode(frozen) {
  const header = readHeader(frozen.database.header[0].text);
  const key = keyFromPassword(header, frozen.password);
  check(key.equals(keyFromPaper(header, frozen.printedKey)), 'the printed key opens another key');
  const identity = privateKey(openAes(key, bytes(header.wrappedIdentity), `${fixedOf(header)}|identity`));
  const recipient = recipientBytes(header.recipient);
  check(createPublicKey(identity).export({ format: 'der', type: 'spki' }).subarray(-32).equals(recipient), 'foreign recipient');

  const openRecord = (kind, id, version, sealed) =>
    JSON.parse(openAes(key, bytes(sealed), [FORMAT, header.vaultId, kind, id, version].join('|')).toString());
  const [manifestRow] = frozen.database.manifest;
  const manifest = openRecord('manifest', '0'.repeat(32), manifestRow.version, manifestRow.sealed);
  const records = frozen.database.records.map(({ kind, id, version, sealed }) => {
    check(manifest.records[`${kind}/${id}`].includes(version), 'not listed');
    check(frozen.mirror[`vault/records/${kind}/${id}/${version}`] === sealed, 'the second copy differs');
    return { kind, id, version, value: openRecord(kind, id, version, sealed) };
  });
  check(records.length === Object.values(manifest.records).flat().length, 'a record is missing');
  const inbox = frozen.database.inbox.map((row) => {
    const { vaultId, id, order, value } = JSON.parse(openAge(bytes(row.sealed), identity, recipient).toString());
    check(vaultId === header.vaultId, 'another vault');
    return { id, order, value };
  });
  return {
    records: records.sort((left, right) => left.version - right.version),
    inbox: inbox.sort((left, right) => left.order - right.order),
  };
}

console.log(JSON.stringify(decode(JSON.parse(readFileSync(process.argv[2], 'utf8')))));
