// Owns the attack on AES-GCM that the header's commitment is there for: one ciphertext that opens under two chosen keys
// (Dodis and others, "Fast Message Franking", 2018). It tests nothing itself.
import { createCipheriv } from 'node:crypto';

const ONE = 1n << 127n;
const REDUCTION = 0xe1n << 120n;

/** Product in GF(2^128) with GCM's bit order. */
function multiply(left: bigint, right: bigint): bigint {
  let product = 0n;
  let shifted = right;
  for (let bit = 127n; bit >= 0n; bit -= 1n) {
    if ((left >> bit) & 1n) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ REDUCTION : shifted >> 1n;
  }
  return product;
}

/** x to the power of 2^128 - 2. */
function invert(value: bigint): bigint {
  let result = ONE;
  let square = value;
  for (let bit = 1; bit < 128; bit += 1) {
    square = multiply(square, square);
    result = multiply(result, square);
  }
  return result;
}

const toNumber = (block: Uint8Array): bigint => BigInt(`0x${Buffer.from(block).toString('hex')}`);
const toBlock = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(32, '0'), 'hex');

function encryptBlock(key: Uint8Array, block: Uint8Array): bigint {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return toNumber(cipher.update(block));
}

/** Nonce, 32 bytes of ciphertext and a tag that hold under both keys with the same additional data. */
export function sealUnderTwoKeys(first: Uint8Array, second: Uint8Array, binding: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = Buffer.alloc(12, 7);
  const blocks: bigint[] = [];
  for (let at = 0; at < binding.length; at += 16) {
    blocks.push(toNumber(Buffer.concat([binding.subarray(at, at + 16), Buffer.alloc(16)]).subarray(0, 16)));
  }
  const free = toNumber(Buffer.alloc(16, 9));
  const lengths = (BigInt(binding.length * 8) << 64n) | 256n;
  const counter = Buffer.concat([nonce, Buffer.from([0, 0, 0, 1])]);

  // GHASH is linear in the last ciphertext block, whose weight is the square of the hash key.
  const parts = [first, second].map((key) => {
    const hashKey = encryptBlock(key, Buffer.alloc(16));
    const hash = (last: bigint): bigint =>
      [...blocks, free, last, lengths].reduce((sum, block) => multiply(sum ^ block, hashKey), 0n);
    return { tag: (last: bigint) => hash(last) ^ encryptBlock(key, counter), weight: multiply(hashKey, hashKey) };
  });
  const [one, two] = parts;
  if (!one || !two) throw new Error('two keys are needed');
  const last = multiply(one.tag(0n) ^ two.tag(0n), invert(one.weight ^ two.weight));
  return Uint8Array.from(Buffer.concat([nonce, toBlock(free), toBlock(last), toBlock(one.tag(last))]));
}
