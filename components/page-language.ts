// Owns the language of a page as the document says it: tag, direction and title, which screen readers and style sheets follow.
import { effect } from '@preact/signals';
import { direction, language, type MessageKey, t } from '@/utils/browser/i18n';
import { followChoice } from '@/utils/browser/languages';

/** Speaks the chosen language in this page from now on; `title` is the text of the document's title. */
export async function speakAsChosen(title: MessageKey): Promise<void> {
  await followChoice();
  effect(() => {
    document.documentElement.lang = language();
    document.documentElement.dir = direction();
    document.title = t(title);
  });
}
