// Owns how a flow's variant is read from an address and carried on: layout, language, faults, policy, way, digits. It must
// not know what a variant does.
import { type Lang, langOf } from '../../utils/rehearsal/texts';
import { type Fault, isFault } from './faults';
import { isPolicyName, type PolicyName } from './policies';

export const LAYOUTS = [
  'frame',
  'direct',
  'two-step',
  'two-box',
  'three-box',
  'single-page',
  'legacy',
  'link',
] as const;
type Layout = (typeof LAYOUTS)[number];
export const WAYS = ['email', 'question', 'phone', 'service'] as const;
type Way = (typeof WAYS)[number];

/** What the server plays when the address is silent. */
export interface Defaults {
  readonly lang: Lang;
  readonly policy: PolicyName;
  readonly faults: ReadonlySet<Fault>;
}

export interface Variant {
  /** Several may be asked for, one for each step: `layout=direct,three-box`. */
  readonly layouts: ReadonlySet<Layout>;
  readonly lang: Lang;
  readonly faults: ReadonlySet<Fault>;
  readonly policy: PolicyName;
  /** The way to confirm identity, so that the list is skipped. */
  readonly way: Way | null;
  /** Digits of a code: 4 to 8. */
  readonly digits: number;
  /** What the address asked for, to be put into every address of the flow. */
  readonly carried: Readonly<Record<string, string>>;
}

const KEYS = ['layout', 'lang', 'fault', 'policy', 'way', 'digits'] as const;

/** Reads the variant of an address. Words that mean nothing here are passed over. */
export function variantOf(query: URLSearchParams, defaults: Defaults): Variant {
  const layouts = new Set(listOf(query, 'layout').filter((name) => includes(LAYOUTS, name)));
  const policy = query.get('policy') ?? '';
  const way = query.get('way') ?? '';
  const digits = Number(query.get('digits') ?? Number.NaN);
  return {
    layouts,
    lang: langOf(query.get('lang') ?? '') ?? defaults.lang,
    faults: new Set([...defaults.faults, ...listOf(query, 'fault').filter(isFault)]),
    policy: isPolicyName(policy) ? policy : defaults.policy,
    way: includes(WAYS, way) ? way : null,
    digits: digits >= 4 && digits <= 8 ? Math.floor(digits) : layouts.has('three-box') ? 5 : 6,
    carried: Object.fromEntries(
      KEYS.flatMap((key) => {
        const value = query.get(key);
        return value === null ? [] : [[key, value]];
      }),
    ),
  };
}

function listOf(query: URLSearchParams, key: string): string[] {
  return (query.get(key) ?? '').split(',');
}

function includes<T extends string>(names: readonly T[], name: string): name is T {
  return names.some((each) => each === name);
}
