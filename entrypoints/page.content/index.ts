// Owns the start of the page script in each frame of the login family's hosts. It wires reader, writer and pointer to
// the message channel; it holds no secret of its own and asks the background for nothing.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Request } from '@/utils/core/messages';
import { matchPatterns } from '@/utils/stores';
import { pointAt, unpoint } from './pointer';
import { startReader } from './reader';
import { makeWriter } from './writer';

export default defineContentScript({
  matches: matchPatterns(),
  allFrames: true,
  runAt: 'document_idle',
  main() {
    // A second injection (after install or update) must not listen twice.
    const marker = globalThis as { keyturnStarted?: boolean };
    if (marker.keyturnStarted) return;
    marker.keyturnStarted = true;

    const reader = startReader(document);
    const write = makeWriter(document, reader.elementOf);
    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      // Only the background sends without a tab; another page script cannot reach this listener at all.
      if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
      const asked = message as Request;
      switch (asked.type) {
        case 'read':
          reader.readNow();
          return Promise.resolve({ ok: true, held: [] });
        case 'fill':
          return write(asked);
        case 'point':
          return Promise.resolve(pointAt(document, reader.elementOf(asked.ref), asked.hint, asked.dir));
        case 'unpoint':
          unpoint();
          return Promise.resolve({ ok: true, held: [] });
        default:
          return undefined;
      }
    });
  },
});
