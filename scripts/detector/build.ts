// Owns .output/detector.js: recognition as one classic script that defines globalThis.classify(document), for scoring it
// against labelled pages. Built from the very modules the extension uses.
import fs from 'node:fs';
import path from 'node:path';
import { bundle, root } from './bundle';

const code = await bundle('scripts/detector/entry.ts', 'keyturnDetector');
const file = path.join(root, '.output', 'detector.js');
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, code);
console.log(`${path.relative(root, file)}: ${code.length} characters`);
