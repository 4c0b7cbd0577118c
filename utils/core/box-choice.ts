// Owns which boxes of a page a fill goes into: those of one form, so that a sign-up dialog or a newsletter beside it gets
// nothing. Pure; it never relaxes: where two forms fit equally well it names none.
import type { FrameState } from './page';
import type { FieldReading, Role } from './reading';
import { fail, type Result } from './result';

export interface BoxChoice {
  readonly frame: FrameState;
  readonly fields: readonly FieldReading[];
}

interface Candidate extends BoxChoice {
  readonly fit: number;
}

/**
 * The boxes for these roles, the first of which is the point of the fill: in the form that has it and most of the others.
 * `no-box` where no box has that role, `box-uncertain` where forms tie, or where a box is unsure. Two sign-in forms are no tie: the
 * first one is as good.
 */
export function chooseBoxes(
  frames: readonly FrameState[],
  wanted: readonly [Role, ...Role[]],
): Result<BoxChoice, 'no-box' | 'box-uncertain'> {
  const [main] = wanted;
  const all = frames.flatMap((frame) => candidatesIn(frame, wanted));
  const fitting = main === 'username' || main === 'new-password' ? withoutSignUps(all, main) : all;
  const most = Math.max(...fitting.map(({ fit }) => fit));
  const [first, ...ties] = fitting.filter(({ fit }) => fit === most);
  if (!first) {
    const unsure = frames.some(({ reading }) => reading.fields.some(({ role }) => role === 'ask'));
    return fail(unsure ? 'box-uncertain' : 'no-box');
  }
  if (ties.length > 0 && main !== 'current-password') return fail('box-uncertain');
  return { ok: true, frame: first.frame, fields: first.fields };
}

/**
 * Without the sign-up forms that pages put beside what the person came for: a user name alone is for signing in, and a new
 * password is not for a sign-up where a frame asks for it that is none.
 */
function withoutSignUps(all: readonly Candidate[], main: 'username' | 'new-password'): readonly Candidate[] {
  if (main === 'username') {
    const known = all.filter(({ frame, fields }) => !hasBeside('new-password', frame, fields));
    // The small sign-in of a header is not what a page is for that asks who one is.
    const alone = known.filter(({ frame, fields }) => !hasBeside('current-password', frame, fields));
    return alone.length > 0 ? alone : known;
  }
  const others = all.filter(({ frame }) => frame.reading.kind !== 'signup');
  return others.length > 0 ? others : all;
}

/** One candidate for each form of a frame that has the main role. */
function candidatesIn(frame: FrameState, wanted: readonly [Role, ...Role[]]): Candidate[] {
  const { fields } = frame.reading;
  const groups = new Set(fields.filter(({ role }) => role === wanted[0]).map(({ group }) => group));
  return [...groups].map((group) => {
    const own = fields.filter((field) => field.group === group && isWanted(field, wanted));
    const again = own.some(({ role }) => role === 'confirm-password') ? [] : strayRepeats(fields, groups, wanted);
    const chosen = [...own, ...again];
    return { frame, fields: chosen, fit: new Set(chosen.map(({ role }) => role)).size };
  });
}

/** A lone box that repeats the new password, cut off from its form by a button between: it must not stay empty. */
function strayRepeats(
  fields: readonly FieldReading[],
  groups: ReadonlySet<number>,
  wanted: readonly Role[],
): readonly FieldReading[] {
  const strays = fields.filter(({ role, group }) => role === 'confirm-password' && !groups.has(group));
  return wanted.includes('confirm-password') && strays.length === 1 ? strays : [];
}

function isWanted({ role }: FieldReading, wanted: readonly Role[]): boolean {
  return role !== 'ask' && wanted.includes(role);
}

/** Whether the form of the chosen boxes has one of this role too. */
function hasBeside(wanted: Role, frame: FrameState, chosen: readonly FieldReading[]): boolean {
  const groups = new Set(chosen.map(({ group }) => group));
  return frame.reading.fields.some(({ role, group }) => role === wanted && groups.has(group));
}
