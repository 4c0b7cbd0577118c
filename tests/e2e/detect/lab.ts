// Owns a bare Chromium in which recognition reads pages that tests put before it: real layout, real shadow roots, real
// clobbering, and no extension around it. Several test files use it, each with a browser of its own.
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { bundle } from '../../../scripts/detector/bundle';
import type { Correction, Role } from '../../../utils/core/reading';
import type { StoreSignals } from '../../../utils/detect/page';
import { styleSheet } from '../../practice-store/style-sheet';
import { AS_ROOT, chromiumPath } from '../../rig/chromium';
import type { lab as LabPage } from './lab-page';

const STYLE = await styleSheet();

declare global {
  var keyturnLab: { readonly lab: typeof LabPage };
}

export type LabReading = ReturnType<typeof LabPage.read>;

export interface LabOptions {
  readonly lang?: string;
  /** The person's own answers, by id of the box. */
  readonly corrections?: Readonly<Record<string, Correction>>;
  readonly store?: StoreSignals;
}

export interface PracticePlace {
  readonly path?: string;
  readonly view?: { readonly root: string; readonly name: string };
}

export class Lab {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  /** `before` runs in the page before recognition does. */
  static async open(before = ''): Promise<Lab> {
    const code = await bundle('tests/e2e/detect/lab-page.ts', 'keyturnLab');
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: AS_ROOT ? ['--no-sandbox'] : [],
    });
    const page = await browser.newPage();
    // A page of its own origin that needs no network.
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title></title>' }),
    );
    await page.goto('https://lab.example/');
    await page.evaluate(`${before}\n${code}\nglobalThis.keyturnLab = keyturnLab;`);
    return new Lab(browser, page);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Puts markup into the page's body. */
  show(markup: string, lang = ''): Promise<void> {
    return this.page.evaluate(([text, tag]) => keyturnLab.lab.show(text, tag), [markup, lang] as const);
  }

  /** Puts a practice page in place of the page's document, with its style, at a path; of a single-page one a view, in its root. */
  async showPractice(text: string, { path = '/', view }: PracticePlace): Promise<void> {
    await this.page.setContent(text.replace(/<link rel="stylesheet"[^>]*>/, `<style>${STYLE}</style>`));
    await this.page.evaluate((to) => history.replaceState(null, '', to), path);
    if (view) await this.page.evaluate(({ root, name }) => keyturnLab.lab.draw(root, name), view);
  }

  /** Reads what stands in the page. */
  read({ corrections = {}, store }: LabOptions = {}): Promise<LabReading> {
    const options = store ? { store } : {};
    return this.page.evaluate(([answers, given]) => keyturnLab.lab.read(answers, given), [
      corrections,
      options,
    ] as const);
  }

  /** Shows markup and gives the roles by id. */
  async rolesOn(markup: string, options: LabOptions = {}): Promise<Record<string, Role | 'ask'>> {
    await this.show(markup, options.lang);
    return (await this.read(options)).roles;
  }

  look(id: string): Promise<ReturnType<typeof LabPage.look>> {
    return this.page.evaluate((name) => keyturnLab.lab.look(name), id);
  }
}

/** A lab for all tests of a file. */
export function useLab(before?: string): { readonly lab: Lab } {
  const held: { lab?: Lab } = {};
  beforeAll(async () => {
    held.lab = await Lab.open(before);
  });
  afterAll(() => held.lab?.close());
  return {
    get lab() {
      if (!held.lab) throw new Error('the lab is not open');
      return held.lab;
    },
  };
}
