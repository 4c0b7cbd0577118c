// Owns the start of the page script in each frame of the login family's hosts, and of those that the person allowed. It wires reader, writer and pointer to
// the message channel; it holds no secret of its own and asks the background for nothing.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { report } from '@/utils/browser/messages';
import type { Request, Requests, RequestType } from '@/utils/core/page-messages';
import { done, fail } from '@/utils/core/result';
import { frameAddressOf } from '@/utils/detect/page';
import { matchPatterns } from '@/utils/stores';
import { pickBox, stopPicking } from './picker';
import { pointAt, unpoint } from './pointer';
import { type Reader, startReader } from './reader';
import { whenShown } from './shown';
import { makeWriter } from './writer';

export default defineContentScript({
  matches: matchPatterns(),
  allFrames: true,
  runAt: 'document_idle',
  main: () => whenShown(document, listen),
});

function listen(): void {
  // A second injection (after install, update or a permission given anew) must not listen twice, but tell what stands here.
  const marker = globalThis as { keyturnReader?: Reader };
  if (marker.keyturnReader) {
    marker.keyturnReader.readNow();
    return;
  }
  const reader = startReader(document);
  marker.keyturnReader = reader;
  const write = makeWriter(document, reader);
  const answer = (asked: Request): Requests[RequestType]['answer'] | Promise<Requests['fill']['answer']> => {
    switch (asked.type) {
      case 'read':
        reader.readNow();
        return done;
      case 'fill':
        return write(asked);
      case 'point':
        return pointAt(document, reader.elementOf(asked.ref), asked);
      case 'unpoint':
        unpoint();
        return done;
      case 'pick':
        pickBox(document, asked, (box) => void report({ type: 'picked', ref: box ? reader.takeIn(box) : '' }));
        return done;
      case 'unpick':
        stopPicking();
        unpoint();
        return done;
      case 'address': {
        const address = frameAddressOf(reader.elementOf(asked.ref));
        return address ? { ok: true, address: address.href } : fail('page-silent');
      }
      case 'key': {
        const key = reader.keyOf(asked.ref);
        return key === undefined ? fail('no-box') : { ok: true, key };
      }
      case 'correct':
        reader.correct(asked);
        return done;
    }
  };
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    // Only the background sends without a tab; another page script cannot reach this listener at all.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    return Promise.resolve(answer(message as Request));
  });
}
