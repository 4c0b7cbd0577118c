// Owns how recognition is put before a scorer: page kinds under the scorer's names, and for a box that Keyturn would ask
// about its best guess, since the scorer knows no abstaining. The tuning script prints the abstaining figures.
import { classify } from '../../utils/detect/classify';

const KINDS: Readonly<Record<string, string>> = { 'sign-in': 'login', 'set-new-password': 'reset-set-new' };

Object.assign(globalThis, {
  classify(document: Document) {
    const { kind, fields } = classify(document);
    return {
      kind: KINDS[kind] ?? kind,
      fields: fields.flatMap(({ el, role, guess }) => {
        const best = role === 'ask' ? guess : role;
        return best ? [{ el, role: best }] : [];
      }),
    };
  },
});
