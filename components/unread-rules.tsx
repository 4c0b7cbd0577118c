// Owns the word on rules of the page that were left aside, because nobody can follow them: said, never swallowed.
import { t } from '@/utils/browser/i18n';
import type { UnreadRule } from '@/utils/core/policy';
import { Notice } from './notice';

export function UnreadRules({ rules }: { rules: readonly UnreadRule[] }) {
  if (rules.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>{t(rules.includes('length') ? 'unread_length' : 'unread_rule')}</p>
    </Notice>
  );
}
