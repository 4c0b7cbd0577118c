// Owns the primitives of a page in Firefox over BiDi. It must hold no flow: waiting and finding are in driver.ts.
import { type BidiSession, type ContextInfo, type PointerAction, plainOf, type RemoteValue } from './bidi';
import { type Hands, poll, settled } from './driver';
import { type KeyAction, keysOfChord, keysOfText } from './keys';
import { aimAt } from './spot';

function flatten(info: ContextInfo): ContextInfo[] {
  return [info, ...(info.children ?? []).flatMap(flatten)];
}

const DOWN = { type: 'pointerDown', button: 0 } as const;
const UP = { type: 'pointerUp', button: 0 } as const;
const along = (x: number) => ({ type: 'pointerMove', x: Math.round(x), y: 0, origin: 'pointer' }) as const;

/** Hands over one top-level browsing context. */
export function firefoxHands(session: BidiSession, context: string): Hands {
  const contexts = async (): Promise<ContextInfo[]> =>
    (await session.send('browsingContext.getTree', { root: context })).contexts.flatMap(flatten);

  const contextAt = async (part: string | undefined): Promise<string> => {
    if (part === undefined) return context;
    const found = (await contexts()).find(({ url }) => url.includes(part));
    if (!found) throw new Error(`no frame at "${part}"`);
    return found.context;
  };

  const evaluate = async (expression: string, target: string): Promise<RemoteValue> => {
    const answer = await session.send('script.evaluate', {
      expression,
      target: { context: target },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  };

  const runIn = async (expression: string, target: string): Promise<unknown> =>
    plainOf(await evaluate(`(async () => (${expression}))()`, target));

  // Extension pages live in another process: there "complete" may never be told, so their readiness is asked for.
  const settle = (isThere: string): Promise<unknown> =>
    poll(
      () => runIn(`${isThere} && document.readyState === 'complete'`, context),
      () => `did not load: ${isThere}`,
    );

  const perform = async (frame: string | undefined, actions: readonly KeyAction[]): Promise<void> => {
    await session.send('input.performActions', {
      context: await contextAt(frame),
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  };

  const point = async (
    expression: string,
    frame: string | undefined,
    afterwards: readonly PointerAction[],
  ): Promise<void> => {
    const target = await contextAt(frame);
    const element = await evaluate(aimAt(expression), target);
    if (element.type !== 'node') throw new Error('the element went away');
    const origin = { type: 'element', element: { sharedId: element.sharedId } };
    await session.send('input.performActions', {
      context: target,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [{ type: 'pointerMove', x: 0, y: 0, origin }, ...afterwards],
        },
      ],
    });
  };

  return {
    async navigate(url) {
      const isExtension = url.startsWith('moz-extension:');
      await session.send('browsingContext.navigate', { context, url, wait: isExtension ? 'none' : 'complete' });
      if (isExtension) await settle(`location.href === ${JSON.stringify(url)}`);
    },
    async reload() {
      await runIn('void (globalThis.beforeReload = true)', context);
      await session.send('browsingContext.reload', { context, wait: 'none' });
      await settle('!globalThis.beforeReload');
    },
    urls: async () => (await contexts()).map(({ url }) => url),
    run: async (expression, frame) => runIn(expression, await contextAt(frame)),
    runEverywhere: async (expression) =>
      settled(
        (await contexts()).map(async ({ url, context: target }) => ({ url, answer: await runIn(expression, target) })),
      ),
    point: (expression, frame, act) => point(expression, frame, act === 'click' ? [DOWN, UP] : []),
    async upload(expression, path) {
      const input = await evaluate(expression, context);
      if (input.type !== 'node') throw new Error('the element went away');
      await session.send('input.setFiles', { context, element: { sharedId: input.sharedId }, files: [path] });
    },
    async drag(expression, frame, right) {
      // Firefox refuses to move beyond the frame that the pointer is in; a person's hand stops at its edge too.
      const middle = `(() => { const box = (${expression}).getBoundingClientRect(); return box.left + box.width / 2; })()`;
      const room = Number(await runIn(`innerWidth - 2 - ${middle}`, await contextAt(frame)));
      const half = Math.min(right, room) / 2;
      await point(expression, frame, [DOWN, along(half), along(half), UP]);
    },
    type: (text, frame) => perform(frame, keysOfText(text)),
    press: (key, frame) => perform(frame, keysOfChord(key)),
    async screenshot() {
      const { data } = await session.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async activate() {
      await session.send('browsingContext.activate', { context });
    },
    async close() {
      await session.send('browsingContext.close', { context });
    },
  };
}
