// Owns the promises about making a password, in Firefox: what was shown is found again, and a password of the person's own is looked
// up in known leaks on a click, by five digits of its hash and nothing else.
import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_ACCOUNT } from '../practice-store/world';
import type { Driver } from '../rig/driver';
import { type LeakCorpus, sha1, startLeakCorpus } from '../rig/leak-corpus';
import { ask } from './oracle';
import { shownDraft, typeOwn, writtenBy } from './passwords';
import { reachBoxesUnseen, setStage } from './stage';

const way = { by: 'question', boxes: 'two-box' } as const;
const LEAKED = 'correct horse battery';
const UNKNOWN = 'kelp#Violin.37Grunt';

let corpus: LeakCorpus | undefined;
afterEach(() => corpus?.close());

/** Every password that was shown in the last 24 hours, as the vault gives it out. */
async function keptLately(driver: Driver): Promise<readonly (string | false)[]> {
  const list = await ask(driver, 'draft.list', {});
  const values = await Promise.all(
    (list.ok ? list.shown : []).map(({ draftId }) => ask(driver, 'secret.reveal', { kind: 'shown', draftId })),
  );
  return values.map((value) => value.ok && value.value);
}

describe('a password in Firefox', () => {
  it('is kept for a day once shown, and one of one’s own is looked up only on a click', async () => {
    corpus = await startLeakCorpus({ [LEAKED]: 1234 });
    const { driver, store } = await setStage('firefox', { leakPort: corpus.port });
    const page = await reachBoxesUnseen({ driver, store }, way, DEMO_ACCOUNT.username, DEMO_ACCOUNT.password);
    const popup = await driver.openPopup(page);
    await popup.waitFor({ text: 'Record and fill' });
    const made = await shownDraft(popup);
    expect(await writtenBy(driver)).not.toContain(made);
    expect(await keptLately(driver)).toContain(made);

    await popup.click({ css: '.segments label', text: 'My own' });
    await typeOwn(popup, LEAKED);
    // The browser's question may close the popup: what was typed is sealed before it is asked.
    await popup.click({ text: 'Look it up in known leaks' });
    await popup.waitFor({ text: 'Allow and look it up' });
    expect(await keptLately(driver)).toContain(LEAKED);
    expect(corpus.asked).toEqual([]);
    await popup.click({ text: 'Allow and look it up' });
    await popup.waitFor({ css: '.leaks .notice', text: 'It stands 1,234 times in known leaks. Take another one.' });
    await typeOwn(popup, UNKNOWN);
    await popup.click({ text: 'Look it up in known leaks' });
    await popup.waitFor({ css: '.leaks .notice', text: 'It stands in no known leak.' });
    expect(corpus.asked.map((line) => line.split(' ', 2).join(' '))).toEqual(
      [LEAKED, UNKNOWN].map((password) => `GET /range/${sha1(password).slice(0, 5)}`),
    );
    for (const line of corpus.asked) {
      expect(line).toMatch(/add-padding/i);
      expect(line).not.toMatch(/cookie|referer/i);
    }

    await corpus.close();
    await typeOwn(popup, `${UNKNOWN}!`);
    await popup.click({ text: 'Look it up in known leaks' });
    await popup.waitFor({ css: '.leaks .notice', text: 'The service did not answer, so nothing is known.' });
  });
});
