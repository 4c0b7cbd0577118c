// Owns the list of what the store asks of a password, each rule ticked or crossed with a word for it.
import { type MessageKey, plural, t } from '@/utils/browser/i18n';
import { type ClassName, type Policy, policyRules, type RuleName } from '@/utils/core/policy';
import { Icon } from './icon';

const SHOWN_FIRST = 5;

/** The rules that the password breaks go first, and all of them are in sight; kept ones beyond the first few are folded. */
export function PolicyTicks(props: {
  readonly policy: Policy;
  /** The rules that the password breaks. */
  readonly broken: readonly RuleName[];
  /** Folds all the kept ones: a password that was made to keep them teaches nobody what the store asks. */
  readonly brief?: boolean;
}) {
  const broken = new Set(props.broken);
  const rules = shownRules(props.policy);
  const isBroken = (rule: RuleName) => broken.has(rule) || (rule === 'min-length' && broken.has('max-length'));
  const sorted = rules.toSorted((one, other) => Number(isBroken(other)) - Number(isBroken(one)));
  const inSight = Math.max(props.brief ? 0 : SHOWN_FIRST, rules.filter(isBroken).length);
  const first = sorted.slice(0, inSight);
  const rest = sorted.slice(inSight);
  const item = (rule: RuleName) => (
    <li key={rule} class={isBroken(rule) ? 'broken' : 'kept'}>
      <Icon name={isBroken(rule) ? 'cross' : 'check'} />
      <span class="unseen">{isBroken(rule) ? t('rule_broken') : t('rule_kept')}</span>
      {ruleText(rule, props.policy)}
    </li>
  );
  return (
    <div class="ticks">
      {first.length > 0 ? <ul aria-label={t('rules_of_store')}>{first.map(item)}</ul> : null}
      {rest.length > 0 ? (
        <details class="kept">
          <summary>
            {first.length > 0 ? null : <Icon name="check" />}
            {plural(first.length > 0 ? 'rules_more' : 'rules_all', rest.length)}
          </summary>
          <ul>{rest.map(item)}</ul>
        </details>
      ) : null}
    </div>
  );
}

/** Both lengths are one line; published samples are refused without a word, since nobody types them in earnest. */
function shownRules(policy: Policy): readonly RuleName[] {
  const rules = policyRules(policy).filter((rule) => rule !== 'max-length' && rule !== 'published');
  return rules.includes('min-length') ? rules : ['min-length', ...rules];
}

function ruleText(rule: RuleName, policy: Policy): string {
  switch (rule) {
    case 'min-length':
    case 'max-length':
      return policy.minLength === policy.maxLength
        ? plural('rule_length_exact', policy.minLength)
        : t('rule_length', policy.minLength, policy.maxLength);
    case 'lower':
    case 'upper':
    case 'digit':
    case 'special':
    case 'other':
      return classText(rule, policy);
    case 'groups':
      return t('rule_groups');
    case 'min-classes':
      return plural('rule_min_classes', policy.minClasses ?? 0);
    case 'first':
      return t('rule_first');
    case 'characters':
      return charactersText(policy);
    case 'consecutive':
      return plural('rule_consecutive', (policy.maxConsecutive ?? 1) + 1);
    case 'sequence':
      return t('rule_sequence');
    case 'personal':
      return t('rule_personal');
    case 'history':
      return t('rule_history');
    case 'published':
      return '';
  }
}

const CLASS_KEYS = {
  lower: 'rule_lower',
  upper: 'rule_upper',
  digit: 'rule_digit',
  special: 'rule_special',
  other: 'rule_other',
} as const;

function classText(name: ClassName, policy: Policy): string {
  const min = policy.classes.find((set) => set.name === name)?.min ?? 1;
  return plural(CLASS_KEYS[name], min);
}

function charactersText(policy: Policy): string {
  const special = policy.classes.find((set) => set.name === 'special')?.chars ?? '';
  if (special === '') return t('rule_no_specials');
  return special.length <= 8 ? t('rule_specials', [...special].join(' ')) : t('rule_characters');
}

/** The names of character classes, for switches and sentences. */
export const CLASS_NAMES: Readonly<Record<ClassName, MessageKey>> = {
  lower: 'class_lower',
  upper: 'class_upper',
  digit: 'class_digit',
  special: 'class_special',
  other: 'class_letters',
};
