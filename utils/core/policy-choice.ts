// Owns which policy is in force: the profile that the page calls for, joined with what the page says. It must never drop a
// demand to make ends meet: rules that cannot be met together are reported.
import { ASCII_SPECIAL, uniqueChars } from './characters';
import { NO_MAXIMUM, parsePolicy } from './password-rules';
import { readPattern } from './pattern-rules';
import {
  type CharacterClass,
  type CharacterGroup,
  examinePolicy,
  type PageRules,
  type Policy,
  UNREAD_RULES,
  type UnreadRule,
} from './policy';
import { isPossible } from './policy-count';
import type { RejectReason } from './reading';
import { Recent } from './recent';
import { fail, type Result } from './result';
import type { PolicyProfile } from './store';

export type JoinRefusal = 'policy-contradicts' | 'policy-too-large' | 'bad-request';

/**
 * The policy joined with the rules of the page in front of the person. Characters, counts and neighbours: both hold. Lengths: both
 * hold where they can, and where they cannot the page wins, because a table's range is partly our wish and the box's limit is a fact.
 * The page wins too where it lists special characters of which the table has none. Whatever still cannot be met by any password is
 * `policy-contradicts`. `unread` names the rules of the page that cannot be followed; they are left aside, and it is for the
 * caller to say so.
 */
export function intersect(
  policy: Policy,
  pageRules: PageRules,
): Result<{ policy: Policy; unread: readonly UnreadRule[] }, JoinRefusal> {
  const asked = readPage(pageRules);
  if (!asked.ok) return asked;
  const joined = join(policy, asked.page);
  if (joined === null) return fail('policy-contradicts');
  const sound = examinePolicy(joined);
  if (!sound.ok) return sound;
  const possible = verdicts.get(JSON.stringify(joined), () => isPossible(joined));
  return possible ? { ok: true, policy: joined, unread: asked.unread } : fail('policy-contradicts');
}

const verdicts = new Recent<boolean>(16);

/**
 * The profile to make passwords for. The first one, unless the page's text or the store's latest telling rejection refuses
 * punctuation: then the first without special characters. A profile that contradicts the page is passed over for the next.
 */
export function chooseProfile(
  profiles: readonly [PolicyProfile, ...PolicyProfile[]],
  pageRules: PageRules,
  rejections: RejectReason | readonly RejectReason[] = [],
): PolicyProfile {
  const telling = [rejections].flat().findLast((reason) => reason === 'punctuation' || reason === 'needs-classes');
  const plainFirst = pageRules.lettersAndDigitsOnly === true || telling === 'punctuation';
  const ordered = plainFirst
    ? [...profiles.filter((profile) => !hasSpecials(profile)), ...profiles.filter(hasSpecials)]
    : profiles;
  return ordered.find((profile) => intersect(profile.policy, pageRules).ok) ?? ordered[0] ?? profiles[0];
}

/** The limits that sites like to set. A refusal says only that a length was wrong: the next one tried is the next of these. */
const USUAL_LENGTHS: readonly number[] = [6, 8, 10, 12, 16, 20, 24, 32, 48, 64];

/** The page's rules with what refusals of this change taught of the length, where the page leaves room for it. */
export function taughtLengths(
  rules: PageRules,
  refused: readonly { readonly value: string; readonly rejected: RejectReason | null }[],
): PageRules {
  const lengths = (reason: RejectReason) =>
    refused.filter((one) => one.rejected === reason).map(({ value }) => value.length);
  const short = Math.max(0, ...lengths('too-short'));
  const long = Math.min(NO_MAXIMUM, ...lengths('too-long'));
  const above = USUAL_LENGTHS.find((length) => length > short && length < long) ?? short + 1;
  const below = USUAL_LENGTHS.findLast((length) => length < long && length > short) ?? long - 1;
  const minLength = short === 0 ? rules.minLength : Math.max(above, rules.minLength ?? 0);
  const maxLength = long === NO_MAXIMUM ? rules.maxLength : Math.min(below, rules.maxLength ?? NO_MAXIMUM);
  if ((minLength ?? 0) > (maxLength ?? NO_MAXIMUM)) return rules;
  return { ...rules, ...(minLength !== undefined && { minLength }), ...(maxLength !== undefined && { maxLength }) };
}

function hasSpecials(profile: PolicyProfile): boolean {
  return profile.policy.classes.some((set) => set.name === 'special' && set.chars !== '');
}

/** What a page asks for, from all its sources. */
interface Asked {
  readonly minLengths: readonly number[];
  readonly maxLengths: readonly number[];
  /** Only characters that stand in every one of these sets. */
  readonly allowed: readonly string[];
  readonly specials: string | null;
  readonly groups: readonly CharacterGroup[];
  readonly requires: readonly CharacterClass['name'][];
  readonly minClasses: number;
  readonly maxConsecutive: number;
  readonly avoid: string;
}

function readPage(rules: PageRules): Result<{ page: Asked; unread: readonly UnreadRule[] }, 'policy-contradicts'> {
  const unread = new Set<UnreadRule>(rules.unread);
  if ((rules.minLength ?? 0) > NO_MAXIMUM) unread.add('length');
  const attribute = rules.passwordRules ? parsePolicy(rules.passwordRules) : null;
  if (attribute?.ok === false) {
    if (attribute.reason === 'policy-contradicts') return fail('policy-contradicts');
    unread.add('passwordRules');
  }
  const pattern = rules.pattern ? readPattern(rules.pattern) : null;
  if (rules.pattern && pattern === null) unread.add('pattern');

  const parsed = attribute?.ok ? attribute.policy : null;
  const lengths = [rules, parsed ?? {}, pattern ?? {}];
  const specials = uniqueChars(rules.specials ?? '').filter((char) => char !== ' ' && ASCII_SPECIAL.includes(char));
  const page: Asked = {
    minLengths: lengths.flatMap((source) => wholeLength(source.minLength)),
    maxLengths: lengths.flatMap((source) => wholeLength(source.maxLength)),
    allowed: [
      ...(parsed && !parsed.anyOther ? [parsed.classes.map((set) => set.chars).join('')] : []),
      ...(pattern?.allowed === undefined ? [] : [pattern.allowed]),
    ],
    specials: rules.lettersAndDigitsOnly ? '' : specials.length > 0 ? specials.join('') : null,
    groups: [...(parsed?.classes ?? []), ...(parsed?.groups ?? []), ...(pattern?.groups ?? [])].filter(
      (group) => group.min > 0,
    ),
    requires: rules.requires ?? [],
    minClasses: Math.max(0, ...wholeLength(rules.minClasses)),
    maxConsecutive: parsed?.maxConsecutive ?? Number.POSITIVE_INFINITY,
    avoid: parsed?.avoid ?? '',
  };
  return { ok: true, page, unread: UNREAD_RULES.filter((rule) => unread.has(rule)) };
}

/** Pages write all kinds of nonsense; a length counts only as a whole number from 1 up. */
function wholeLength(length: number | undefined): number[] {
  return length !== undefined && Number.isSafeInteger(length) && length >= 1 && length <= NO_MAXIMUM ? [length] : [];
}

function join(policy: Policy, page: Asked): Policy | null {
  const least = Math.max(1, ...page.minLengths);
  const most = Math.min(NO_MAXIMUM, ...page.maxLengths);
  if (least > most) return null;
  const maxLength = Math.min(Math.max(policy.maxLength, least), most);
  const minLength = Math.min(Math.max(policy.minLength, least), maxLength);

  const classes = joinClasses(policy, page);
  if (classes === null) return null;
  const alphabet = new Set(classes.flatMap((set) => [...set.chars]));
  const groups = [...(policy.groups ?? []), ...page.groups].map((group) => ({
    chars: [...group.chars].filter((char) => alphabet.has(char)).join(''),
    min: group.min,
  }));
  const { classes: raised, groups: kept } = raiseClasses(classes, groups);
  const minClasses = Math.max(policy.minClasses ?? 0, page.minClasses);
  const maxConsecutive = Math.min(policy.maxConsecutive ?? Number.POSITIVE_INFINITY, page.maxConsecutive);
  const { groups: _groups, anyOther, ...rest } = policy;
  return {
    ...rest,
    minLength,
    maxLength,
    classes: raised,
    ...(policy.length === undefined ? {} : { length: Math.min(maxLength, Math.max(minLength, policy.length)) }),
    ...(kept.length > 0 ? { groups: kept } : {}),
    ...(minClasses > 0 ? { minClasses } : {}),
    ...(Number.isFinite(maxConsecutive) ? { maxConsecutive } : {}),
    ...(policy.avoid || page.avoid ? { avoid: uniqueChars((policy.avoid ?? '') + page.avoid).join('') } : {}),
    ...(anyOther && page.allowed.length === 0 && page.specials === null ? { anyOther } : {}),
  };
}

/** The classes cut to what the page allows and raised to what it requires; null where a needed class has nothing left. */
function joinClasses(policy: Policy, page: Asked): CharacterClass[] | null {
  const joined: CharacterClass[] = [];
  for (const set of policy.classes) {
    const allowed = [...charsAfterSpecials(set, page.specials)].filter((char) =>
      page.allowed.every((chars) => chars.includes(char)),
    );
    const min = Math.max(set.min, page.requires.includes(set.name) ? 1 : 0);
    if (allowed.length === 0 && min > 0) return null;
    if (allowed.length > 0) joined.push({ ...set, chars: allowed.join(''), min });
  }
  const missing = page.requires.some((name) => !joined.some((set) => set.name === name));
  return missing ? null : joined;
}

function charsAfterSpecials(set: CharacterClass, specials: string | null): string {
  if (specials === null || (set.name !== 'special' && set.name !== 'other')) return set.chars;
  const both = [...set.chars].filter((char) => specials.includes(char)).join('');
  return both === '' && set.name === 'special' ? specials : both;
}

/** Groups that are exactly one class are written as that class's minimum; the strictest of equal groups stays. */
function raiseClasses(classes: readonly CharacterClass[], groups: readonly CharacterGroup[]) {
  const mins = new Map<string, number>();
  for (const group of groups) {
    const key = [...group.chars].sort().join('');
    mins.set(key, Math.max(mins.get(key) ?? 0, group.min));
  }
  const raised = classes.map((set) => {
    const key = [...set.chars].sort().join('');
    const min = Math.max(set.min, mins.get(key) ?? 0);
    mins.delete(key);
    return { ...set, min };
  });
  return { classes: raised, groups: [...mins].map(([chars, min]) => ({ chars, min })) };
}
