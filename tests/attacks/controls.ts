// Owns the broken builds that show that the attacks can notice: each breaks one promise on purpose, and names the row in which it
// must come out. It must not run anything.
import type { SourceChange } from '../rig/build';

export interface Control {
  /** Short and unique. */
  readonly name: string;
  /** The promise that is broken, in words. */
  readonly promise: string;
  readonly changes: readonly SourceChange[];
  /** The name of the row that must find it. */
  readonly row: string;
  /** Part of the sentence in which it says so. */
  readonly sentence: string;
}

const WRITER = 'entrypoints/page.content/writer.ts';

export const CONTROLS: readonly Control[] = [
  {
    name: 'leaks-into-page',
    promise: 'a password stands in the box and nowhere else in the page',
    changes: [
      {
        file: WRITER,
        from: 'for (const { box, value } of targets) write(box, value);',
        to: 'for (const { box, value } of targets) { write(box, value); box.dataset.was = btoa(value.padStart(40)); }',
      },
    ],
    row: 'the background is stopped between reading and filling',
    sentence: 'a password stands in the page, base64',
  },
  {
    name: 'opens-to-others',
    promise: 'another extension gets no answer',
    changes: [
      {
        file: 'entrypoints/background/index.ts',
        from: 'browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url }) => {',
        to: `(browser.runtime as unknown as { onMessageExternal: typeof browser.runtime.onMessage }).onMessageExternal.addListener(
      (message: unknown) => answerCommand(message as CommandEnvelope) as Promise<undefined>,
    );
    browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url }) => {`,
      },
    ],
    row: 'another extension asks for everything',
    sentence: 'another extension got',
  },
  {
    name: 'own-page-by-id-alone',
    promise: 'a page script cannot give commands',
    changes: [
      {
        file: 'entrypoints/background/index.ts',
        from: 'return sender.id === browser.runtime.id && sender.url?.startsWith(own) === true;',
        to: 'return sender.id === browser.runtime.id && own !== "";',
      },
    ],
    row: 'a script beside ours asks for everything and reads the storage',
    sentence: 'answered',
  },
  {
    name: 'synthetic-heard',
    promise: 'only what a person typed and sent is heard',
    changes: [
      {
        file: 'entrypoints/page.content/reader.ts',
        from: "if (event.isTrusted) tellTyped('submit');",
        to: "if (event.type) tellTyped('submit');",
      },
      // The second barrier: a page that nobody touched is not heard whatever it makes up.
      {
        file: 'entrypoints/page.content/reader.ts',
        from: '    if (!navigator.userActivation.hasBeenActive) return;\n',
        to: '',
      },
    ],
    row: 'a page that presses and types by itself, where it changes',
    sentence: 'kept that nobody typed',
  },
  {
    name: 'action-unchecked',
    promise: 'a form that sends elsewhere is not filled',
    changes: [
      {
        file: WRITER,
        from: "if (!isSafe(box)) return fail('action-changed');",
        to: "if (!isSafe(box) && !box) return fail('action-changed');",
      },
    ],
    row: 'the action turns between reading and filling',
    sentence: 'a password stands in the box "word"',
  },
];
