// Owns the mutants of what is heard of pages: that a page which was left cannot speak for the one that stands there now.
import type { Mutant } from './mutant';

const file = 'entrypoints/background/reports.ts';
const tests = ['tests/unit/background/reports.test.ts'];
const changes = ['tests/unit/background/change-of-site.test.ts'];

export const REPORT_MUTANTS: readonly Mutant[] = [
  {
    name: 'report-left-page-speaks',
    promise: 'a late reading of a left page cannot take the place of the next one',
    file,
    text: 'if (!(await documentsOf(tabId)).has(documentId)) {',
    replacement: "if (documentId === '') {",
    tests,
  },
  {
    name: 'report-next-page-forgotten',
    promise: 'the navigation that is handled late does not forget the page that it led to',
    file,
    text: 'const frames = tab.frames.filter(({ documentId }) => here.has(documentId));',
    replacement: 'const frames = tab.frames.filter(() => frameId !== 0 && here.size > 0);',
    tests,
  },
  {
    name: 'report-late-submit-unheard',
    promise: 'what was sent from a page is heard, though the page is gone',
    file,
    text: "if (report.type === 'typed') await takeTyped(",
    replacement: "if (report.type === 'picked') await takeTyped(",
    tests,
  },
  {
    name: 'report-confirming-signs-in',
    promise: 'a password that a signed-in person confirms with is no sign-in',
    file,
    text: "values.current !== '' && !page?.reading.signedIn",
    replacement: "values.current !== ''",
    tests,
  },
  {
    name: 'report-own-error-answers',
    promise: 'the error that stood on a page is not the answer to what was sent from it',
    file,
    text: 'left && frame === undefined)',
    replacement: 'left)',
    tests,
  },
  {
    name: 'report-answer-unwatched',
    promise: 'a page that came before the news of the submit is still taken for its answer',
    file,
    text: 'if (answered) await watchOutcome(await readTab(tab.tabId));',
    replacement: '',
    tests,
  },
  {
    name: 'tab-login-carried',
    promise: 'what was typed or sent at one store is nothing to the next one in the same tab',
    file: 'entrypoints/background/tab-state.ts',
    text: 'logins.find(({ at }) => isSameLogin(at, host))',
    replacement: "logins.find(({ at }) => at !== '')",
    tests: changes,
  },
  {
    name: 'tab-late-words-misheard',
    promise: 'the last words of a page that was left are remembered for its own login',
    file,
    text: 'await changeTab(tab.tabId, change, tab.host);',
    replacement: 'await changeTab(tab.tabId, change);',
    tests: changes,
  },
  {
    name: 'tab-late-sign-in-misheard',
    promise: 'a sign-in proves nothing at another store than the one that it was sent to',
    file,
    text: 'await changeTab(tab.tabId, { signIn }, tab.host);',
    replacement: 'await changeTab(tab.tabId, { signIn });',
    tests: changes,
  },
  {
    name: 'outcome-believes-full-form',
    promise: 'good news beside a form that still holds the password are not believed',
    file: 'entrypoints/background/outcome.ts',
    text: 'passwordBoxes(frames).every(({ length }) => length === 0)',
    replacement: 'frames.length > 0',
    tests,
  },
  {
    name: 'outcome-believes-old-news',
    promise: 'good news that stood there before are no answer beside an emptied form',
    file: 'entrypoints/background/outcome.ts',
    text: "freshMessages(frames, 'success', stale)",
    replacement: "freshMessages(frames, 'success', stale.slice(stale.length))",
    tests,
  },
  {
    name: 'outcome-deaf-to-repeated-refusal',
    promise: 'the same refusal on a new page is heard',
    file: 'utils/core/page.ts',
    text: 'JSON.stringify([documentId, tone, text])',
    replacement: "JSON.stringify([documentId === '', tone, text])",
    tests,
  },
  {
    name: 'watch-deed-uncounted',
    promise: 'what a page says to a click is told, though a countdown used up all readings',
    file: 'utils/detect/watch-page.ts',
    text: 'if (DEEDS.includes(event.type)) credit = IDLE_CALLS;',
    replacement: '',
    tests: ['tests/unit/detect/watch-page.test.ts'],
  },
];
